// One row of the table: what is known of a task so far.
import type { ExpectedTask } from "./environment.ts";

/** How a task ended for us. */
export interface Outcome {
  /** Whether it ended as it should, after all that it should run into. */
  readonly asExpected: boolean;
  /** The size of its file, or why there is none, in a word. */
  readonly output: string;
  /** The file, or the whole reason. */
  readonly detail: string;
}

export interface Row {
  readonly expected: ExpectedTask;
  /** Its reference, or its provider as long as it has none. */
  ref: string;
  status: string;
  progress: number | undefined;
  requests: number;
  /** How long it was waited for (milliseconds), once that is over. */
  waitedMs: number | undefined;
  /** What it ran into so far, in the words of `apply-event.ts` and `create-task.ts`. */
  readonly problems: Set<string>;
  outcome: Outcome | undefined;
}

export const newRow = (expected: ExpectedTask): Row => ({
  expected,
  ref: expected.name,
  status: "waiting",
  progress: undefined,
  requests: 0,
  waitedMs: undefined,
  problems: new Set(),
  outcome: undefined,
});
