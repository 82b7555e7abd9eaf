// The one mechanism under wait and watch, for callers who do the waiting themselves: at most one reading, no sleep, and what to do next.
import type { PollState } from "../task/poll-state.ts";
import type { PollContext } from "./poll-context.ts";
import { nudge } from "./nudge.ts";
import { goOn, pollOnce, type Tick } from "./poll-once.ts";
import type { RequestOptions } from "./read-once.ts";

/** Options of `tick`. */
export interface TickOptions extends RequestOptions {
  /**
   * Whether word came that the task may have changed: then it is asked for before `nextPollAt`, but never within the schedule's smallest
   * interval after it was last asked for. Where that is not over, `nextPollAt` moves there.
   *
   * @default false
   */
  nudged?: boolean | undefined;
}

export async function tick(context: PollContext, given: PollState, options: TickOptions): Promise<Tick> {
  options.signal?.throwIfAborted();
  const { clock, limiter, ref, underWay } = context;
  const now = clock.now();
  const state = options.nudged ? nudge(context, given, now) : given;
  if (now < state.deadlineAt) {
    if (now < state.nextPollAt) return goOn(state);
    const turnInMs = underWay.get(ref)?.isOpen ? 0 : limiter.turnInMs();
    if (turnInMs > 0) return goOn({ ...state, nextPollAt: Math.ceil(now + turnInMs) });
  }
  return pollOnce(context, state, options);
}
