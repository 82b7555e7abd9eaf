// A ledger that can be read and tidied: what somebody needs who comes back after a crash and asks what is still open.
import type { Ledger, LedgerRecord } from "../task/ledger.ts";

/** A {@link Ledger} that lists what is still open, and forgets what is over. */
export interface Journal extends Ledger {
  /**
   * The submissions that somebody still has to see to, oldest first: those without an outcome, those whose outcome is `unknown`, and the
   * accepted ones that are not closed. Refused ones are over.
   */
  entries(): Promise<LedgerRecord[]>;
  /**
   * Says that the task of this reference is over, and its outputs are fetched or not wanted: {@link Journal.entries} no longer lists it.
   * Its `idempotencyKey` stays taken, so that the same call never pays again. A reference that is not there, or is closed, is let be.
   */
  close(ref: string): Promise<void>;
  /**
   * Drops a submission that was not accepted, and frees its `idempotencyKey`: the word of somebody who knows that no task was made, or
   * does not mind a second one. Rejects with `invalid_state` for an `id` that it does not have, and for a submission that was accepted.
   */
  forget(id: string): Promise<void>;
}
