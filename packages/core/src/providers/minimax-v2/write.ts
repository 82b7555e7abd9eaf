// Writes the body of a create at MiniMax's video generation V2, and reads its answer.
import type { components } from "@videotask/minimax";
import type { CreateInput } from "../../task/create-input.ts";
import type { CreatedTask, ReadContext } from "../../task/provider.ts";
import { readId } from "../reading/created.ts";
import { Fields } from "../reading/fields.ts";
import { sizeOf } from "../writing/image.ts";
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

/** minimax/v2-create-video.md: what an image may weigh, and all of the body (bytes). */
const IMAGE_BYTES = 30_000_000;
const BODY_BYTES = 64_000_000;

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
    images: { maxBytes: IMAGE_BYTES, fileScheme: "mm_file:" },
  });
  checkLimits(input, { promptCharacters: PROMPT_CHARACTERS, ...limitsOf(MODELS, input.model) });
  const { prompt, image, lastImage } = input;
  const content: Item[] = [
    ...(prompt ? [{ type: "text" as const, text: prompt }] : []),
    ...(image ? [frame(image, "first_frame")] : []),
    ...(lastImage ? [frame(lastImage, "last_frame")] : []),
  ];
  const common: Draft<Body> = {
    model: input.model,
    content,
    resolution: input.resolution?.toUpperCase() as Body["resolution"] | undefined,
    duration: input.durationSeconds as Body["duration"] | undefined,
    ratio: ratioOf(input.aspectRatio, Boolean(image || lastImage), "content" in input.providerOptions),
    callback_url: input.callbackUrl,
  };
  const body = merge<Body>(common, input.providerOptions);
  requireFields(body, { model: "model", duration: "durationSeconds", resolution: "resolution" });
  if (!body.content?.some(({ type, text }) => type === "text" && text))
    refuse("prompt", "it is missing, and the provider needs it.");
  if (sizeOf(body) > BODY_BYTES)
    refuse("image", `all images together make a body of more than ${BODY_BYTES} bytes.`);
  return body as Body;
}

const frame = (url: string, role: "first_frame" | "last_frame"): Item => ({
  type: "image_url",
  image_url: { url },
  role,
});

/** With a frame, the shape is the frame's, and the vendor ignores any other; of a prompt alone, it must be said. */
function ratioOf(
  aspectRatio: string | undefined,
  hasFrame: boolean,
  hasContent: boolean,
): Body["ratio"] | undefined {
  if (hasFrame && aspectRatio !== undefined && aspectRatio !== "adaptive")
    refuse("aspectRatio", 'a frame gives the shape: leave it out, or give "adaptive".');
  if (!hasFrame && !hasContent && (aspectRatio === undefined || aspectRatio === "adaptive"))
    refuse("aspectRatio", 'without a frame the provider needs a shape, such as "16:9".');
  return (hasFrame ? "adaptive" : aspectRatio) as Body["ratio"] | undefined;
}

export function readCreated(body: unknown, { onDrift }: Pick<ReadContext, "onDrift">): CreatedTask {
  const answer = new Fields<Schemas["VideoGenerationV2Resp"]>(body, onDrift);
  const code = { path: "code", value: undefined };
  return { id: readId({ body, ids: [answer.at("task_id")], code, codes: { "": "ok" }, onDrift }) };
}
