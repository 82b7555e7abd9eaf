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
  readonly refused: boolean;
}

export class SharedReading {
  readonly drift: Drift[] = [];
  httpStatus: number | undefined;
  readonly #result: Promise<VideoTask>;
  readonly #controller = new AbortController();
  #calls = 0;
  #isOver = false;

  /** @param onEnd called when the reading is over, before any call learns of it */
  constructor(read: PollContext["read"], onEnd: (ended: { task?: VideoTask; error?: unknown }) => void) {
    this.#result = read({
      signal: this.#controller.signal,
      onStatus: (status) => (this.httpStatus = status),
      onDrift: (found) => this.drift.push(found),
    });
    this.#result.then(
      (task) => {
        this.#isOver = true;
        onEnd({ task });
      },
      (error: unknown) => {
        const wasLeft = this.#isOver;
        this.#abort(); // whatever else it has under way
        onEnd(wasLeft ? {} : { error });
      },
    );
  }

  /** To be called at once by whoever is going to wait for it: a reading that nobody waits for is aborted. */
  join(): this {
    this.#calls++;
    return this;
  }

  /** Waits for its result, for so long (milliseconds). @throws {VideoTaskError} `network` when the time is over */
  async wait(clock: SteadyClock, ms: number, signal: AbortSignal | undefined): Promise<VideoTask> {
    try {
      return await within(clock, ms, signal, this.#result, () => {
        throw new VideoTaskError("network", `No answer within ${ms} ms.`);
      });
    } finally {
      this.#calls--;
      if (!this.#calls) this.#abort();
    }
  }

  /** Whether one who comes now may share it. */
  get isOpen(): boolean {
    return !this.#isOver;
  }

  /** After a success nothing is aborted: that would cost most of all. */
  #abort(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#controller.abort(0); // any reason of our own: the default one is a DOMException, whose stack takes its time
  }
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
  const refused = turn?.refused ?? false;
  const found = join();
  if (found) return found;
  const departure = await limiter.enter({ clock, signal, refused, deadlineMs, limitMs });
  const begunMeanwhile = join();
  if (begunMeanwhile) {
    limiter.leave(departure);
    return begunMeanwhile;
  }
  const sentAt = clock.now();
  const reading = new SharedReading(read, (ended) => {
    if (underWay.get(ref) === reading) underWay.delete(ref);
    limiter.leave(departure, ended);
  });
  clock.now(sentAt, sentAt); // to send a request takes hardly any time
  if (turn) underWay.set(ref, reading);
  return reading.join();
}
