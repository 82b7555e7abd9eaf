// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

/** What the bodies of POST requests have to be, by their path in the document. */
export const bodySchemas = {
  "/v1/video/generations": {
    type: "object",
    required: ["prompt"],
    properties: {
      model: { type: "string" },
      prompt: { type: "string" },
      images: { type: "array", items: { type: "string" } },
      image: { type: "string" },
      input_reference: { type: "string" },
      size: { type: "string" },
      duration: { type: "integer" },
      seconds: { type: "string" },
      mode: { type: "string" },
      metadata: {
        type: "object",
        properties: {
          resolution: { type: "string" },
          ratio: { type: "string" },
          duration: { type: "integer" },
          frames: { type: "integer" },
          seed: { type: "integer" },
          camera_fixed: { type: "boolean" },
          watermark: { type: "boolean" },
          generate_audio: { type: "boolean" },
          return_last_frame: { type: "boolean" },
          service_tier: { type: "string" },
          execution_expires_after: { type: "integer" },
          draft: { type: "boolean" },
          tools: { type: "array", items: { type: "object", properties: { type: { type: "string" } } } },
          safety_identifier: { type: "string" },
          priority: { type: "integer" },
          content: {
            type: "array",
            items: {
              type: "object",
              required: ["type"],
              properties: {
                type: { type: "string" },
                text: { type: "string" },
                image_url: { type: "object", required: ["url"], properties: { url: { type: "string" } } },
                video_url: { type: "object", required: ["url"], properties: { url: { type: "string" } } },
                audio_url: { type: "object", required: ["url"], properties: { url: { type: "string" } } },
                role: { type: "string" },
              },
            },
          },
          callback_url: { type: "string" },
          prompt_optimizer: { type: "boolean" },
          fast_pretreatment: { type: "boolean" },
          aigc_watermark: { type: "boolean" },
          first_frame_image: { type: "string" },
          last_frame_image: { type: "string" },
          subject_reference: {
            type: "array",
            items: {
              type: "object",
              required: ["type", "image"],
              properties: { type: { type: "string" }, image: { type: "array", items: { type: "string" } } },
            },
          },
        },
      },
    },
  },
};
