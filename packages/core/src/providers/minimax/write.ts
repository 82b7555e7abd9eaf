// Writes the body of a MiniMax create (V1), and reads its answer.
import type { components } from "@videotask/minimax";
import type { CommonInput, CreateInput } from "../../task/create-input.ts";
import type { CreatedTask, ReadContext } from "../../task/provider.ts";
import { MINIMAX_CREATE_CODES } from "../minimax-api.ts";
import { readId } from "../reading/created.ts";
import { Fields } from "../reading/fields.ts";
import { COMMON_TYPES } from "../writing/image.ts";
import { checkLimits, limitsOf, requireFields } from "../writing/limits.ts";
import { merge, type Draft } from "../writing/merge.ts";
import { readInput, type InputLayout } from "../writing/read-input.ts";
import { refuse } from "../writing/refuse.ts";
import { MODELS, PROMPT_CHARACTERS } from "./models.ts";

/** The components of the provider's document. */
type Schemas = components["schemas"];

/** The four bodies of one path. */
export type Body =
  | Schemas["TextToVideoReq"]
  | Schemas["ImageToVideoReq"]
  | Schemas["StartEndToVideoReq"]
  | Schemas["SubjectReferenceToVideoReq"];

/** Every field that one of the four has. */
type Options = Omit<Schemas["ImageToVideoReq"], "last_frame_image" | "subject_reference"> &
  Pick<Schemas["StartEndToVideoReq"], "last_frame_image"> &
  Pick<Schemas["SubjectReferenceToVideoReq"], "subject_reference">;

/** What `tasks.create("minimax", …)` takes: a prompt, a frame, or a `subject_reference` among the options. */
export type MinimaxInput = CreateInput<
  "model",
  "prompt" | "image" | "lastImage" | "durationSeconds" | "resolution" | "callbackUrl",
  Partial<Options>
>;

/** minimax/create-start-end-to-video.md: links or data URLs, JPG, JPEG, PNG or WebP of less than 20 MB. */
const LAYOUT = {
  fields: ["model", "prompt", "image", "lastImage", "durationSeconds", "resolution", "callbackUrl"],
  images: { maxBytes: 20_000_000 - 1, types: COMMON_TYPES },
} as const satisfies InputLayout<keyof CommonInput>;

export async function write(given: MinimaxInput): Promise<Body> {
  const input = await readInput(given, LAYOUT);
  checkLimits(input, { promptCharacters: PROMPT_CHARACTERS, ...limitsOf(MODELS, input.model) });
  const common: Draft<Options> = {
    model: input.model,
    prompt: input.prompt,
    first_frame_image: input.image,
    last_frame_image: input.lastImage,
    duration: input.durationSeconds,
    resolution: input.resolution?.toUpperCase() as Options["resolution"],
    callback_url: input.callbackUrl,
  };
  const body = merge<Options>(common, input.providerOptions);
  requireFields(body, {
    model: "model",
    ...(body.model === "S2V-01" && { subject_reference: "providerOptions.subject_reference" }),
  });
  if (!(body.prompt || body.first_frame_image || body.last_frame_image || body.subject_reference))
    refuse("prompt", "give a prompt, an image, a lastImage, or a subject_reference in providerOptions.");
  return body as Body;
}

export function readCreated(body: unknown, { onDrift }: Pick<ReadContext, "onDrift">): CreatedTask {
  const answer = new Fields<Schemas["VideoGenerationResp"]>(body, onDrift);
  const code = answer.object("base_resp").at("status_code");
  return { id: readId({ body, ids: [answer.at("task_id")], code, codes: MINIMAX_CREATE_CODES, onDrift }) };
}
