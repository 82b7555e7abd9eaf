// One reading of a task, for any number of calls: two waits of one task in one process send one request. Each has its own signal and
// time limit, and the request ends when the last of them has left.
import { VideoTaskError } from "../task/error.ts";
import type { Drift, ReadOptions } from "../task/provider.ts";
import type { VideoTask } from "../task/task.ts";
import type { SteadyClock } from "./steady-clock.ts";
import { within } from "./within.ts";

export interface SharedReading {
  readonly drift: readonly Drift[];
  /** Left out while there is no answer. */
  readonly httpStatus?: number;
  /** Whether one who comes now may share it. */
  readonly isOpen: boolean;
  /** To be called at once by whoever is going to wait for it: a reading that nobody waits for is aborted. */
  join(): SharedReading;
  /** Waits for its result, for so long (milliseconds). @throws {VideoTaskError} `network` when the time is over */
  wait(clock: SteadyClock, ms: number, signal: AbortSignal | undefined): Promise<VideoTask>;
}

/** @param onEnd called when the reading is over, before any call learns of it; with nothing in it if nobody waited any more */
export function createSharedReading(
  read: (options: ReadOptions) => Promise<VideoTask>,
  onEnd: (ended: { task?: VideoTask; error?: unknown }) => void,
): SharedReading {
  const controller = new AbortController();
  const drift: Drift[] = [];
  const callbacks: (() => void)[] = [];
  let httpStatus: number | undefined;
  let calls = 0;
  let isOpen = true;

  /** After a success nothing is aborted: that would cost most of all. */
  function abort() {
    if (!isOpen) return;
    isOpen = false;
    controller.abort(0); // any reason of our own: the default one is a DOMException, whose stack takes its time
    for (const callback of callbacks) callback();
  }

  const result = read({
    signal: controller.signal,
    onAbort: (callback) => callbacks.push(callback),
    onStatus: (status) => (httpStatus = status),
    onDrift: (found) => drift.push(found),
  });
  result.then(
    (task) => {
      isOpen = false;
      onEnd({ task });
    },
    (error: unknown) => {
      const wasLeft = !isOpen;
      abort(); // whatever else it has under way
      onEnd(wasLeft ? {} : { error });
    },
  );

  const reading: SharedReading = {
    drift,
    get httpStatus() {
      return httpStatus!;
    },
    get isOpen() {
      return isOpen;
    },
    join() {
      calls++;
      return reading;
    },
    async wait(clock, ms, signal) {
      try {
        return await within(clock, ms, signal, result, () => {
          throw new VideoTaskError("network", `No answer within ${ms} ms.`);
        });
      } finally {
        calls--;
        if (!calls) abort();
      }
    },
  };
  return reading;
}
