// A clock that is faster than the machine's, for a demonstration that nobody has to wait minutes for.
import { setTimeout } from "node:timers/promises";
import type { Clock } from "@videotask/core";

/** Starts now, and runs `speed` times as fast from then on. */
export function fastClock(speed: number): Clock {
  const startedAt = Date.now();
  const start = performance.now();
  return {
    now: () => Math.round(startedAt + (performance.now() - start) * speed),
    sleep: (ms, signal) => setTimeout(ms / speed, undefined, { signal }),
  };
}
