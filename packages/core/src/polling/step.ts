// What the parts of a tick hand each other once the task was read, or could not be.
import type { PollState } from "../task/poll-state.ts";
import type { PollContext } from "./poll-context.ts";
import type { RequestOptions } from "./read-once.ts";

/** A reading that was made, while it is worked out what it leads to. */
export interface Step {
  readonly context: PollContext;
  readonly state: { -readonly [Key in keyof PollState]: PollState[Key] };
  /** When the reading was over (ms since the epoch). */
  readonly now: number;
  readonly onEvent: RequestOptions["onEvent"];
}
