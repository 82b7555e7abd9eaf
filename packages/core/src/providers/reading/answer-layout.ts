// What an answer says of its task and of itself: a status, and a code beside it that may say something else.
import type { VideoTaskError, VideoTaskErrorCode } from "../../task/error.ts";
import { isFinal } from "../../task/is-final.ts";
import type { Drift } from "../../task/provider.ts";
import { providerError } from "../../task/provider-error.ts";
import type { TaskStatus } from "../../task/task.ts";
import { textOf, type FoundValue } from "../../task/text.ts";
import { findStatus, type StatusTable } from "./status.ts";

/** What the code beside an answer means; `""` stands for no code at all. */
export type CodeTable = { readonly [code: string]: VideoTaskErrorCode | "ok" };

/** Where an answer keeps the status of the task and the code beside it, and what their words mean. */
export interface AnswerLayout {
  body: unknown;
  status: FoundValue;
  statuses: StatusTable;
  code: FoundValue;
  codes: CodeTable;
  onDrift: (drift: Drift) => void;
}

/** The code beside the answer, or `""`, and what it means, if that is documented. */
export function readCode({ code, codes }: Pick<AnswerLayout, "code" | "codes">): {
  code: string;
  meaning: CodeTable[string] | undefined;
} {
  const text = textOf(code.value) ?? "";
  return { code: text, meaning: Object.hasOwn(codes, text) ? codes[text] : undefined };
}

/** @throws {VideoTaskError} for a code that does not say that all is well. */
export function checkCode(layout: Omit<AnswerLayout, "status" | "statuses">): void {
  const { code, meaning } = readCode(layout);
  if (meaning === "ok") return;
  if (code && !meaning) layout.onDrift({ field: layout.code.path, value: code });
  const context = code ? `The answer's code is ${code}` : "The answer has no code";
  throw answerError(meaning ?? "invalid_response", context, layout.body);
}

/**
 * The status and the provider's own word for it. A final status counts whatever code stands beside it.
 *
 * @throws {VideoTaskError} for the code of an error beside anything else, and where there is no task at all.
 */
export function readStatus(layout: AnswerLayout): { status: TaskStatus; providerStatus: string } {
  const { body, statuses, onDrift } = layout;
  const { path, value } = layout.status;
  const missing = value === undefined || value === null;
  if (!missing && typeof value !== "string") onDrift({ field: path, value: typeof value });
  const providerStatus = textOf(value) ?? "";
  const { status, documented } = findStatus(statuses, providerStatus);
  if (!isFinal(status)) checkCode(layout);
  if (missing) throw answerError("invalid_response", "The answer has no task", body);
  if (!documented) onDrift({ field: path, value: providerStatus });
  return { status, providerStatus };
}

const answerError = (code: VideoTaskErrorCode, context: string, body: unknown): VideoTaskError =>
  providerError(code, context, body, { httpStatus: 200 });
