// Jimmy's codes, text or number (ZUCCzwp/jimiskills). An older page shows the answer without an envelope, and so without a code.
import type { CodeTable } from "../reading/answer-layout.ts";

export const CODES: CodeTable = {
  20000: "ok",
  "": "ok",
  20001: "authentication",
  20002: "invalid_request",
  "-1": "provider_unavailable",
};
