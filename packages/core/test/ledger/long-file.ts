// A ledger's file in which most is over.
import { newHeader, writeLine } from "../../src/ledger/ledger-line.ts";
import { accepted, anEntry } from "./entry.ts";

export const kept = anEntry({ idempotencyKey: "kept" });
export const closed = anEntry({ idempotencyKey: "closed" });
const keyless = anEntry();

/** A file of one open submission, one that is closed, one that is closed and had no key, and so many that were refused. */
export function textOf(refusedCount: number): string {
  const refused = Array.from({ length: refusedCount }, () => anEntry({ idempotencyKey: "again" }));
  const changes = [
    ...[kept, closed, keyless].map((entry) => ({ type: "begin", entry }) as const),
    { type: "settle", id: closed.id, outcome: accepted("linkmodel:closed") } as const,
    { type: "settle", id: keyless.id, outcome: accepted("linkmodel:keyless") } as const,
    ...["linkmodel:closed", "linkmodel:keyless"].map((ref) => ({ type: "close", ref }) as const),
    ...refused.flatMap((entry) => [
      { type: "begin", entry } as const,
      { type: "settle", id: entry.id, outcome: { type: "refused" } } as const,
    ]),
  ];
  return newHeader() + changes.map(writeLine).join("");
}
