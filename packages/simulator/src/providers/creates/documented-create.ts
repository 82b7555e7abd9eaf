// A create of a built-in provider: its body is JSON, and as the provider's OpenAPI document has it.

import type { Answer } from "../../answer/answer.ts";
import { bodyFault, type BodySchemas } from "../../creating/body-fault.ts";
import type { CreateBody, CreateRequest, ProviderCreate, TaskParameters } from "../provider-create.ts";
import type { ErrorAnswers } from "../simulated-provider.ts";
import type { TaskView } from "../task-view.ts";

interface Details {
  readonly bodySchemas: BodySchemas;
  /** What of a path is the server's in the document. */
  readonly basePath: string;
  readonly invalidBody: ErrorAnswers["invalidBody"];
  /** What is wrong with a body that no schema says; undefined where nothing is. */
  readonly faultOf?: ((body: CreateBody) => string | undefined) | undefined;
  parameters(body: CreateBody): TaskParameters;
  answer(view: TaskView, create: CreateRequest): Answer;
}

/** See the head of this file. */
export function documentedCreate({
  bodySchemas,
  basePath,
  invalidBody,
  faultOf,
  ...rest
}: Details): ProviderCreate {
  return {
    ...rest,
    refusal({ body, url }, random) {
      if (typeof body !== "object" || body === null || Array.isArray(body))
        return invalidBody("the body is no JSON object", random);
      const path = url.pathname.slice(basePath.length);
      const schema = bodySchemas[path];
      if (!schema) throw new Error(`The document has no body for ${path}: run pnpm generate.`);
      const fault = bodyFault(schema, body) ?? faultOf?.(body as CreateBody);
      return fault === undefined ? undefined : invalidBody(fault, random);
    },
  };
}
