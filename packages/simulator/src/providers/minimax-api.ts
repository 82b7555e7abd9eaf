// What MiniMax's two video APIs share: the servers, and `base_resp`, which has the errors of a request and the failure of a task.

import { asDigits, jsonAnswer } from "../answer/json-answer.ts";
import type { ErrorAnswers } from "./simulated-provider.ts";
import { failureReason, type FailureReasons, type TaskView } from "./task-view.ts";

/** Mainland China first, which is the default of the pages, then the one that some pages name, then the international one. */
export const minimaxServers = [
  "https://api.minimaxi.com",
  "https://api.minimax.cn",
  "https://api.minimax.io",
] as const;

const callbackWords: Readonly<Record<string, string | undefined>> = {
  running: "processing",
  succeeded: "success",
  failed: "failed",
};

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

/**
 * What both send to a callback URL: fewer words than the query has, in lower case (pages "create-text-to-video" and "create-video-agent"), and
 * the id of a file, by their examples also where the query has a URL.
 */
export function minimaxCallbackBody(view: TaskView) {
  const { task, state } = view;
  const word = callbackWords[state.phase];
  if (word === undefined) return undefined;
  const idValue = task.quirks.numericIds ? asDigits : String;
  return {
    task_id: idValue(task.id),
    status: word,
    ...(state.phase === "succeeded" && { file_id: idValue(task.fileId) }),
    base_resp: taskBaseResp(view),
  };
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
    invalidRequest: () => errorAnswer(2013, "invalid params"),
    moderated: () => errorAnswer(1026, "input new_sensitive"),
    noRoute: () => ({
      status: 404,
      headers: { "content-type": "text/plain" },
      body: "404 page not found",
    }),
  },
  errorWithCode: errorAnswer,
  emptyEnvelope: () => errorAnswer(0, "success"),
  invalidBody: (message) => errorAnswer(2013, `invalid params, ${message}`),
};
