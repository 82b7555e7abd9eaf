// The codes of video generation V2: real HTTP statuses, whose `error.type` says the same; a task that failed has one of the platform's.
import type { CodeTable } from "../reading/answer-layout.ts";

export { MINIMAX_CODES as TASK_CODES } from "../minimax-api.ts";

/** minimax/v2-create-video.md, `error.type`. What 422 refuses is the prompt (1026). */
export const CODES: CodeTable = {
  authorized_error: "authentication",
  bad_request_error: "invalid_request",
  insufficient_balance_error: "insufficient_balance",
  unprocessable_entity_error: "moderation",
  rate_limit_error: "rate_limited",
  overloaded_error: "provider_unavailable",
  server_error: "provider_unavailable",
};
