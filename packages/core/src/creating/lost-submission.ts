// Reads a submission whose end is not known: the error that said so, the same after JSON, or a ledger's record.
import { VideoTaskError } from "../task/error.ts";
import { isRecord } from "../task/text.ts";

/** A submission whose end is not known. A `submission_unknown` is one, as it is or as JSON, and so is a ledger's record. */
export interface LostSubmission {
  /** The entry's name. */
  readonly provider?: string | undefined;
  /** When it was sent (ms since the epoch). */
  readonly startedAt?: number | undefined;
  /** Its id, in an error. */
  readonly submissionId?: string | undefined;
  /** Its id, in a ledger. */
  readonly id?: string | undefined;
  /** `model/durationSeconds/resolution`, by which it can be looked for. */
  readonly group?: string | undefined;
}

/** What is needed of it. */
export interface ReadSubmission {
  readonly id: string;
  readonly provider: string;
  readonly startedAt: number;
  readonly group: string | undefined;
}

/** @throws {VideoTaskError} `invalid_request` for anything else */
export function readSubmission(given: unknown): ReadSubmission {
  const {
    provider,
    startedAt,
    submissionId,
    id = submissionId,
    group,
  } = Object(given) as Record<string, unknown>;
  if (
    !isRecord(given) ||
    typeof provider !== "string" ||
    typeof startedAt !== "number" ||
    typeof id !== "string" ||
    !(group === undefined || typeof group === "string")
  )
    throw new VideoTaskError(
      "invalid_request",
      "submission: give a submission_unknown, its JSON, or a record of the ledger.",
    );
  return { id, provider, startedAt, group };
}
