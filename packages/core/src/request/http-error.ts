// What an answer with a status other than 2xx means.
import type { VideoTaskError, VideoTaskErrorCode } from "../task/error.ts";
import { providerError } from "../task/provider-error.ts";
import { ownValue } from "../task/text.ts";
import { readRetryAfter } from "./retry-after.ts";

const BY_STATUS: { readonly [status: number]: VideoTaskErrorCode } = {
  401: "authentication",
  402: "insufficient_balance",
  403: "permission",
  404: "not_found",
  408: "provider_unavailable",
  410: "not_found",
  425: "provider_unavailable",
  429: "rate_limited",
};

/**
 * The status alone decides, whatever the body says, with one exception: new-api gateways answer 400 `task_not_exist`
 * where their documentation has 404.
 */
function codeOf(status: number, body: unknown): VideoTaskErrorCode {
  if (status === 400 && ownValue(body, "code") === "task_not_exist") return "not_found";
  if (status < 400) return "invalid_response";
  return BY_STATUS[status] ?? (status < 500 ? "invalid_request" : "provider_unavailable");
}

export const httpError = ({ status, headers }: Response, body: unknown, now: number): VideoTaskError =>
  providerError(codeOf(status, body), `HTTP ${status}`, body, {
    httpStatus: status,
    retryAfterMs: readRetryAfter(headers.get("retry-after"), now),
    requestId: headers.get("x-request-id") || undefined,
  });
