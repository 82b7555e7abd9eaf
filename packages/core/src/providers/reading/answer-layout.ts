// What an answer says of its task and of itself: a status, and a code beside it that may say something else.
import type { VideoTaskError, VideoTaskErrorCode } from "../../task/error.ts";
import { lookUp } from "../../task/look-up.ts";
import type { Drift } from "../../task/provider.ts";
import { providerError } from "../../task/provider-error.ts";
import { shown, type FoundValue } from "../../task/text.ts";
import type { StatusTable } from "./status.ts";

/** What the code beside an answer means; `""` stands for no code at all. */
export type CodeTable = { readonly [code: string]: VideoTaskErrorCode | "ok" };

/** Where an answer keeps the status of the task and the code beside it, and what their words mean. */
export interface AnswerLayout {
  body: unknown;
  status: FoundValue;
  statuses: StatusTable;
  code: FoundValue;
  codes: CodeTable;
  /** Where a task that failed may say why. */
  reasons: readonly FoundValue[];
  onDrift: (drift: Drift) => void;
}

/** What is needed to read the code alone. */
export type CodeLayout = Pick<AnswerLayout, "body" | "code" | "codes" | "onDrift">;

/** The code beside the answer, or `""`, and what it means, if that is documented. */
export function readCode({ code, codes }: CodeLayout): {
  code: string;
  meaning: CodeTable[string] | undefined;
} {
  const text = shown(code.value) ?? "";
  return { code: text, meaning: lookUp(codes, text) };
}

/** @throws {VideoTaskError} for a code that does not say that all is well. */
export function checkCode(layout: CodeLayout): void {
  const { code, meaning } = readCode(layout);
  if (meaning === "ok") return;
  if (code && !meaning) layout.onDrift({ field: layout.code.path, value: code });
  const context = code ? `The answer's code is ${code}` : "The answer has no code";
  throw answerError(meaning ?? "invalid_response", context, layout.body);
}

/** An error that came with HTTP 200. */
export const answerError = (code: VideoTaskErrorCode, context: string, body: unknown): VideoTaskError =>
  providerError(code, context, body, { httpStatus: 200 });
