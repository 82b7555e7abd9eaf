// MiniMax's codes, which are the same on its whole platform.
import type { CodeTable } from "./reading/answer-layout.ts";

/** `base_resp.status_code`, which comes with HTTP 200: minimax/error-codes.md, and for 1013 minimax/retrieve-file.md. */
export const MINIMAX_CODES: CodeTable = {
  0: "ok",
  "": "ok",
  1000: "provider_unavailable",
  1001: "provider_unavailable",
  1002: "rate_limited",
  1004: "authentication",
  1008: "insufficient_balance",
  1013: "provider_unavailable",
  1024: "provider_unavailable",
  1026: "moderation",
  1027: "moderation",
  1028: "quota_exceeded",
  1030: "quota_exceeded",
  1033: "provider_unavailable",
  1039: "rate_limited",
  1041: "rate_limited",
  2013: "invalid_request",
  2038: "permission",
  2045: "rate_limited",
  2049: "authentication",
  2056: "quota_exceeded",
  2061: "permission",
};

/**
 * The same codes beside a create. An unknown code or an outage leaves it open whether a task was made, and so does a verdict on an
 * output (1027), which there is none of before there is a task.
 */
export const MINIMAX_CREATE_CODES: CodeTable = { ...MINIMAX_CODES, 1027: "provider_unavailable" };
