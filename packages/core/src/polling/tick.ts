// The one mechanism under wait and watch, for callers who do the waiting themselves: at most one reading, no sleep, and what to do next.
import type { PollState } from "../task/poll-state.ts";
import type { PollContext } from "./poll-context.ts";
import { goOn, pollOnce, type Tick } from "./poll-once.ts";
import type { RequestOptions } from "./read-once.ts";

export async function tick(context: PollContext, state: PollState, options: RequestOptions): Promise<Tick> {
  options.signal?.throwIfAborted();
  const { clock, limiter, ref, underWay } = context;
  const now = clock.now();
  if (now < state.deadlineAt) {
    if (now < state.nextPollAt) return goOn(state);
    const turnInMs = underWay.get(ref)?.isOpen ? 0 : limiter.turnInMs();
    if (turnInMs > 0) return goOn({ ...state, nextPollAt: Math.ceil(now + turnInMs) });
  }
  return pollOnce(context, state, options);
}
