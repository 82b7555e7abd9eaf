// Written by `pnpm generate` from the provider's pages and overlay. Do not edit: it will be overwritten.

/** What the bodies of POST requests have to be, by their path in the document. */
export const bodySchemas = {
  "/minimax/v1/video_generation": {
    type: "object",
    properties: {
      model: { type: "string" },
      prompt: { type: "string" },
      duration: { type: "integer" },
      first_frame_image: { type: "string" },
      last_frame_image: { type: "string" },
      resolution: { type: "string" },
      prompt_optimizer: { type: "boolean" },
    },
    required: ["model", "prompt", "duration"],
  },
};
