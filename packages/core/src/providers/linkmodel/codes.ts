// LinkModel's codes: HTTP's numbers, with HTTP 200 (linkmodelhq/linkmodel-cli). An answer without one is an error there.
import { messagesOf } from "../../task/provider-error.ts";
import { firstText } from "../../task/text.ts";
import type { CodeTable } from "../reading/answer-layout.ts";

const CODES: CodeTable = {
  0: "ok",
  400: "invalid_request",
  401: "authentication",
  402: "insufficient_balance",
  403: "permission",
  404: "not_found",
  429: "rate_limited",
  500: "provider_unavailable",
  502: "provider_unavailable",
  503: "provider_unavailable",
  504: "provider_unavailable",
};

/** Whether a message says that the account has no money left; linkmodel-cli's tests have it with the code 500. */
const isBalanceText = (message: string): boolean => /\b100601\b|insufficient balance/i.test(message);

/** `code: 500` with "…billing: code=100601: insufficient balance" is no outage: waiting does not mend it. */
export const codesFor = (body: unknown): CodeTable =>
  isBalanceText(firstText(messagesOf(body))?.text ?? "") ? { ...CODES, 500: "insufficient_balance" } : CODES;
