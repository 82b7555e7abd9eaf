// Whether an error says clearly that nothing was made. All others leave it open: a task may exist, and be billed.
import type { VideoTaskError, VideoTaskErrorCode } from "../task/error.ts";

/** Errors that are a provider's decision about the request. A table of codes may map only to these what is clear. */
const DECISIONS: ReadonlySet<VideoTaskErrorCode> = new Set([
  "authentication",
  "permission",
  "insufficient_balance",
  "quota_exceeded",
  "moderation",
  "invalid_request",
  "not_found",
  "rate_limited",
]);

/** The statuses of a decision, where the body is the provider's: a proxy in between may answer with any of them, after the fact. */
const STATUSES: ReadonlySet<number> = new Set([400, 401, 402, 403, 404, 405, 413, 415, 422, 429]);

/**
 * @param httpStatus the answer's: the error may be about another request of the same create
 * @param hasEnvelope whether the body of an answer that is not 2xx is one that a provider writes
 */
export function isRefusal(error: VideoTaskError, httpStatus: number, hasEnvelope: boolean): boolean {
  const isSuccess = httpStatus >= 200 && httpStatus < 300;
  return DECISIONS.has(error.code) && (isSuccess || (STATUSES.has(httpStatus) && hasEnvelope));
}
