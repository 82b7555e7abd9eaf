// Which words are codes of a failure; a user's own provider may give any.
import { lookUp } from "./look-up.ts";
import type { FailureCode } from "./task.ts";

const FAILURE_CODES = {
  moderation: true,
  insufficient_balance: true,
  quota_exceeded: true,
  invalid_request: true,
  provider_unavailable: true,
  generation_timeout: true,
  cancelled: true,
  expired: true,
  unknown: true,
} as const satisfies Record<FailureCode, true>;

export const isFailureCode = (value: unknown): value is FailureCode =>
  lookUp(FAILURE_CODES, value) !== undefined;
