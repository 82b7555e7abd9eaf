// A clock that is faster than the machine's, for a demonstration that nobody has to wait minutes for. Its sleeps keep no program alive: the
// simulator's server does, and once that is closed, nobody waits for what was to come.
import { setTimeout } from "node:timers/promises";
import type { Clock } from "@videotask/core";

export interface FastClock extends Clock {
  /**
   * As slow as the machine's until what it returns is called: for what takes real time. The simulator holds its clock so while a callback
   * is on its way, whose receiver has three seconds.
   */
  hold(): () => void;
}

/** Starts now, and runs `speed` times as fast from then on. */
export function fastClock(speed: number): FastClock {
  const holds = new Set<symbol>();
  let now = Date.now();
  let seenAt = performance.now();
  /** Lets the time go on that has passed since it was last looked at. */
  function advance(): number {
    const at = performance.now();
    now += (at - seenAt) * (holds.size > 0 ? 1 : speed);
    seenAt = at;
    return now;
  }
  return {
    now: () => Math.round(advance()),
    async sleep(ms, signal) {
      const until = advance() + ms;
      for (let left = ms; left > 0; left = until - advance())
        await setTimeout(left / speed, undefined, { signal, ref: false });
    },
    hold() {
      const key = Symbol();
      advance();
      holds.add(key);
      return () => {
        advance();
        holds.delete(key);
      };
    },
  };
}
