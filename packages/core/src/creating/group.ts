// What a task is like, as far as its input says: tasks of one group take about as long, and a lost one is looked for by it.
import { ownValue, shown } from "../task/text.ts";

/** `model/durationSeconds/resolution`, with nothing where an input has none; `undefined` where it has none of them. */
export function groupOf(input: unknown): string | undefined {
  const parts = ["model", "durationSeconds", "resolution"].map(
    (field) => shown(ownValue(input, field)) ?? "",
  );
  return parts.some(Boolean) ? parts.join("/") : undefined;
}
