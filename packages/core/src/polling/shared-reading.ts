// One reading of a task, for any number of calls: two waits of one task in one process send one request. Each has its own signal and
// time limit; the request ends when the last of them has left, and its place at the limiter is free when the request has ended.
import { VideoTaskError } from "../task/error.ts";
import type { Drift } from "../task/provider.ts";
import type { VideoTask } from "../task/task.ts";
import type { PollContext } from "./poll-context.ts";
import type { SteadyClock } from "./steady-clock.ts";
import { within } from "./within.ts";

/** What a wait or a tick says of its reading; a `get` says nothing, shares nothing, and is not held. */
export interface Turn {
  /** When the wait ends (ms since the epoch); from then on, nothing holds its reading. */
  readonly deadlineAt: number;
  /** Whether the account has just refused it. */
  readonly wasRefused: boolean;
}

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
function createSharedReading(
  read: PollContext["read"],
  onEnd: (ended: { task?: VideoTask; error?: unknown }) => void,
): SharedReading {
  const controller = new AbortController();
  const drift: Drift[] = [];
  let httpStatus: number | undefined;
  let calls = 0;
  let isOpen = true;

  /** After a success nothing is aborted: that would cost most of all. */
  function abort() {
    if (isOpen) controller.abort(0); // any reason of our own: the default one is a DOMException, whose stack takes its time
    isOpen = false;
  }

  const result = read({
    signal: controller.signal,
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

/** Joins the reading of the task that is under way, or begins one as soon as there is a place. */
export async function joinReading(
  { clock, limiter, ref, underWay, read }: PollContext,
  signal: AbortSignal | undefined,
  limitMs: number,
  turn?: Turn,
): Promise<SharedReading> {
  const join = () => {
    const reading = turn && underWay.get(ref);
    return reading?.isOpen ? reading.join() : undefined;
  };
  const deadlineMs = turn ? turn.deadlineAt - clock.now() : 0;
  const wasRefused = turn?.wasRefused ?? false;
  const found = join();
  if (found) return found;
  const departure = await limiter.enter({ clock, signal, wasRefused, deadlineMs, limitMs });
  const begunMeanwhile = join();
  if (begunMeanwhile) {
    limiter.leave(departure);
    return begunMeanwhile;
  }
  const sentAt = clock.now();
  const reading = createSharedReading(read, (ended) => {
    if (underWay.get(ref) === reading) underWay.delete(ref);
    limiter.leave(departure, ended);
  });
  clock.now(sentAt, sentAt); // to send a request takes hardly any time
  if (turn) underWay.set(ref, reading);
  return reading.join();
}
