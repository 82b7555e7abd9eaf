// What MiniMax's video generation and its video agent share: the codes, and how an answer is read up to where the results differ.
import { isFailure, isFinal } from "../task/is-final.ts";
import type { Drift, ProviderAnswer } from "../task/provider.ts";
import type { FoundValue } from "../task/text.ts";
import { textOf } from "../task/text.ts";
import { readCode, readStatus, type AnswerLayout, type CodeTable } from "./reading/answer-layout.ts";
import { readFailure } from "./reading/failure.ts";
import { findStatus, type StatusTable } from "./reading/status.ts";

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

/** Status and failure of a query's answer. */
export function readMinimaxQuery(
  body: unknown,
  status: FoundValue,
  statuses: StatusTable,
  code: FoundValue,
  codes: CodeTable,
  onDrift: (drift: Drift) => void,
): ProviderAnswer {
  const layout: AnswerLayout = { body, status, statuses, code, codes, onDrift };
  const seen = readVerdict(layout) ?? readStatus(layout);
  return {
    status: seen.status,
    providerStatus: seen.providerStatus,
    failure: isFailure(seen.status) ? readFailure(layout, []) : undefined,
  };
}

/** 1026 and 1027 are a verdict on the task: polling again does not change it, with or without a status beside it. */
function readVerdict(layout: AnswerLayout): Pick<ProviderAnswer, "status" | "providerStatus"> | undefined {
  const { code, meaning } = readCode(layout);
  const word = textOf(layout.status.value) ?? "";
  if (meaning !== "moderation" || isFinal(findStatus(layout.statuses, word).status)) return undefined;
  return { status: "failed", providerStatus: word || code };
}
