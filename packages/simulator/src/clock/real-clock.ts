// The default clock: the machine's own. `Date` and `setTimeout` are read at call time, so that fake timers work.

import type { Clock } from "./clock.ts";

// A longer delay overflows the 32 bits of a timer, which then fires after 1 ms.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(
        () => {
          signal?.removeEventListener("abort", abort);
          resolve();
        },
        Math.min(ms, LONGEST_TIMER_MS),
      );
      signal?.addEventListener("abort", abort, { once: true });
    }),
};
