// What MiniMax's two video APIs share: the servers, and `base_resp`, which has the errors of a request and the failure of a task.

import { jsonAnswer } from "../answer/json-answer.ts";
import type { ErrorAnswers } from "./simulated-provider.ts";
import { failureReason, type FailureReasons, type TaskView } from "./task-view.ts";

/** Mainland China first, which is the default of the pages, then the one that some pages name, then the international one. */
export const minimaxServers = [
  "https://api.minimaxi.com",
  "https://api.minimax.cn",
  "https://api.minimax.io",
] as const;

const success = { message: "success", code: 0 };

const reasons: FailureReasons = {
  moderation: { message: "output new_sensitive", code: 1027 },
  unspecified: success,
};

/** `base_resp` of an answer about a task, beside the status or instead of it. */
export function taskBaseResp(view: TaskView) {
  const { code = 0, message } = failureReason(view, reasons) ?? success;
  return { status_code: code, status_msg: message };
}

function errorAnswer(status_code: number | string, status_msg: string) {
  return jsonAnswer({ base_resp: { status_code, status_msg } });
}

/** HTTP 200 and a code in `base_resp`. Codes and texts are from MiniMax's error page. */
export const minimaxErrorAnswers: ErrorAnswers = {
  errors: {
    missingKey: () =>
      errorAnswer(
        1004,
        "login fail: Please carry the API secret key in the 'Authorization' field of the request header",
      ),
    wrongKey: () => errorAnswer(2049, "invalid api key"),
    forbidden: () => errorAnswer(2061, "your current token plan not support model"),
    notFound: () => errorAnswer(2013, "invalid params, invalid task_id"),
    missingParameter: () => errorAnswer(2013, "invalid params, task_id is required"),
    rateLimited: () => errorAnswer(1002, "rate limit"),
    insufficientBalance: () => errorAnswer(1008, "insufficient balance"),
    serverError: () => errorAnswer(1000, "unknown error"),
    noRoute: () => ({
      status: 404,
      headers: { "content-type": "text/plain" },
      body: "404 page not found",
    }),
  },
  errorWithCode: errorAnswer,
  emptyEnvelope: () => errorAnswer(0, "success"),
};
