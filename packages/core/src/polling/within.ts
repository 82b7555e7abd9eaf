// Work that ends at a given instant, or with the caller's signal, if not before: whether or not it takes any notice of that.
import { VideoTaskError } from "../task/error.ts";
import type { Timers } from "./clock.ts";
import { onAbort } from "./shared-signal.ts";

/**
 * Runs `work` until it settles, `signal` aborts or `endAt` (ms since the epoch) comes. Unless it succeeds, the signal that it was
 * given is aborted, so that whatever it has under way ends too; after a success nothing is, and an abort would cost most of all.
 *
 * @throws {VideoTaskError} `network`, with `late` as its message, when the time is over; `signal.reason` on an abort.
 */
export function within<T>(
  timers: Timers,
  endAt: number,
  signal: AbortSignal | undefined,
  late: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const end = () => {
      cancel();
      unsubscribe?.();
    };
    const fail = (reason: unknown) => {
      end();
      reject(reason);
      controller.abort(0); // any reason of our own: the default one is a DOMException, whose stack takes its time
    };
    const cancel = timers.start(endAt, () => fail(new VideoTaskError("network", late)), fail);
    const unsubscribe = signal && onAbort(signal, () => fail(signal.reason));
    work(controller.signal).then((value) => {
      end();
      resolve(value);
    }, fail);
  });
}
