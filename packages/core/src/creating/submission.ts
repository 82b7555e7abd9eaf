// One submission: what is known of it before it is sent, and the error for one whose end is not known.
import { VideoTaskError } from "../task/error.ts";
import type { LedgerEntry } from "../task/ledger.ts";
import type { PollState } from "../task/poll-state.ts";
import type { TaskRef } from "../task/task.ts";
import { messageOf } from "../task/text.ts";
import { toHex } from "./to-hex.ts";

/** An id that nobody can guess, as 32 hexadecimal digits. */
export const newSubmissionId = (): string => toHex(crypto.getRandomValues(new Uint8Array(16)));

/**
 * The error that says that a task may exist.
 *
 * @param cause why its end is not known
 * @param task where it is known, but not to the ledger or the caller
 */
export function submissionUnknown(
  { id, provider, startedAt, inputHash, group }: LedgerEntry,
  cause: unknown,
  task?: { readonly ref: TaskRef; readonly state?: PollState | undefined },
): VideoTaskError {
  const { message, httpStatus, providerCode, requestId } = VideoTaskError.is(cause)
    ? cause
    : { message: messageOf(cause) };
  const advice = task
    ? `The task is ${task.ref}: go on from ${task.state ? "error.state" : "error.ref"}.`
    : "Find it, and go on with resolve(error, ref).";
  return new VideoTaskError(
    "submission_unknown",
    `${provider}: a task may exist, and be billed (${message}). ${advice}`,
    {
      submissionId: id,
      provider,
      startedAt,
      inputHash: inputHash || undefined,
      group,
      ref: task?.ref,
      state: task?.state,
      httpStatus,
      providerCode,
      requestId,
      cause,
    },
  );
}
