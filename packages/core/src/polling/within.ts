// Work that ends at a given instant, if not before. It is apart from task/abort.ts, which knows no clock.
import { abortable } from "../task/abort.ts";
import { VideoTaskError } from "../task/error.ts";
import { sleepUntil, type Clock } from "./clock.ts";

/**
 * Runs `work` until it settles, `signal` aborts or `endAt` (ms since the epoch) comes.
 *
 * @throws {VideoTaskError} `network`, with `late` as its message, when the time is over; `signal.reason` on an abort.
 */
export const within = <T>(
  clock: Clock,
  endAt: number,
  signal: AbortSignal | undefined,
  late: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> =>
  abortable(signal, (own) => {
    const timeout = async () => {
      await sleepUntil(clock, endAt, own);
      throw new VideoTaskError("network", late);
    };
    return Promise.race([work(own), timeout()]);
  });
