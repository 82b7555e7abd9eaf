// The methods of a journal over one that takes changes: what a caller gives is read here, whatever keeps it.
import type { LedgerRecord } from "../task/ledger.ts";
import type { Change } from "./change.ts";
import type { Journal } from "./journal.ts";
import { readEntry, readOutcome } from "./read-fields.ts";

export interface Keeper {
  /**
   * Makes the change, unless it changes nothing, and keeps it for good.
   *
   * @returns for a `begin` that finds its key taken, the record that has it
   */
  keep(change: Change): Promise<LedgerRecord | undefined>;
  /** What is not over yet. */
  open(): Promise<LedgerRecord[]>;
}

export function journalOver({ keep, open }: Keeper): Journal {
  return {
    async begin(given) {
      const entry = readEntry(given);
      if (entry) return keep({ type: "begin", entry });
      throw new TypeError(
        "An entry of a ledger has id, provider, origin and inputHash (texts) and startedAt (a number), and may have idempotencyKey and group (texts).",
      );
    },
    async settle(id, given) {
      const outcome = readOutcome(given);
      if (!outcome)
        throw new TypeError(
          "An outcome is accepted with a ref and submittedAt (a number), or refused, or unknown.",
        );
      await keep({ type: "settle", id: String(id), outcome });
    },
    entries: () => open(),
    async close(ref) {
      await keep({ type: "close", ref: String(ref) });
    },
    async forget(id) {
      await keep({ type: "forget", id: String(id) });
    },
  };
}
