// Writes the body of a create at MiniMax's video agent, and reads its answer.
import type { components } from "@videotask/minimax";
import type { CreateInput } from "../../task/create-input.ts";
import type { CreatedTask, ReadContext } from "../../task/provider.ts";
import { MINIMAX_CREATE_CODES } from "../minimax-api.ts";
import { readId } from "../reading/created.ts";
import { Fields } from "../reading/fields.ts";
import { requireFields } from "../writing/limits.ts";
import { merge } from "../writing/merge.ts";
import { readInput } from "../writing/read-input.ts";

/** The components of the provider's document. */
type Schemas = components["schemas"];
/** The body of a create, as the provider's document has it. */
type Body = Schemas["VideoTemplateGenerationReq"];

/** What `tasks.create("minimax-agent", …)` takes: a template and its inputs, which differ from one to the next. */
export type MinimaxAgentInput = CreateInput<never, "callbackUrl", Body> & {
  /** `template_id`, and the texts and media that the template wants. */
  providerOptions: Body;
};

export async function write(given: MinimaxAgentInput): Promise<Body> {
  const { callbackUrl, providerOptions } = await readInput(given, { fields: ["callbackUrl"] });
  const body = merge<Body>({ callback_url: callbackUrl }, providerOptions);
  requireFields(body, { template_id: "providerOptions.template_id" });
  return body as Body;
}

export function readCreated(body: unknown, { onDrift }: Pick<ReadContext, "onDrift">): CreatedTask {
  const answer = new Fields<Schemas["VideoTemplateGenerationResp"]>(body, onDrift);
  const code = answer.object("base_resp").at("status_code");
  return { id: readId({ body, ids: [answer.at("task_id")], code, codes: MINIMAX_CREATE_CODES, onDrift }) };
}
