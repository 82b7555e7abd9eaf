// The errors of MiniMax V2: real HTTP statuses, and an envelope in which MiniMax's own code stands in brackets behind the message.

import { jsonAnswer } from "../../answer/json-answer.ts";
import { randomHex, type Random } from "../../random.ts";
import type { ErrorAnswers } from "../simulated-provider.ts";

/** The types of errors of the pages, by HTTP status. */
const types: Readonly<Record<number, string>> = {
  400: "bad_request_error",
  401: "authorized_error",
  402: "insufficient_balance_error",
  422: "unprocessable_entity_error",
  429: "rate_limit_error",
  500: "server_error",
  529: "overloaded_error",
};

/** The HTTP statuses of MiniMax's codes: those of the pages, and for others of the same meaning the same; 500 for all else. */
const statuses: Readonly<Record<string, number>> = {
  1002: 429,
  1004: 401,
  1008: 402,
  1026: 422,
  1027: 422,
  1039: 429,
  2013: 400,
  2049: 401,
  2061: 400,
};

/** An error of HTTP `status`. */
function httpError(status: number, message: string, random: Random) {
  const type = types[status] ?? "server_error";
  const error = { type, message, http_code: `${status}` };
  return jsonAnswer({ type: "error", error, request_id: randomHex(random, 32) }, status);
}

/** The error of a code of MiniMax's. */
function codeError(code: number | string, message: string, random: Random) {
  return httpError(statuses[code] ?? 500, `${message} (${code})`, random);
}

/** "invalid params" with what is invalid. */
export function invalidParameters(what: string, random: Random) {
  return codeError(2013, `invalid params, ${what}`, random);
}

const error = (code: number, message: string) => (random: Random) => codeError(code, message, random);

export const minimaxV2ErrorAnswers: ErrorAnswers = {
  errors: {
    missingKey: error(
      1004,
      "login fail: Please carry the API secret key in the 'Authorization' field of the request header",
    ),
    wrongKey: error(2049, "invalid api key"),
    forbidden: error(2061, "your current token plan not support model"),
    notFound: error(2013, "invalid params, invalid task_id"),
    missingParameter: error(2013, "invalid params, task_id is required"),
    rateLimited: error(1002, "rate limit, please retry later"),
    insufficientBalance: error(1008, "insufficient balance"),
    serverError: error(1000, "internal error"),
    invalidRequest: error(2013, "invalid params"),
    moderated: error(1026, "input new_sensitive"),
    noRoute: () => ({ status: 404, headers: { "content-type": "text/plain" }, body: "404 page not found" }),
  },
  errorWithCode: codeError,
  emptyEnvelope: () => jsonAnswer({}),
  invalidBody: invalidParameters,
};
