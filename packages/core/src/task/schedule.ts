// How often to poll, as data: it comes from a provider's page, and it travels in a state as JSON.

/**
 * Phases by time since submission, in order. `everyMs: null` is a silent phase: nothing is sent until it ends. The last
 * phase has no `untilMs` and goes on for ever.
 *
 * @example [{ untilMs: 30_000, everyMs: null }, { untilMs: 120_000, everyMs: 5_000 }, { everyMs: 15_000 }]
 */
export type Schedule = readonly {
  /** When the phase ends (milliseconds since submission); left out of the last. */
  readonly untilMs?: number | undefined;
  /** How often to poll in it (milliseconds); `null` for not at all. */
  readonly everyMs: number | null;
}[];

/** For providers whose page says nothing about how often to poll: gentle, and still well within one minute of the end. */
export const DEFAULT_SCHEDULE: Schedule = [{ everyMs: 10_000 }];

/** How long a task may take, for providers whose page does not say (milliseconds: 30 minutes). */
export const DEFAULT_TIMEOUT_MS = 1_800_000;

/** A table of a provider's page has a handful; each poll looks through them all. */
const MAX_PHASES = 100;

/**
 * Checks a schedule that a caller gave.
 *
 * @throws {TypeError} that says which rule it breaks.
 */
export function checkSchedule(schedule: Schedule): Schedule {
  if (!Array.isArray(schedule) || !schedule.length || schedule.length > MAX_PHASES || !areSound(schedule))
    throw new TypeError(
      `schedule: give up to ${MAX_PHASES} ascending { untilMs, everyMs }, the last without untilMs; everyMs is 1 or more, or null if not last.`,
    );
  return schedule;
}

function areSound(phases: Schedule): boolean {
  let fromMs = 0;
  return phases.every(({ untilMs = Infinity, everyMs }, index) => {
    const isLast = index === phases.length - 1;
    const ascends = typeof untilMs === "number" && untilMs > fromMs && isLast === (untilMs === Infinity);
    fromMs = untilMs;
    if (everyMs === null) return ascends && !isLast;
    return ascends && Number.isFinite(everyMs) && everyMs >= 1;
  });
}
