// One row of the table: what is known of a task so far.
import type { Part } from "./stage.ts";

/** How a task ended for us. */
export interface End {
  /** Whether it ended as its part says, and met what that says on the way. */
  readonly asExpected: boolean;
  /** The size of its file, or a word for why there is none. */
  readonly output: string;
  /** The file, or the whole reason. */
  readonly detail: string;
}

export interface Row {
  readonly part: Part;
  status: string;
  progress: number | undefined;
  requests: number;
  /** How long it was waited for (milliseconds), once that is over. */
  waitedMs: number | undefined;
  /** Trouble that it met, in the words of `note-event.ts`. */
  readonly met: Set<string>;
  end: End | undefined;
}

export const newRow = (part: Part): Row => ({
  part,
  status: "submitted",
  progress: undefined,
  requests: 0,
  waitedMs: undefined,
  met: new Set(),
  end: undefined,
});
