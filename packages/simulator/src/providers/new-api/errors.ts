// Errors of a new-api gateway, which has two envelopes for them: `{ error }` from its middleware (keys, routes, panics) and
// `{ code, message, data: null }` from its task controller.

import type { Answer } from "../../answer/answer.ts";
import { jsonAnswer } from "../../answer/json-answer.ts";
import { randomDigits, type Random } from "../../random.ts";
import type { ErrorAnswers } from "../simulated-provider.ts";

function middlewareError(status: number, message: string, type = "new_api_error", code = "") {
  return (random: Random): Answer => {
    const text = `${message} (request id: ${randomDigits(random, 20)})`;
    return jsonAnswer({ error: { message: text, type, code } }, status);
  };
}

function taskError(status: number, code: number | string, message: string): Answer {
  return jsonAnswer({ code, message, data: null }, status);
}

/** The HTTP statuses of the codes that a submission can have (new-api `relay/relay_task.go`); an answer about a task has 200. */
const submissionStatuses: Readonly<Record<string, number>> = {
  invalid_request: 400,
  invalid_api_platform: 400,
  model_mapping_failed: 400,
  model_price_error: 400,
  build_request_failed: 500,
  do_request_failed: 500,
  fail_to_fetch_task: 500,
  get_task_failed: 500,
  invalid_response: 500,
  read_response_body_failed: 500,
  unmarshal_response_body_failed: 500,
};

/** The refusal of a request to create a task. */
export function invalidRequest(message: string): Answer {
  return taskError(400, "invalid_request", message);
}

/** The errors of a gateway that answers an unknown id with HTTP `unknownIdStatus`. */
export function gatewayErrorAnswers(unknownIdStatus: number): ErrorAnswers {
  const notFound = () => taskError(unknownIdStatus, "task_not_exist", "task_not_exist");
  return {
    errors: {
      missingKey: middlewareError(401, "未提供令牌"),
      wrongKey: middlewareError(401, "无效的令牌"),
      forbidden: middlewareError(403, "您的 IP 不在令牌允许访问的列表中"),
      notFound,
      // An empty id is one that no task has.
      missingParameter: notFound,
      rateLimited: () => ({ status: 429, headers: {}, body: "" }),
      insufficientBalance: middlewareError(403, "用户额度不足", "new_api_error", "insufficient_user_quota"),
      serverError: middlewareError(500, "Panic detected, error: runtime error", "new_api_panic"),
      invalidRequest: () => invalidRequest("invalid request"),
      // What its own provider said of the prompt, under that one's status.
      moderated: () => taskError(400, "fail_to_fetch_task", "input new_sensitive"),
      noRoute: middlewareError(404, "Invalid URL", "invalid_request_error"),
    },
    errorWithCode: (code, message) => taskError(submissionStatuses[code] ?? 200, code, message),
    invalidBody: invalidRequest,
    emptyEnvelope: () => jsonAnswer({ code: "success", data: null }),
  };
}
