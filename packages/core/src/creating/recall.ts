// What a submission came to whose idempotency key is in the ledger already.
import { VideoTaskError } from "../task/error.ts";
import type { LedgerEntry, LedgerOutcome, LedgerRecord } from "../task/ledger.ts";
import { shorten } from "../task/text.ts";
import { submissionUnknown } from "./submission.ts";

/**
 * @returns the task that it made
 * @throws {VideoTaskError} `invalid_request` for another input, `submission_unknown` where no task is known
 */
export function recall(
  record: LedgerRecord,
  { provider, origin, inputHash }: LedgerEntry,
): LedgerOutcome & { type: "accepted" } {
  const differing = Object.entries({ provider, origin, inputHash }).find(
    ([field, value]) => record[field as keyof LedgerRecord] !== value,
  )?.[0];
  if (differing) {
    const what = differing === "inputHash" ? "input" : differing;
    throw new VideoTaskError(
      "invalid_request",
      `idempotencyKey: ${shorten(record.idempotencyKey ?? "")} was used with another ${what}. Give each task a key of its own.`,
    );
  }
  const { outcome } = record;
  if (outcome?.type === "accepted") return outcome;
  if (outcome?.type === "refused")
    throw new TypeError(
      "ledger: begin gave a record that was refused. Its key is free: insert, and give nothing.",
    );
  throw submissionUnknown(
    record,
    new Error(outcome ? "Its answer was lost." : "It was begun before, and no outcome is known."),
  );
}
