// The global timers on a virtual clock, for code that takes no clock: minutes of it take milliseconds.
import type { VirtualClock } from "@videotask/simulator";

/**
 * Replaces `setTimeout`, `clearTimeout` and `Date.now`.
 *
 * @param isReal whether a timer that is set now is to be a real one all the same
 * @returns what puts the real ones back
 */
export function installVirtualTimers(clock: VirtualClock, isReal: () => boolean = () => false): () => void {
  const { setTimeout, clearTimeout } = globalThis;
  const { now } = Date;
  const timers = new WeakMap<object, AbortController>();
  Object.assign(globalThis, {
    setTimeout(callback: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) {
      if (isReal()) return setTimeout(callback, ms, ...args);
      const timer = { ref: () => timer, unref: () => timer };
      const cleared = new AbortController();
      timers.set(timer, cleared);
      clock.sleep(ms, cleared.signal).then(
        () => callback(...args),
        () => {},
      );
      return timer;
    },
    clearTimeout(timer: NodeJS.Timeout) {
      clearTimeout(timer);
      timers.get(timer)?.abort();
    },
  });
  Date.now = () => clock.now();
  return () => {
    Object.assign(globalThis, { setTimeout, clearTimeout });
    Date.now = now;
  };
}
