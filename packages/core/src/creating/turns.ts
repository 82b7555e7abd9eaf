// Whose turn it is to create, where an account takes so many creates within any minute.
import type { SharedEnvironment } from "../task/provider.ts";

const MINUTE_MS = 60_000;

/** Resolves when a create may leave, first come, first served. @throws `signal.reason`, at once, when the signal aborts */
export type TakeTurn = (signal: AbortSignal) => Promise<void>;

export function createTurns(
  maxPerMinute: number,
  { now, startTimer }: Pick<SharedEnvironment, "now" | "startTimer">,
): TakeTurn {
  /** When the creates of the last minute left. */
  const departures: number[] = [];
  const queue = new Set<() => void>();
  let cancelTimer: (() => void) | undefined;

  /** Lets all through who may leave now, and sets the timer for the next. */
  function letThrough(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    for (const depart of queue) {
      const present = now();
      // A clock that was set back makes nobody wait for longer than a minute.
      departures.forEach((at, index) => (departures[index] = Math.min(at, present)));
      const oldest = departures.length < maxPerMinute ? undefined : departures[0]!;
      const waitMs = oldest === undefined ? 0 : oldest + MINUTE_MS - present;
      if (waitMs > 0) {
        cancelTimer = startTimer(waitMs, letThroughNext);
        return;
      }
      if (oldest !== undefined) departures.shift();
      departures.push(present);
      queue.delete(depart);
      depart();
    }
  }

  /** Its minute is over, even where the clock was set in the meantime. */
  function letThroughNext(): void {
    departures.shift();
    letThrough();
  }

  return async (signal) => {
    signal.throwIfAborted();
    if (maxPerMinute === Infinity) return;
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        queue.delete(depart);
        letThrough();
        reject(signal.reason as Error);
      };
      const depart = () => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      signal.addEventListener("abort", leave, { once: true });
      queue.add(depart);
      letThrough();
    });
  };
}
