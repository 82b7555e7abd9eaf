// Jimmy's creates: one answer for all, and a path for each family of models (jimiskills, references/api.md).

import { jsonAnswer } from "../../answer/json-answer.ts";
import { bodySchemas } from "../../generated/jimmy.ts";
import type { ErrorAnswers } from "../simulated-provider.ts";
import { asText } from "../provider-create.ts";
import { documentedCreate } from "./documented-create.ts";

const folder = "/api/open-api/v1";

/** Where tasks are created; the first is the documented one. */
export const jimmyPaths = [
  "/videos",
  "/seedance/videos",
  "/seedance25/videos",
  "/minimax/videos",
  "/kling/videos",
  "/veo/videos",
  "/veo/frames",
  "/gemini/omni/videos",
  "/flux3/videos",
  "/super-resolution/videos",
  "/remove-subtitle/videos",
].map((path) => folder + path);

/** The create of jimmy, whose errors are `invalidBody`. */
export function jimmyCreate(invalidBody: ErrorAnswers["invalidBody"]) {
  return documentedCreate({
    bodySchemas,
    basePath: "",
    invalidBody,
    parameters: ({ model, prompt }) => ({ model: asText(model), prompt: asText(prompt) }),
    answer({ task }) {
      const { codeAsNumber, withoutEnvelope, timesInMs } = task.quirks;
      const data = {
        task_id: task.id,
        status: "submitted",
        model: task.model ?? "sora2-12s",
        created_at: Math.floor(timesInMs ? task.submittedAt : task.submittedAt / 1000),
      };
      return jsonAnswer(withoutEnvelope ? data : { code: codeAsNumber ? 20_000 : "20000", msg: "ok", data });
    },
  });
}
