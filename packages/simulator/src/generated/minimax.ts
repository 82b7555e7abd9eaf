// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

/** What the bodies of POST requests have to be, by their path in the document. */
export const bodySchemas = {
  "/v1/video_generation": {
    oneOf: [
      {
        type: "object",
        required: ["model", "prompt"],
        properties: {
          model: { type: "string" },
          prompt: { type: "string" },
          prompt_optimizer: { type: "boolean" },
          fast_pretreatment: { type: "boolean" },
          duration: { type: "integer" },
          resolution: { type: "string", enum: ["720P", "768P", "1080P"] },
          callback_url: { type: "string" },
          first_frame_image: false,
          last_frame_image: false,
          subject_reference: false,
          aigc_watermark: { type: "boolean" },
        },
      },
      {
        type: "object",
        required: ["model", "first_frame_image"],
        properties: {
          model: { type: "string" },
          first_frame_image: { type: "string" },
          prompt: { type: "string" },
          prompt_optimizer: { type: "boolean" },
          fast_pretreatment: { type: "boolean" },
          duration: { type: "integer" },
          resolution: { type: "string", enum: ["512P", "720P", "768P", "1080P"] },
          callback_url: { type: "string" },
          aigc_watermark: { type: "boolean" },
          last_frame_image: false,
          subject_reference: false,
        },
      },
      {
        type: "object",
        required: ["model", "last_frame_image"],
        properties: {
          model: { type: "string" },
          prompt: { type: "string" },
          first_frame_image: { type: "string" },
          last_frame_image: { type: "string" },
          prompt_optimizer: { type: "boolean" },
          duration: { type: "integer" },
          resolution: { type: "string", enum: ["768P", "1080P"] },
          callback_url: { type: "string" },
          aigc_watermark: { type: "boolean" },
          subject_reference: false,
        },
      },
      {
        type: "object",
        required: ["model", "subject_reference"],
        properties: {
          model: { type: "string" },
          prompt: { type: "string" },
          prompt_optimizer: { type: "boolean" },
          subject_reference: {
            type: "array",
            items: {
              type: "object",
              required: ["type", "image"],
              properties: { type: { type: "string" }, image: { type: "array", items: { type: "string" } } },
            },
          },
          callback_url: { type: "string" },
          aigc_watermark: { type: "boolean" },
          first_frame_image: false,
          last_frame_image: false,
        },
      },
    ],
  },
  "/v1/video_template_generation": {
    type: "object",
    required: ["template_id"],
    properties: {
      template_id: { type: "string" },
      text_inputs: {
        type: "array",
        items: { type: "object", required: ["value"], properties: { value: { type: "string" } } },
      },
      media_inputs: {
        type: "array",
        items: { type: "object", required: ["value"], properties: { value: { type: "string" } } },
      },
      callback_url: { type: "string" },
    },
  },
  "/v2/video_generation": {
    type: "object",
    required: ["model", "content", "resolution", "duration"],
    properties: {
      model: { type: "string" },
      content: {
        type: "array",
        items: {
          type: "object",
          required: ["type"],
          properties: {
            type: { type: "string", enum: ["text", "image_url", "video_url", "audio_url"] },
            text: { type: "string" },
            image_url: { type: "object", required: ["url"], properties: { url: { type: "string" } } },
            video_url: { type: "object", required: ["url"], properties: { url: { type: "string" } } },
            audio_url: { type: "object", required: ["url"], properties: { url: { type: "string" } } },
            role: {
              type: "string",
              enum: ["first_frame", "last_frame", "reference_image", "reference_video", "reference_audio"],
            },
          },
          oneOf: [
            {
              required: ["type", "text"],
              properties: {
                type: { const: "text" },
                text: true,
                image_url: false,
                video_url: false,
                audio_url: false,
                role: false,
              },
            },
            {
              required: ["type", "image_url"],
              properties: {
                type: { const: "image_url" },
                text: false,
                image_url: true,
                video_url: false,
                audio_url: false,
                role: { type: "string", enum: ["first_frame", "last_frame", "reference_image"] },
              },
            },
            {
              required: ["type", "video_url", "role"],
              properties: {
                type: { const: "video_url" },
                text: false,
                image_url: false,
                video_url: true,
                audio_url: false,
                role: { const: "reference_video" },
              },
            },
            {
              required: ["type", "audio_url", "role"],
              properties: {
                type: { const: "audio_url" },
                text: false,
                image_url: false,
                video_url: false,
                audio_url: true,
                role: { const: "reference_audio" },
              },
            },
          ],
        },
        contains: {
          type: "object",
          required: ["type", "text"],
          properties: { type: { const: "text" }, text: { minLength: 1 } },
        },
      },
      resolution: { type: "string", enum: ["480P", "768P", "2K"] },
      duration: { type: "integer", enum: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] },
      ratio: { type: "string", enum: ["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"] },
      extra: {
        type: "object",
        properties: { prompt_expansion_mode: { type: "string", enum: ["disabled", "balanced", "quality"] } },
        additionalProperties: false,
      },
      callback_url: { type: "string" },
      aigc_watermark: { type: "boolean" },
    },
  },
};
