// When to ask again, by a schedule.
import type { PollState } from "../task/poll-state.ts";
import type { Schedule } from "../task/schedule.ts";

/** When to ask next, after a look at `now`: at the end of a silent phase, or after the interval of the present one. */
export function nextPoll(
  schedule: Schedule,
  now: number,
  { since = now, submittedAt, status }: Pick<PollState, "since" | "submittedAt" | "status">,
  delay: (everyMs: number) => number,
): number {
  // Silence counts from a submission, and so only where that is known.
  const { untilMs, everyMs } = schedule.find(
    (phase) => now - since < (phase.untilMs ?? Infinity) && (phase.everyMs || submittedAt !== undefined),
  )!;
  if (everyMs === null) return since + untilMs!;
  // Nothing is known of a word that is not documented, not even whether it is a final one: ask as rarely as ever.
  const pace = status === "unknown" ? Math.max(...schedule.map((phase) => phase.everyMs!)) : everyMs;
  return now + delay(pace);
}
