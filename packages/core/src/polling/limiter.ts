// What all waits on one account share: so many requests at once, and the pace at which they may leave. Whoever has to wait for either
// stands in one queue, first come, first served.
import { VideoTaskError } from "../task/error.ts";
import type { VideoTask } from "../task/task.ts";
import type { Timers } from "./clock.ts";
import { Pace, type Departure } from "./pace.ts";
import { SteadyClock } from "./steady-clock.ts";
import { within } from "./within.ts";

/** A call that needs a place for its request. */
export interface Entrant {
  readonly clock: SteadyClock;
  readonly signal: AbortSignal | undefined;
  /** Whether the account has just refused it: then it goes before all who came later. */
  readonly refused: boolean;
  /** How long until its deadline (milliseconds). From then on it takes the next free place, whatever the pace, for its last look. */
  readonly deadlineMs: number;
  /** How long it waits for that place (milliseconds). */
  readonly limitMs: number;
}

/** A call in the queue. */
interface Turn {
  departure: Departure | undefined;
  depart: () => void;
}

export class Limiter {
  readonly #clock: SteadyClock;
  readonly #pace = new Pace();
  /** The queue, in the order in which its parts are served: last looks, those that were refused, and everyone else. */
  readonly #queue = { urgent: new Set<Turn>(), refused: new Set<Turn>(), others: new Set<Turn>() };
  #free: number;
  /** The request that finds out whether the account permits anything again. */
  #probe: Departure | undefined;
  #cancelTimer: (() => void) | undefined;
  #promisedAt = 0;

  constructor(maxConcurrentRequests: number, timers: Timers) {
    this.#free = maxConcurrentRequests;
    this.#clock = new SteadyClock(timers);
  }

  /** Waits for a place. @throws {VideoTaskError} `network` when none is free in time; `signal.reason` on an abort */
  async enter({ clock, signal, refused, deadlineMs, limitMs }: Entrant): Promise<Departure> {
    const { urgent, refused: again, others } = this.#queue;
    let queue = deadlineMs > 0 ? (refused ? again : others) : urgent;
    if (!this.#length && this.#opensInMs(queue === urgent) === 0)
      return this.#depart(false, queue === urgent);

    const turn: Turn = { departure: undefined, depart: () => {} };
    const departed = new Promise<void>((resolve) => (turn.depart = resolve));
    const [enteredAt, startedAt] = [clock.now(), this.#now()];
    const move = (to: Set<Turn>) => {
      queue.delete(turn);
      queue = to.add(turn);
      this.#letThrough();
    };
    const busy = () => {
      throw new VideoTaskError("network", "All maxConcurrentRequests were busy.");
    };
    try {
      move(queue);
      if (queue !== urgent) await within(clock, deadlineMs, signal, departed, () => move(urgent));
      await within(clock, limitMs, signal, departed, busy);
      signal?.throwIfAborted();
    } catch (error) {
      queue.delete(turn);
      // The place came at the moment of the abort, and is the next one's.
      if (turn.departure) this.leave(turn.departure);
      throw error;
    }
    const departure = turn.departure!;
    const passedAt = enteredAt + departure.at - startedAt;
    clock.now(passedAt, passedAt);
    return departure;
  }

  /** Gives a place back, and learns from what the request came to, if it was sent. */
  leave(departure: Departure, { task, error }: { task?: VideoTask; error?: unknown } = {}): void {
    this.#free++;
    if (departure === this.#probe) this.#probe = undefined;
    const now = this.#now();
    if (VideoTaskError.is(error)) {
      // An error that is definite is an answer, too: the account let the request through.
      if (error.code === "rate_limited") this.#pace.refused(departure, now);
      else if (!error.retryable) this.#pace.answered(departure);
      if (error.retryAfterMs !== undefined) this.#pace.hold(now, error.retryAfterMs);
    } else if (task) this.#pace.answered(departure);
    this.#letThrough();
  }

  /** How long none may leave (milliseconds). */
  get pauseMs(): number {
    return Math.max(0, this.#pace.openAt - this.#now());
  }

  /** When the turn of a caller comes that does not queue, in milliseconds; 0 is now. */
  turnInMs(): number {
    const { openAt, spacingMs } = this.#pace;
    const now = this.#now();
    const turnAt = Math.max(openAt, this.#probe ? now + spacingMs : now) + this.#length * spacingMs;
    if (turnAt <= now) return 0;
    // Each is told a turn of its own: they would all come back at once otherwise.
    this.#promisedAt = Math.max(this.#promisedAt + spacingMs, turnAt);
    return this.#promisedAt - now;
  }

  get #length(): number {
    const { urgent, refused, others } = this.#queue;
    return urgent.size + refused.size + others.size;
  }

  /** The limiter's own present: a clock that is set neither ends a pause nor makes it longer. */
  #now(): number {
    return this.#clock.now(undefined, this.#cancelTimer ? this.#pace.openAt : Infinity);
  }

  /** How long until the next may leave (milliseconds); Infinity: until one that is under way has ended. */
  #opensInMs(urgent: boolean): number {
    if (!this.#free || (this.#probe && !urgent)) return Infinity;
    return urgent ? 0 : this.pauseMs;
  }

  #depart(queued: boolean, urgent: boolean): Departure {
    this.#free--;
    const { refusals } = this.#pace;
    const departure = this.#pace.depart(this.#now(), queued);
    if (refusals && !urgent) this.#probe = departure;
    return departure;
  }

  /** Lets all through who may leave now, and sets the timer for the next. */
  #letThrough(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    for (const queue of Object.values(this.#queue)) {
      const urgent = queue === this.#queue.urgent;
      for (const turn of queue) {
        const opensInMs = this.#opensInMs(urgent);
        if (opensInMs === Infinity) return;
        if (opensInMs > 0) return this.#letThroughIn(opensInMs);
        queue.delete(turn);
        turn.departure = this.#depart(true, urgent);
        turn.depart();
      }
    }
  }

  #letThroughIn(ms: number): void {
    const at = this.#pace.openAt;
    const open = () => {
      this.#clock.now(at, at);
      this.#letThrough();
    };
    this.#cancelTimer = this.#clock.start(ms, open, open);
  }
}
