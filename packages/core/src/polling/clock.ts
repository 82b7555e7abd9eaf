// Time, as the waiting sees it. A clock can be given, so that a test waits fifteen minutes in milliseconds.
import { onAbort } from "./shared-signal.ts";

/** A source of time. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /**
   * Resolves after `ms`. Once `signal` aborts it does nothing more, whether it rejects or not, and leaves no timer behind.
   *
   * @param ms at most 2^31 - 1, which is what a timer can hold
   */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** What the waiting needs of a clock: a timer that can be cancelled. */
export interface Timers {
  now(): number;
  /**
   * Calls `onTime` once it is `at` (ms since the epoch), and never before this has returned.
   *
   * @param onError called with what a clock's `sleep` throws
   * @returns what cancels it
   */
  start(at: number, onTime: () => void, onError: (reason: unknown) => void): () => void;
}

/** What a timer can hold: Node turns a longer delay into 1 ms. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Reads `Date.now` and `setTimeout` when called, so that fake timers work. */
export const systemTimers: Timers = {
  now: () => Date.now(),
  start(at, onTime) {
    let timer: ReturnType<typeof setTimeout>;
    const arm = () => {
      const ms = Math.max(0, at - Date.now());
      timer = setTimeout(ms > MAX_TIMER_MS ? arm : onTime, Math.min(ms, MAX_TIMER_MS));
    };
    arm();
    return () => clearTimeout(timer);
  },
};

/** The timers of a clock that was given. */
export const timersOf = (clock: Clock): Timers => ({
  now: () => clock.now(),
  start(at, onTime, onError) {
    const controller = new AbortController();
    const { signal } = controller;
    const sleep = async () => {
      for (let ms; (ms = at - clock.now()) > 0 && !signal.aborted;)
        await clock.sleep(Math.min(ms, MAX_TIMER_MS), signal);
    };
    sleep().then(
      () => signal.aborted || onTime(),
      (reason: unknown) => signal.aborted || onError(reason),
    );
    // Any reason of our own: the default one is a DOMException, whose stack takes its time.
    return () => controller.abort(0);
  },
});

/** Sleeps until `at` (ms since the epoch). @throws `signal.reason`, at once, when the signal aborts */
export function sleepUntil(timers: Timers, at: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = timers.start(
      at,
      () => {
        unsubscribe?.();
        resolve();
      },
      reject,
    );
    const unsubscribe =
      signal &&
      onAbort(signal, () => {
        cancel();
        unsubscribe?.();
        reject(signal.reason);
      });
  });
}
