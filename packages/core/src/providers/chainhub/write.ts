// Writes the body of a create at chainhub, and reads its answer.
import type { paths } from "@videotask/chainhub";
import type { CreateInput } from "../../task/create-input.ts";
import type { CreatedTask, ReadContext } from "../../task/provider.ts";
import { MINIMAX_CREATE_CODES } from "../minimax-api.ts";
import { readId } from "../reading/created.ts";
import { Fields } from "../reading/fields.ts";
import { checkLimits, limitsOf, requireFields, type LimitTable } from "../writing/limits.ts";
import { merge, type Draft } from "../writing/merge.ts";
import { readInput } from "../writing/read-input.ts";

/** The create, in the provider's document. */
type Operation = paths["/minimax/v1/video_generation"]["post"];
/** The body of a create, as the provider's document has it. */
type Body = Operation["requestBody"]["content"]["application/json"];
type Answer = Operation["responses"][200]["content"]["application/json"];

/** What `tasks.create("chainhub", …)` takes. Its pages have no shape and no callback, and take images as links. */
export type ChainhubInput = CreateInput<
  "model" | "prompt" | "durationSeconds",
  "image" | "lastImage" | "resolution",
  Partial<Body>
>;

/**
 * chainhub/create-minimax-video.md: 6 and 10 seconds, of the two models that its examples name. The second one has no last frame at
 * MiniMax itself (minimax/create-start-end-to-video.md).
 */
const MODELS: LimitTable = {
  "MiniMax-Hailuo-02": { seconds: [6, 10] },
  "MiniMax-Hailuo-2.3": { seconds: [6, 10], without: ["lastImage"] },
};

export async function write(given: ChainhubInput): Promise<Body> {
  const input = await readInput(given, {
    fields: ["model", "prompt", "durationSeconds", "image", "lastImage", "resolution"],
  });
  checkLimits(input, limitsOf(MODELS, input.model));
  const common: Draft<Body> = {
    model: input.model,
    prompt: input.prompt,
    duration: input.durationSeconds,
    first_frame_image: input.image,
    last_frame_image: input.lastImage,
    resolution: input.resolution?.toUpperCase(),
  };
  const body = merge<Body>(common, input.providerOptions);
  requireFields(body, { model: "model", prompt: "prompt", duration: "durationSeconds" });
  return body as Body;
}

/** By the page's example, by its schema, or as other gateways of its family answer. */
export function readCreated(body: unknown, { onDrift }: Pick<ReadContext, "onDrift">): CreatedTask {
  const answer = new Fields<Answer>(body, onDrift);
  const task = answer.object("data");
  const upstream = answer.object("base_resp").at("status_code");
  const id = readId({
    body,
    ids: [answer.at("task_id"), task.at("task_id"), answer.at("id")],
    code: upstream.value === undefined ? answer.at("code") : upstream,
    codes: MINIMAX_CREATE_CODES,
    onDrift,
  });
  return { id, submittedAt: task.instant("created_at") ?? answer.instant("created_at") };
}
