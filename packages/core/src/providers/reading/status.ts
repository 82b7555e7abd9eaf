// Looks a provider's word for a status up. Matching ignores case: gateways and their pages disagree on it.
import type { TaskStatus } from "../../task/task.ts";

/** A provider's documented words. */
export type StatusTable = { readonly [word: string]: TaskStatus };

/** Final words of any provider: to take one of them for unknown would poll a finished, billed task to its deadline. */
export const FINAL_WORDS: StatusTable = {
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

/** What `word` means by a table, or `undefined`. */
export function findStatus(table: StatusTable, word: string): TaskStatus | undefined {
  const lower = word.toLowerCase();
  return Object.entries(table).find(([known]) => known.toLowerCase() === lower)?.[1];
}
