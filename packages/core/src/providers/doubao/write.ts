// Writes the body of a create at a doubao gateway, and reads its answer. What becomes of a field depends on the channel behind the gateway,
// which it chooses by the model: Doubao's own (QuantumNous/new-api, `doubao/adaptor.go`) or MiniMax's (`hailuo/adaptor.go`).
import type { components } from "@videotask/doubao";
import type { CreateInput } from "../../task/create-input.ts";
import type { CreatedTask, ReadContext } from "../../task/provider.ts";
import { ownValue } from "../../task/text.ts";
import { MINIMAX_CREATE_CODES } from "../minimax-api.ts";
import { readId } from "../reading/created.ts";
import { Fields } from "../reading/fields.ts";
import { COMMON_TYPES, isDataUrl } from "../writing/image.ts";
import { beginsWith, checkLimits, familyOf, requireFields } from "../writing/limits.ts";
import { merge, type Draft } from "../writing/merge.ts";
import { readInput, type ReadInput } from "../writing/read-input.ts";
import { refuse } from "../writing/refuse.ts";
import { DOUBAO_CHANNEL, MINIMAX_CHANNEL, MINIMAX_MODELS } from "./models.ts";

/** The components of the provider's document. */
type Schemas = components["schemas"];
/** The body of a create, as the provider's document has it. */
type Body = Schemas["VideoTaskRequest"];
type Input = ReadInput<(typeof FIELDS)[number]>;

const FIELDS = [
  "model",
  "prompt",
  "image",
  "lastImage",
  "durationSeconds",
  "aspectRatio",
  "resolution",
  "callbackUrl",
] as const;

/** What `tasks.create("doubao", …)` takes. The provider behind the gateway calls `callbackUrl`, with an id of its own. */
export type DoubaoInput = CreateInput<"model" | "prompt", (typeof FIELDS)[number], Partial<Body>>;

/** What images upstream takes: Volcengine Ark less than 30 MB (its page 1520757), MiniMax less than 20 (minimax/create-start-end-to-video.md). */
const ARK_IMAGES = {
  maxBytes: 30_000_000 - 1,
  types: [...COMMON_TYPES, "image/bmp", "image/tiff", "image/gif"],
};
const MINIMAX_IMAGES = { maxBytes: 20_000_000 - 1, types: COMMON_TYPES };

export async function write(given: DoubaoInput): Promise<Body> {
  const isMinimax = beginsWith(String(given?.model), MINIMAX_MODELS);
  const input = await readInput(given, { fields: FIELDS, images: isMinimax ? MINIMAX_IMAGES : ARK_IMAGES });
  checkLimits(input, isMinimax ? MINIMAX_CHANNEL : familyOf(DOUBAO_CHANNEL, input.model ?? ""));
  const common: Draft<Body> = {
    model: input.model,
    prompt: input.prompt,
    duration: input.durationSeconds,
    ...(isMinimax ? forMinimax(input) : forDoubao(input)),
  };
  const body = merge<Body>(common, input.providerOptions);
  requireFields(body, { model: "model", prompt: "prompt" });
  return body as Body;
}

const frame = (url: string, role: string) => ({ type: "image_url", image_url: { url }, role });

/** Ark takes one image without a role as the first frame; two need roles, which only `metadata.content` has, in place of the images. */
function forDoubao(input: Input): Draft<Body> {
  const { image, lastImage, aspectRatio, resolution, callbackUrl, providerOptions } = input;
  if (image && ownValue(providerOptions["metadata"], "content") !== undefined)
    refuse("image", "providerOptions.metadata.content replaces it.");
  return {
    ...(image && !lastImage && (isDataUrl(image) ? { image } : { images: [image] })),
    metadata: {
      resolution: resolution?.toLowerCase(),
      ratio: aspectRatio,
      callback_url: callbackUrl,
      ...(image && lastImage && { content: [frame(image, "first_frame"), frame(lastImage, "last_frame")] }),
    },
  };
}

/** The channel ignores `images`, and takes a tier out of `size`. */
function forMinimax(input: Input): Draft<Body> {
  const { image, lastImage, resolution, callbackUrl } = input;
  return {
    size: resolution?.toUpperCase(),
    metadata: { first_frame_image: image, last_frame_image: lastImage, callback_url: callbackUrl },
  };
}

/** In any of the three bodies that the gateways' releases answer with. */
export function readCreated(body: unknown, { onDrift }: Pick<ReadContext, "onDrift">): CreatedTask {
  const answer = new Fields<Schemas["VideoTaskAccepted"]>(body, onDrift);
  const task = answer.object("data");
  const id = readId({
    body,
    ids: [answer.at("task_id"), answer.at("id"), task.at("task_id"), task.at("id")],
    code: answer.at("code"),
    codes: MINIMAX_CREATE_CODES,
    onDrift,
  });
  return { id, submittedAt: answer.instant("created_at") ?? answer.instant("created") };
}
