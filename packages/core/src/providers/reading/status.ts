// Looks a provider's word for a status up. Matching ignores case: gateways and their pages disagree on it.
import type { TaskStatus } from "../../task/task.ts";

/** A provider's documented words. */
export type StatusTable = { readonly [word: string]: TaskStatus };

/** Final words of any provider, in lower case: to take one of them for unknown would poll a finished, billed task to its deadline. */
const FINAL_WORDS: StatusTable = {
  success: "succeeded",
  succeed: "succeeded",
  succeeded: "succeeded",
  completed: "succeeded",
  fail: "failed",
  failed: "failed",
  failure: "failed",
  error: "failed",
  cancel: "cancelled",
  canceled: "cancelled",
  cancelled: "cancelled",
  expired: "expired",
};

export function findStatus(table: StatusTable, word: string): { status: TaskStatus; documented: boolean } {
  const lower = word.toLowerCase();
  const key = Object.hasOwn(table, word)
    ? word
    : Object.keys(table).find((known) => known.toLowerCase() === lower);
  const status = key === undefined ? Object.hasOwn(FINAL_WORDS, lower) && FINAL_WORDS[lower] : table[key];
  return { status: status || "unknown", documented: key !== undefined };
}
