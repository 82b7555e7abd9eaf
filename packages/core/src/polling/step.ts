// What the parts of a tick hand each other once the task was read, or could not be.
import type { PollState } from "../task/poll-state.ts";
import type { PollContext } from "./poll-context.ts";
import type { RequestOptions } from "./read-once.ts";

type Always = "version" | "ref" | "deadlineAt" | "nextPollAt";

/** A state that is worked on. What is `undefined` in it is left out before it is given away. */
export type Draft = { -readonly [Key in Always]: PollState[Key] } & {
  -readonly [Key in Exclude<keyof PollState, Always>]?: PollState[Key] | undefined;
};

/** A reading that was made, while it is worked out what it leads to. */
export interface Step {
  readonly context: PollContext;
  readonly state: Draft;
  /** When the reading was over (ms since the epoch). */
  readonly now: number;
  readonly onEvent: RequestOptions["onEvent"];
}
