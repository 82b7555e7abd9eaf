// When to ask again, by a schedule.
import type { Schedule } from "../task/schedule.ts";
import type { TaskStatus } from "../task/task.ts";

/** Added on top of an interval, never taken off: a documented interval is a promise to the provider. */
const JITTER = 0.1;

/** The end of the silent phase that `now` is in (ms since the epoch), or `undefined` when it is in none. */
export function silentUntil(schedule: Schedule, now: number, since: number): number | undefined {
  const phase = schedule.find(({ untilMs = Infinity }) => now - since < untilMs);
  return phase?.everyMs === null ? since + phase.untilMs! : undefined;
}

/** The interval to keep after a look at a task (milliseconds), without jitter. */
export function intervalMs(schedule: Schedule, elapsedMs: number, status?: TaskStatus): number {
  // Nothing is known of a word that is not documented, not even whether it is a final one: ask as rarely as ever.
  if (status === "unknown") return Math.max(...schedule.map(({ everyMs }) => everyMs ?? 0));
  return schedule.find(({ untilMs = Infinity, everyMs }) => everyMs && elapsedMs < untilMs)!.everyMs!;
}

export const jittered = (ms: number, random: () => number): number => ms * (1 + JITTER * random());
