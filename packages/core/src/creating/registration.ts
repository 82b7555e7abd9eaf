// A submission's place in the ledger: begun before the first byte leaves, settled before anyone learns how it ended.
import type { Ledger, LedgerEntry, LedgerOutcome, LedgerRecord } from "../task/ledger.ts";
import type { SharedEnvironment } from "../task/provider.ts";
import type { Attempt } from "./attempt.ts";

/** How long a ledger may take to write down how a submission ended (milliseconds): a task must not be lost to one that hangs. */
const MAX_SETTLE_MS = 30_000;

export interface Registration {
  /** @returns the record that is there already, and then there is nothing to settle @throws what the ledger does, or why the attempt has ended */
  begin(entry: LedgerEntry): Promise<LedgerRecord | undefined>;
  /** Does nothing unless it has begun. @throws what the ledger does, and an error when it takes too long */
  settle(outcome: LedgerOutcome): Promise<void>;
}

export function createRegistration(
  ledger: Ledger | undefined,
  attempt: Attempt,
  { startTimer }: Pick<SharedEnvironment, "startTimer">,
): Registration {
  let begunId: string | undefined;
  return {
    async begin(entry) {
      if (!ledger) return undefined;
      const beginning = ledger.begin(entry);
      try {
        // Whatever it gives: a ledger in plain JavaScript may forget the promise, or take `null` for nothing.
        const record = (await attempt.race(beginning)) ?? undefined;
        if (!record) begunId = entry.id;
        else if (typeof record.id !== "string")
          throw new TypeError("ledger: begin gives the record that is there already, or undefined.");
        return record;
      } catch (error) {
        // The call has ended; the ledger may still write down what is never going to be sent.
        const refuse = async () => (await beginning) ?? ledger.settle(entry.id, { type: "refused" });
        if (attempt.ended) refuse().catch(() => {});
        throw error;
      }
    },
    async settle(outcome) {
      if (begunId === undefined) return;
      const settling = ledger?.settle(begunId, outcome);
      await new Promise<void>((resolve, reject) => {
        const late = () => reject(new Error(`The ledger did not write it down within ${MAX_SETTLE_MS} ms.`));
        const cancelTimer = startTimer(MAX_SETTLE_MS, late);
        Promise.resolve(settling).then(resolve, reject).finally(cancelTimer);
      });
    },
  };
}
