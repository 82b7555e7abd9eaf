// One call of the user's: it ends early with their signal, with what their `onEvent` throws or rejects with, or when they leave a loop.
import type { Timers } from "./clock.ts";
import type { VideoTaskEvent } from "./events.ts";
import type { RequestOptions } from "./read-once.ts";
import { onAbort } from "../task/shared-signal.ts";
import { createSteadyClock } from "./steady-clock.ts";
import { within } from "./within.ts";

/** How long a call waits at its end for promises of `onEvent` (milliseconds): one that never settles must not keep the video. */
export const MAX_EVENTS_MS = 5_000;

interface Call {
  /** The options with a signal of the call's own. */
  readonly options: RequestOptions;
  /** Begins to follow the user's signal. @throws its reason, if it has aborted */
  open(): void;
  close(): void;
  /** Ends the call at once, with that reason. */
  end(reason: unknown): void;
  /** Resolves once all events have been taken in, or {@link MAX_EVENTS_MS} are over. @throws what `onEvent` rejects with, or the reason for which the call ends */
  eventsTaken(): Promise<void>;
}

function createCall(given: RequestOptions, timers: Timers): Call {
  const { signal, onEvent } = given;
  const controller = new AbortController();
  /** Promises that `onEvent` has returned and that have not settled: it is declared to return nothing, and still may. */
  const pending = new Set<Promise<unknown>>();
  let unsubscribe: (() => void) | undefined;
  let endedWell = false;

  const end = (reason: unknown) => controller.abort(reason);

  function tell(event: VideoTaskEvent): void {
    const returned: unknown = onEvent!(event);
    if (returned === undefined) return;
    const promise = Promise.resolve(returned);
    pending.add(promise);
    promise.then(
      () => pending.delete(promise),
      (reason: unknown) => {
        if (endedWell) throw reason; // nobody waits any more: it is as if the call had never known of it
        end(reason);
      },
    );
  }

  return {
    options: { ...given, signal: controller.signal, onEvent: onEvent && tell },
    open() {
      signal?.throwIfAborted();
      unsubscribe = signal && onAbort(signal, () => end(signal.reason));
    },
    close: () => unsubscribe?.(),
    end,
    async eventsTaken() {
      const own = controller.signal;
      own.throwIfAborted();
      const taken = Promise.all(pending).then(() => {});
      if (pending.size) await within(createSteadyClock(timers), MAX_EVENTS_MS, own, taken, () => {});
      endedWell = true;
    },
  };
}

/** Runs one call that gives one value. */
export async function inCall<T>(
  given: RequestOptions,
  timers: Timers,
  work: (options: RequestOptions) => Promise<T>,
): Promise<T> {
  if (!given.signal && !given.onEvent) return work(given);
  const call = createCall(given, timers);
  call.open();
  try {
    const value = await work(call.options);
    await call.eventsTaken();
    return value;
  } finally {
    call.close();
  }
}

/** The reason of a call whose loop was left. */
const LEFT = Symbol("left");

/**
 * Iterates over what `work` yields. Leaving it (`return`, a `break`, a stream over it that is cancelled) ends the call at once, even
 * while a `next` is pending, which a generator alone would wait for.
 */
export function iterateInCall<T>(
  given: RequestOptions,
  timers: Timers,
  work: (options: RequestOptions) => AsyncIterable<T>,
): AsyncGenerator<T, void, void> {
  const call = createCall(given, timers);
  async function* iterate() {
    try {
      call.open();
      yield* work(call.options);
      await call.eventsTaken();
    } catch (error) {
      if (error !== LEFT) throw error;
    } finally {
      call.close();
    }
  }
  const values = iterate();
  const leave = values.return.bind(values);
  values.return = (value) => {
    call.end(LEFT);
    return leave(value);
  };
  return values;
}
