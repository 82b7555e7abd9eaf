// Writes the body of a create at MiniMax's video generation V2, and reads its answer.
import type { components } from "@videotask/minimax";
import type { CreateInput } from "../../task/create-input.ts";
import type { CreatedTask, ReadContext } from "../../task/provider.ts";
import { ownValue } from "../../task/text.ts";
import { readId } from "../reading/created.ts";
import { Fields } from "../reading/fields.ts";
import { checkBodySize } from "../writing/body-size.ts";
import { COMMON_TYPES } from "../writing/image.ts";
import { checkLimits, limitsOf, requireFields } from "../writing/limits.ts";
import { merge, type Draft } from "../writing/merge.ts";
import { readInput } from "../writing/read-input.ts";
import { refuse } from "../writing/refuse.ts";
import { MODELS, PROMPT_CHARACTERS } from "./models.ts";

/** The components of the provider's document. */
type Schemas = components["schemas"];
/** The body of a create, as the provider's document has it. */
type Body = Schemas["VideoGenerationV2Req"];
type Item = Schemas["ContentItem"];

/** What `tasks.create("minimax-v2", …)` takes. References go into `providerOptions.content`, which replaces all of it, the prompt too. */
export type MinimaxV2Input = CreateInput<
  "model" | "prompt" | "durationSeconds" | "resolution",
  "image" | "lastImage" | "aspectRatio" | "callbackUrl",
  Partial<Body>
>;

/** minimax/v2-create-video.md: what an image may weigh, and all of the body (bytes), and the types besides the usual ones. */
const IMAGE_BYTES = 30_000_000;
const BODY_BYTES = 64_000_000;
const TYPES = [...COMMON_TYPES, "image/heic", "image/heif"];

export async function write(given: MinimaxV2Input): Promise<Body> {
  const input = await readInput(given, {
    fields: [
      "model",
      "prompt",
      "durationSeconds",
      "resolution",
      "image",
      "lastImage",
      "aspectRatio",
      "callbackUrl",
    ],
    images: { maxBytes: IMAGE_BYTES, types: TYPES, fileSchemes: ["mm_file:"] },
  });
  checkLimits(input, { promptCharacters: PROMPT_CHARACTERS, ...limitsOf(MODELS, input.model) });
  const { prompt, image, lastImage, providerOptions } = input;
  const frames = { image, lastImage };
  for (const [field, value] of Object.entries(frames))
    if (value && providerOptions["content"] !== undefined)
      refuse(field, "providerOptions.content replaces it.");
  const common: Draft<Body> = {
    model: input.model,
    content: [
      ...(prompt ? [{ type: "text" as const, text: prompt }] : []),
      ...(image ? [frame(image, "first_frame")] : []),
      ...(lastImage ? [frame(lastImage, "last_frame")] : []),
    ],
    resolution: input.resolution?.toUpperCase() as Body["resolution"] | undefined,
    duration: input.durationSeconds as Body["duration"] | undefined,
    ratio: (input.aspectRatio ?? (image || lastImage ? "adaptive" : undefined)) as Body["ratio"] | undefined,
    callback_url: input.callbackUrl,
  };
  const body = merge<Body>(common, providerOptions);
  requireFields(body, { model: "model", duration: "durationSeconds", resolution: "resolution" });
  checkContent(body);
  checkBodySize(image || lastImage ? "image" : "providerOptions.content", body, BODY_BYTES);
  return body as Body;
}

const frame = (url: string, role: "first_frame" | "last_frame"): Item => ({
  type: "image_url",
  image_url: { url },
  role,
});

/** What an item is for; an image without a role is the first frame. */
function roleOf(item: unknown): unknown {
  const type = ownValue(item, "type");
  if (type === "text") return ownValue(item, "text") ? "text" : undefined;
  return ownValue(item, "role") ?? (type === "image_url" ? "first_frame" : undefined);
}

/** A text there must be. With a frame, the shape is the frame's, and the vendor ignores any other; of a text alone, it must be said. */
function checkContent({ content, ratio = "adaptive" }: Partial<Body>): void {
  const roles = Array.isArray(content) ? content.map(roleOf) : [];
  if (!roles.includes("text")) refuse("prompt", "it is missing, and the provider needs it.");
  const hasFrame = roles.some((role) => role === "first_frame" || role === "last_frame");
  if (hasFrame && ratio !== "adaptive")
    refuse("aspectRatio", 'a frame gives the shape: leave it out, or give "adaptive".');
  if (roles.every((role) => role === "text") && ratio === "adaptive")
    refuse("aspectRatio", 'without a frame the provider needs a shape, such as "16:9".');
}

export function readCreated(body: unknown, { onDrift }: Pick<ReadContext, "onDrift">): CreatedTask {
  const answer = new Fields<Schemas["VideoGenerationV2Resp"]>(body, onDrift);
  const code = { path: "code", value: undefined };
  return { id: readId({ body, ids: [answer.at("task_id")], code, codes: { "": "ok" }, onDrift }) };
}
