// Time, as the waiting sees it. A clock can be given, so that a test waits fifteen minutes in milliseconds.

/** A source of time. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /**
   * Resolves after `ms`. When `signal` aborts, which it always does in the end, it leaves no timer behind.
   *
   * @param ms at most 2^31 - 1, which is what a timer can hold
   */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** What a timer can hold: Node turns a longer delay into 1 ms. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Reads `Date.now` and `setTimeout` when called, so that fake timers work. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      const stop = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      signal.addEventListener("abort", stop, { once: true });
    }),
};

/** Sleeps until `at`, in as many timers as it takes. */
export async function sleepUntil(clock: Clock, at: number, signal: AbortSignal): Promise<void> {
  for (let ms; (ms = at - clock.now()) > 0 && !signal.aborted;)
    await clock.sleep(Math.min(ms, MAX_TIMER_MS), signal);
}
