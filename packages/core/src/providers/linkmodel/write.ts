// Writes the body of a create at LinkModel, and reads its answer.
import type { components } from "@videotask/linkmodel";
import type { CreateInput } from "../../task/create-input.ts";
import type { CreatedTask, ReadContext } from "../../task/provider.ts";
import { shown } from "../../task/text.ts";
import type { CodeTable } from "../reading/answer-layout.ts";
import { readId } from "../reading/created.ts";
import { Fields } from "../reading/fields.ts";
import { checkLimits, limitsOf, requireFields } from "../writing/limits.ts";
import { merge, type Draft } from "../writing/merge.ts";
import { readInput } from "../writing/read-input.ts";
import { refuse } from "../writing/refuse.ts";
import { codesFor } from "./codes.ts";
import { MODELS, sizeOf, WITHOUT_PROMPT } from "./models.ts";

/** The body of a create, as the provider's document has it. */
type Body = components["schemas"]["VideoGenerationRequest"];

/** What `tasks.create("linkmodel", …)` takes. Which of it a model takes differs; images are links. */
export type LinkmodelInput = CreateInput<
  "model" | "prompt",
  "image" | "lastImage" | "durationSeconds" | "aspectRatio" | "resolution",
  Partial<Body>
>;

export async function write(given: LinkmodelInput): Promise<Body> {
  const input = await readInput(given, {
    fields: ["model", "prompt", "image", "lastImage", "durationSeconds", "aspectRatio", "resolution"],
  });
  const { model = "", aspectRatio } = input;
  checkLimits(input, limitsOf(MODELS, model));
  const common: Draft<Body> = {
    model,
    prompt: input.prompt,
    duration: input.durationSeconds,
    resolution: input.resolution?.toUpperCase(),
    size: aspectRatio && sizeOf(model, aspectRatio),
    first_frame_image: input.image,
    last_frame_image: input.lastImage,
  };
  const body = merge<Body>(common, input.providerOptions);
  requireFields(body, {
    model: "model",
    ...(model === "kling-v3" && { resolution: "resolution" }),
    ...(!WITHOUT_PROMPT.has(model) && { prompt: "prompt" }),
  });
  // The field itself is always there.
  if (body.prompt === undefined) refuse("prompt", "it is missing, and the provider needs it.");
  return body as Body;
}

export function readCreated(body: unknown, { onDrift }: Pick<ReadContext, "onDrift">): CreatedTask {
  const answer = new Fields<components["schemas"]["VideoGenerationResponse"]>(body, onDrift);
  const task = answer.object("data");
  const code = answer.at("code");
  const id = readId({
    body,
    ids: [task.at("task_id")],
    code,
    codes: createCodes(shown(code.value) ?? "", codesFor(body)),
    onDrift,
  });
  // 0 where the task is settled at its end (linkmodel-cli, `gen.ts`).
  const amount = task.amount("price");
  return { id, cost: amount === undefined ? undefined : { amount } };
}

/** Codes mirror HTTP's, and each below 500 is a decision (docs.linkmodel.ai): also one that the query does not have. */
function createCodes(code: string, codes: CodeTable): CodeTable {
  const number = Number(code);
  const isDecision = number >= 400 && number < 500 && !(code in codes);
  return isDecision ? { ...codes, [code]: "invalid_request" } : codes;
}
