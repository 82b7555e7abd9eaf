// The creates of MiniMax V1, video generation and video agent: an id and `base_resp`, and every refusal under HTTP 200.

import { asDigits, jsonAnswer } from "../../answer/json-answer.ts";
import { bodySchemas } from "../../generated/minimax.ts";
import { minimaxErrorAnswers } from "../minimax-api.ts";
import { asText, type CreateBody } from "../provider-create.ts";
import type { TaskView } from "../task-view.ts";
import { documentedCreate } from "./documented-create.ts";

const { invalidBody } = minimaxErrorAnswers;

function answer({ task }: TaskView) {
  const task_id = task.quirks.numericIds ? asDigits(task.id) : task.id;
  return jsonAnswer({ task_id, base_resp: { status_code: 0, status_msg: "success" } });
}

/** 1080P is for six seconds only: the table of the pages' `resolution`. */
function faultOf({ duration = 6, resolution }: CreateBody): string | undefined {
  return resolution === "1080P" && duration !== 6 ? "resolution 1080P is for duration 6 only" : undefined;
}

export const minimaxCreate = documentedCreate({
  bodySchemas,
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
  bodySchemas,
  basePath: "",
  invalidBody,
  parameters: (body) => ({ callbackUrl: asText(body["callback_url"]) }),
  answer,
});
