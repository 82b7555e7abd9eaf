// LinkModel's create: one path for every model, and the price in the answer.

import { jsonAnswer } from "../../answer/json-answer.ts";
import { bodySchemas } from "../../generated/linkmodel.ts";
import { randomUuid } from "../../random.ts";
import type { ErrorAnswers } from "../simulated-provider.ts";
import { asText } from "../provider-create.ts";
import { documentedCreate } from "./documented-create.ts";

/** The create of linkmodel, whose errors are `invalidBody`. */
export function linkmodelCreate(basePath: string, invalidBody: ErrorAnswers["invalidBody"]) {
  return documentedCreate({
    bodySchemas,
    basePath,
    invalidBody,
    parameters: ({ model, prompt, duration }) => ({
      model: asText(model),
      prompt: asText(prompt),
      durationSeconds: typeof duration === "number" ? duration : undefined,
    }),
    answer({ task, random }) {
      const { withoutCode, camelCaseRequestId } = task.quirks;
      return jsonAnswer({
        ...(!withoutCode && { code: 0 }),
        data: {
          task_id: task.id,
          order_id: randomUuid(random),
          status: "processing",
          price: task.price ?? 0.074,
        },
        msg: "success",
        [camelCaseRequestId ? "requestId" : "request_id"]: randomUuid(random),
      });
    },
  });
}
