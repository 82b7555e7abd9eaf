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
      const oldest = departures.length < maxPerMinute ? undefined : departures[0]!;
      // A clock that was set back makes nobody wait for longer than a minute.
      const waitMs = oldest === undefined ? 0 : Math.min(MINUTE_MS, oldest + MINUTE_MS - now());
      if (waitMs > 0) {
        cancelTimer = startTimer(waitMs, letThrough);
        return;
      }
      if (oldest !== undefined) departures.shift();
      departures.push(now());
      queue.delete(depart);
      depart();
    }
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
