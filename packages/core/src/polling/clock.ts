// Time, as the waiting sees it. A clock can be given, so that a test waits fifteen minutes in milliseconds.

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

/** What the waiting needs of a clock: the present, and a timer that can be cancelled. */
export interface Timers {
  now(): number;
  /**
   * Calls `onTime` after `ms`, and never before this has returned. The timer itself measures them: a clock that is set in the
   * meantime changes nothing.
   *
   * @param onError called with what a clock's `sleep` throws
   * @returns what cancels it
   */
  start(ms: number, onTime: () => void, onError: (reason: unknown) => void): () => void;
}

/** What a timer can hold: Node turns a longer delay into 1 ms. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Reads `Date.now` and `setTimeout` when called, so that fake timers work. */
export const systemTimers: Timers = {
  now: () => Date.now(),
  start(ms, onTime) {
    let timer: ReturnType<typeof setTimeout>;
    let leftMs = ms;
    const arm = () => {
      const partMs = Math.min(leftMs, MAX_TIMER_MS);
      leftMs -= partMs;
      timer = setTimeout(leftMs > 0 ? arm : onTime, partMs);
    };
    arm();
    return () => clearTimeout(timer);
  },
};

/** The timers of a clock that was given. */
export const timersOf = (clock: Clock): Timers => ({
  now: () => clock.now(),
  start(ms, onTime, onError) {
    const controller = new AbortController();
    const { signal } = controller;
    const sleep = async () => {
      for (let leftMs = ms; leftMs > 0 && !signal.aborted; leftMs -= MAX_TIMER_MS)
        await clock.sleep(Math.min(leftMs, MAX_TIMER_MS), signal);
    };
    sleep().then(
      () => signal.aborted || onTime(),
      (reason: unknown) => signal.aborted || onError(reason),
    );
    // Any reason of our own: the default one is a DOMException, whose stack takes its time.
    return () => controller.abort(0);
  },
});
