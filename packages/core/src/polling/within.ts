// Work that is waited for so long, or until the caller's signal aborts: whether or not it takes any notice of that.
import { onAbort } from "../task/shared-signal.ts";
import type { SteadyClock } from "./steady-clock.ts";

/**
 * Waits for `work`, but no longer than `ms` (milliseconds).
 *
 * @param late what to give, or throw, when the time is over
 * @throws `signal.reason` on an abort, and what `work` rejects with
 */
export function within<T>(
  clock: SteadyClock,
  ms: number,
  signal: AbortSignal | undefined,
  work: Promise<T>,
  late: () => T,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const startedAt = clock.now();
    const end = (from?: number) => {
      cancel();
      unsubscribe?.();
      clock.now(from, startedAt + ms);
    };
    const fail = (reason: unknown) => {
      end();
      reject(reason);
    };
    const onLate = () => {
      end(startedAt + ms);
      try {
        resolve(late());
      } catch (error) {
        reject(error);
      }
    };
    const cancel = clock.start(ms, onLate, fail);
    const unsubscribe = signal && onAbort(signal, () => fail(signal.reason));
    if (signal?.aborted) return fail(signal.reason);
    work.then((value) => {
      end();
      resolve(value);
    }, fail);
  });
}
