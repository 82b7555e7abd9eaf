// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

/** What the bodies of POST requests have to be, by their path in the document. */
export const bodySchemas = {
  "/video-generation": {
    type: "object",
    required: ["model", "prompt"],
    properties: {
      model: { type: "string" },
      prompt: { type: "string" },
      duration: { type: "integer" },
      resolution: { type: "string" },
      size: { type: "string" },
      first_frame_image: { type: "string" },
      last_frame_image: { type: "string" },
      images: { type: "array", items: { type: "string" } },
      videos: { type: "array", items: { type: "string" } },
      audios: { type: "array", items: { type: "string" } },
      image_list: { type: "array", items: { type: "string" } },
      video_list: { type: "array", items: { type: "string" } },
      audio_list: { type: "array", items: { type: "string" } },
      audio_url: { type: "string" },
      extends: {
        type: "object",
        properties: {
          audio: { type: "boolean" },
          cfg_scale: { type: "number" },
          negative_prompt: { type: "string" },
        },
      },
    },
  },
};
