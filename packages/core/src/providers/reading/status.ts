// Looks a provider's word for a status up. The comparison takes no notice of case: gateways and their pages disagree on it.
import type { TaskStatus } from "../../task/task.ts";

/** A provider's documented words. */
export type StatusTable = { readonly [word: string]: TaskStatus };

/** Final words of any provider: to take one of them for unknown would poll a finished, billed task to its deadline. */
const FINAL: readonly (readonly [TaskStatus, RegExp])[] = [
  ["succeeded", /^(success|succeed|succeeded|completed)$/i],
  ["failed", /^(fail|failed|failure|error)$/i],
  ["cancelled", /^cancel(led|ed)?$/i],
  ["expired", /^expired$/i],
];

export function findStatus(table: StatusTable, word: string): { status: TaskStatus; documented: boolean } {
  const documented = Object.keys(table).find((key) => key.toLowerCase() === word.toLowerCase());
  const status = documented ? table[documented] : FINAL.find(([, words]) => words.test(word))?.[0];
  return { status: status ?? "unknown", documented: documented !== undefined };
}
