// Waits until the next callback is due. On the machine's clock it keeps no program alive: nobody waits for the callbacks of a simulator.

import type { Clock } from "../clock/clock.ts";
import { realClock } from "../clock/real-clock.ts";

// A longer delay overflows the 32 bits of a timer, which then fires after 1 ms.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

function sleepOnMachine(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    // A number in browsers, where no timer keeps anything alive.
    (timer as unknown as { unref?: () => void }).unref?.();
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/** Resolves at `instant` of `clock`, at once where that is over; never for `Infinity`. Rejects when `signal` aborts. */
export async function sleepUntil(clock: Clock, instant: number, signal?: AbortSignal): Promise<void> {
  if (instant === Infinity) return new Promise(() => {});
  for (let ms = instant - clock.now(); ms > 0; ms = instant - clock.now()) {
    const step = Math.min(ms, LONGEST_TIMER_MS);
    await (clock === realClock ? sleepOnMachine(step, signal) : clock.sleep(step, signal));
  }
}
