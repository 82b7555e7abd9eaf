// A ledger for tests, and for a process that may forget everything when it ends. Web standards alone.
import { journalOver } from "./journal-over.ts";
import type { Journal } from "./journal.ts";
import { createRecords } from "./records.ts";

/** A ledger in memory: it lasts as long as the process, and no other process sees it. */
export function memoryLedger(): Journal {
  const records = createRecords();
  return journalOver({
    async keep(change) {
      if (records.accepts(change)) records.apply(change);
      else if (change.type === "begin") return records.find(change.entry.idempotencyKey);
      return undefined;
    },
    open: async () => records.open(),
  });
}
