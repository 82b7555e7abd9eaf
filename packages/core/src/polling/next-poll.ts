// When to poll again, by a schedule.
import type { Schedule } from "../task/schedule.ts";
import type { Draft } from "./step.ts";

/** When to poll next, after a poll at `now`: after the interval of the present phase, or when the silence is over that it ends in. */
export function nextPoll(
  schedule: Schedule,
  now: number,
  { since = now, submittedAt, status }: Pick<Draft, "since" | "submittedAt" | "status">,
  delay: (everyMs: number) => number,
): number {
  // Silence counts from a submission, and so only where that is known.
  const phaseAt = (instant: number) =>
    schedule.find(
      ({ untilMs = Infinity, everyMs }) =>
        instant - since < untilMs && (everyMs || submittedAt !== undefined),
    )!;
  // Nothing is known of a word that is not documented, not even whether it is a final one: poll at the slowest pace.
  const paces = status === "unknown" ? schedule : [phaseAt(now)];
  const at = Math.ceil(now + delay(Math.max(...paces.map(({ everyMs }) => everyMs ?? 0))));
  const { untilMs, everyMs } = phaseAt(at);
  return everyMs === null ? since + untilMs! : at;
}
