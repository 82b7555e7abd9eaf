// What a nudge does, such as a provider's callback: it may be true or forged, so it moves the next question forward and nothing else.
import type { PollState } from "../task/poll-state.ts";
import type { PollContext } from "./poll-context.ts";

/** The state with its next poll as soon as may be: at once, but never within the schedule's smallest interval after the last one. */
export function nudge({ schedule }: PollContext, state: PollState, now: number): PollState {
  const floorMs = Math.min(...(state.schedule ?? schedule).map(({ everyMs }) => everyMs ?? Infinity));
  const earliestAt = state.askedAt === undefined ? now : Math.max(now, state.askedAt + floorMs);
  return { ...state, nextPollAt: Math.min(state.nextPollAt, earliestAt) };
}
