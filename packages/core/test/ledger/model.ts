// What a ledger must be after any history: the records, which know nothing of files.
import fc from "fast-check";
import type { Change } from "../../src/ledger/change.ts";
import type { Journal } from "../../src/ledger/index.ts";
import { openLedgerFile } from "../../src/ledger/ledger-file.ts";
import { createRecords, type Records } from "../../src/ledger/records.ts";
import type { FakeDisk } from "./fake-disk.ts";
import { accepted, anEntry } from "./entry.ts";

const names = ["a", "b", "c"];
const id = fc.constantFrom(...names);
const key = fc.option(fc.constantFrom("k", "__proto__", "é😀\n"), { nil: undefined });
const ref = fc.constantFrom(...names).map((name) => `linkmodel:${name}` as const);
const outcome = fc.oneof(
  ref.map(accepted),
  fc.constantFrom({ type: "refused" } as const, { type: "unknown" } as const),
);

/** Any call of a journal, as the change that it would make. */
export const aChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("begin" as const),
      entry: fc
        .tuple(id, key)
        .map(([given, idempotencyKey]) =>
          anEntry({ id: given, ...(idempotencyKey !== undefined && { idempotencyKey }) }),
        ),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("settle" as const), id, outcome }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("close" as const), ref }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("forget" as const), id }) },
);

/** Makes the call. @returns what it gave, or how it was rejected */
export async function call(journal: Journal, change: Change): Promise<unknown> {
  try {
    if (change.type === "begin") return await journal.begin(change.entry);
    if (change.type === "settle") return await journal.settle(change.id, change.outcome);
    if (change.type === "close") return await journal.close(change.ref);
    return await journal.forget(change.id);
  } catch (error) {
    return `rejected: ${(error as Error).message}`;
  }
}

/** What the model says to the same call. */
export function judge(records: Records, change: Change): unknown {
  try {
    if (records.accepts(change)) records.apply(change);
    else if (change.type === "begin") return records.find(change.entry.idempotencyKey);
    return undefined;
  } catch (error) {
    return `rejected: ${(error as Error).message}`;
  }
}

export function recordsOf(changes: readonly Change[]): Records {
  const records = createRecords();
  for (const change of changes) records.apply(change);
  return records;
}

/** All that a file says now, to a process that sees it for the first time. */
export async function contentOf(disk: FakeDisk, path: string): Promise<Change[]> {
  return (await openLedgerFile(path, disk.start().system).read()).changes(Infinity);
}
