// Looks a provider's word for a status up. The comparison takes no notice of case: gateways and their pages disagree on it.
import type { TaskStatus } from "../../task/task.ts";

/** A provider's documented words. */
export type StatusTable = { readonly [word: string]: TaskStatus };

/** Final words of any provider: to take one of them for unknown would poll a finished, billed task to its deadline. */
const FINAL: readonly (readonly [RegExp, TaskStatus])[] = [
  [/^(success|succeeded|succeed|completed)$/i, "succeeded"],
  [/^(fail|failed|failure|error)$/i, "failed"],
  [/^(cancel|canceled|cancelled)$/i, "cancelled"],
  [/^expired$/i, "expired"],
];

export const isFinal = (status: TaskStatus): boolean => /^(succeeded|failed|cancelled|expired)$/.test(status);

export function findStatus(table: StatusTable, word: string): { status: TaskStatus; documented: boolean } {
  const documented = Object.keys(table).find((key) => key.toLowerCase() === word.toLowerCase());
  const status = documented ? table[documented] : FINAL.find(([pattern]) => pattern.test(word))?.[1];
  return { status: status ?? "unknown", documented: documented !== undefined };
}
