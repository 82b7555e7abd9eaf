// How a task stands by an answer: its status, the provider's own word for it, and why it failed if it did.
import { isFailure, isFinal } from "../../task/is-final.ts";
import type { ProviderAnswer } from "../../task/provider.ts";
import { shown } from "../../task/text.ts";
import { answerError, checkCode, readCode, type AnswerLayout } from "./answer-layout.ts";
import { readFailure } from "./failure.ts";
import { FINAL_WORDS, findStatus } from "./status.ts";

/**
 * A final status counts whatever code stands beside it. The code `moderation` is a verdict on the task, with or without a status:
 * polling again does not change it.
 *
 * @throws {VideoTaskError} for any other code of an error beside anything else, and where there is no task at all.
 */
export function readOutcome(
  layout: AnswerLayout,
): Pick<ProviderAnswer, "status" | "providerStatus" | "failure"> {
  const { path, value } = layout.status;
  const word = shown(value) ?? "";
  const documented = findStatus(layout.statuses, word);
  const status = documented ?? findStatus(FINAL_WORDS, word) ?? "unknown";
  if (!isFinal(status)) {
    const { code, meaning } = readCode(layout);
    if (meaning === "moderation")
      return { status: "failed", providerStatus: word || code, failure: readFailure(layout) };
    checkCode(layout);
    if (value === undefined || value === null)
      throw answerError("invalid_response", "The answer has no task", layout.body);
  }
  if (typeof value !== "string") layout.onDrift({ field: path, value: typeof value });
  if (!documented) layout.onDrift({ field: path, value: word });
  return { status, providerStatus: word, failure: isFailure(status) ? readFailure(layout) : undefined };
}
