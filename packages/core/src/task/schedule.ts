// How often to ask, as data: it comes from a provider's page, and it travels in a state as JSON.

/**
 * Phases by time since submission, in order. `everyMs: null` is a silent phase: nothing is asked until it ends. The last
 * phase has no `untilMs` and goes on for ever.
 *
 * @example [{ untilMs: 30_000, everyMs: null }, { untilMs: 120_000, everyMs: 5_000 }, { everyMs: 15_000 }]
 */
export type Schedule = readonly {
  readonly untilMs?: number | undefined;
  readonly everyMs: number | null;
}[];

/** For providers whose page says nothing about how often to ask: gentle, and still well within one minute of the end. */
export const DEFAULT_SCHEDULE: Schedule = [{ everyMs: 10_000 }];

/**
 * Checks a schedule that a caller gave.
 *
 * @throws {TypeError} that says which rule it breaks.
 */
export function checkSchedule(schedule: Schedule): Schedule {
  const last = Array.isArray(schedule) ? schedule.length - 1 : -1;
  let from = 0;
  const sound = (phase: Schedule[number], index: number) => {
    const { untilMs = Infinity, everyMs } = Object(phase);
    const ascending = untilMs > from && (untilMs === Infinity) === (index === last);
    from = untilMs;
    return ascending && (everyMs === null ? index < last : everyMs >= 1 && everyMs < Infinity);
  };
  if (last < 0 || !schedule.every(sound))
    throw new TypeError(
      "schedule: give phases { untilMs, everyMs } in ascending order; everyMs is a number of milliseconds of at least 1 " +
        "or null (silent), and the last phase has an everyMs and no untilMs.",
    );
  return schedule;
}
