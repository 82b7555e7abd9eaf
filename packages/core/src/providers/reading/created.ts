// What a provider answers when it has taken a task: an id. Where there is one, there may be a task, whatever stands beside it.
import { VideoTaskError } from "../../task/error.ts";
import { lookUp } from "../../task/look-up.ts";
import { firstText, type FoundValue } from "../../task/text.ts";
import { answerError, checkCode, type CodeLayout, type CodeTable } from "./answer-layout.ts";

/**
 * The id of the task, from the first place that has one.
 *
 * @throws {VideoTaskError} by the code beside it where there is none: a decision of the provider's, or else that it is not known
 */
export function readId(layout: CodeLayout & { readonly ids: readonly FoundValue[] }): string {
  const id = firstText(layout.ids)?.text;
  if (id) return id;
  checkCode(layout);
  throw answerError("invalid_response", "The answer names no task", layout.body);
}

/** The same request; where it is refused with a code of the table, that says more than the HTTP status. */
export async function byCode<T>(request: Promise<T>, codes: CodeTable): Promise<T> {
  try {
    return await request;
  } catch (error) {
    const meaning = VideoTaskError.is(error) ? lookUp(codes, error.providerCode) : undefined;
    if (!VideoTaskError.is(error) || !meaning || meaning === "ok") throw error;
    const { code: _, retryable: __, message, cause, ...details } = error;
    throw new VideoTaskError(meaning, message, { ...details, cause });
  }
}
