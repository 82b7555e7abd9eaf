// Timers that jump from one to the next, for code that takes no clock: minutes of it take milliseconds.
import { createVirtualClock, type VirtualClock } from "@videotask/simulator";

/** Runs `work` with the global timers on a clock of its own. */
export async function withVirtualTimers<T>(work: (clock: VirtualClock) => Promise<T>): Promise<T> {
  const clock = createVirtualClock();
  const timers = new WeakMap<object, AbortController>();
  const { setTimeout, clearTimeout } = globalThis;
  const { now } = Date;
  Object.assign(globalThis, {
    setTimeout(callback: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) {
      const timer = { ref: () => timer, unref: () => timer };
      const cleared = new AbortController();
      timers.set(timer, cleared);
      clock.sleep(ms, cleared.signal).then(
        () => callback(...args),
        () => {},
      );
      return timer;
    },
    clearTimeout: (timer: object | undefined) => timer && timers.get(timer)?.abort(),
  });
  Date.now = () => clock.now();
  try {
    return await work(clock);
  } finally {
    Object.assign(globalThis, { setTimeout, clearTimeout });
    Date.now = now;
  }
}
