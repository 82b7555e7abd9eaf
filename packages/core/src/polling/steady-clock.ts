// Time as one call measures it: what the clock says, without its jumps. A clock may be set while a call waits, by a user, by an
// operating system that has found out the time, or in a machine's sleep; a wait of half an hour takes half an hour even so.
import type { Timers } from "./clock.ts";

/** How much later than it was due a timer may fire before its clock counts as set (milliseconds): an event loop may be busy. */
const LATE_MS = 60_000;

export interface SteadyClock {
  /**
   * The present (ms since the epoch). It never goes backwards.
   *
   * @param from what a timer that has fired says that it is at least
   * @param to what a timer that has not fired, or only now, says that it is at most
   */
  now(from?: number, to?: number): number;
  readonly start: Timers["start"];
}

export function createSteadyClock({ now: read, start }: Timers): SteadyClock {
  let last = read();
  let offset = 0;
  return {
    start,
    now(from = last, to = Infinity) {
      const seen = read() + offset;
      last = Math.max(from, Math.min(seen, to + LATE_MS));
      offset += last - seen;
      return last;
    },
  };
}
