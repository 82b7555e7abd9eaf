// What can happen to a ledger, as plain JSON: a line of the file is one of these.
import type { LedgerEntry, LedgerOutcome } from "../task/ledger.ts";
import { isRecord, ownValue } from "../task/text.ts";
import { readEntry, readOutcome } from "./read-fields.ts";

export type Change =
  | { readonly type: "begin"; readonly entry: LedgerEntry }
  | { readonly type: "settle"; readonly id: string; readonly outcome: LedgerOutcome }
  | { readonly type: "close"; readonly ref: string }
  | { readonly type: "forget"; readonly id: string };

/** A value out of JSON as the change that it is; `undefined` if it is none. */
export function readChange(value: unknown): Change | undefined {
  if (!isRecord(value)) return undefined;
  const type = ownValue(value, "type");
  const id = ownValue(value, "id");
  const ref = ownValue(value, "ref");
  if (type === "begin") {
    const entry = readEntry(ownValue(value, "entry"));
    return entry && { type, entry };
  }
  if (type === "settle" && typeof id === "string") {
    const outcome = readOutcome(ownValue(value, "outcome"));
    return outcome && { type, id, outcome };
  }
  if (type === "close" && typeof ref === "string") return { type, ref };
  if (type === "forget" && typeof id === "string") return { type, id };
  return undefined;
}
