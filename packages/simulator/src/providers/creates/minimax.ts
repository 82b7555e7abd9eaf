// The creates of MiniMax V1, video generation and video agent: an id and `base_resp`, and every refusal under HTTP 200.

import { asDigits, jsonAnswer } from "../../answer/json-answer.ts";
import { minimaxErrorAnswers } from "../minimax-api.ts";
import { asText, type CreateBody } from "../provider-create.ts";
import type { TaskView } from "../task-view.ts";
import { documentedCreate } from "./documented-create.ts";

const { invalidBody } = minimaxErrorAnswers;

function answer({ task }: TaskView) {
  const task_id = task.quirks.numericIds ? asDigits(task.id) : task.id;
  return jsonAnswer({ task_id, base_resp: { status_code: 0, status_msg: "success" } });
}

/** Ten seconds are for 768P only: the table of the page's `resolution`. */
function faultOf({ duration, resolution = "768P" }: CreateBody): string | undefined {
  return duration === 10 && resolution !== "768P" ? "duration 10 is for resolution 768P only" : undefined;
}

export const minimaxCreate = documentedCreate({
  document: "minimax",
  basePath: "",
  invalidBody,
  faultOf,
  parameters: (body) => ({
    model: asText(body["model"]),
    prompt: asText(body["prompt"]),
    callbackUrl: asText(body["callback_url"]),
  }),
  answer,
});

export const minimaxAgentCreate = documentedCreate({
  document: "minimax",
  basePath: "",
  invalidBody,
  parameters: (body) => ({ callbackUrl: asText(body["callback_url"]) }),
  answer,
});
