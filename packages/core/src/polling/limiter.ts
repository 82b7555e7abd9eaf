// What all waits on one account share: so many requests at once, and the pace at which they may leave. Whoever has to wait for either
// stands in one queue, first come, first served.
import { VideoTaskError } from "../task/error.ts";
import type { VideoTask } from "../task/task.ts";
import type { Timers } from "./clock.ts";
import { createPace, type Departure } from "./pace.ts";
import { createSteadyClock, type SteadyClock } from "./steady-clock.ts";
import { within } from "./within.ts";

/** A call that needs a place for its request. */
export interface Entrant {
  readonly clock: SteadyClock;
  readonly signal: AbortSignal | undefined;
  /** Whether the account has just refused it: then it goes before all who came later. */
  readonly wasRefused: boolean;
  /** How long until its deadline (milliseconds). From then on it takes the next free place, whatever the pace, for its last look. */
  readonly deadlineMs: number;
  /** How long it waits for that place (milliseconds). */
  readonly limitMs: number;
}

/** A call in the queue. */
interface Turn {
  departure?: Departure;
  depart(): void;
}

export interface Limiter {
  /** Waits for a place. @throws {VideoTaskError} `network` when none is free in time; `signal.reason` on an abort */
  enter(entrant: Entrant): Promise<Departure>;
  /** Gives a place back, and learns from what the request came to, if it was sent. */
  leave(departure: Departure, ended?: { task?: VideoTask; error?: unknown }): void;
  /** How long none may leave (milliseconds). */
  pauseMs(): number;
  /** When the turn of a caller comes that does not queue, in milliseconds; 0 is now. */
  turnInMs(): number;
}

export function createLimiter(maxConcurrentRequests: number, timers: Timers): Limiter {
  const clock = createSteadyClock(timers);
  const pace = createPace();
  /** The queue, in the order in which its parts are served: last looks, those that were refused, and everyone else. */
  const [urgent, refused, others] = [new Set<Turn>(), new Set<Turn>(), new Set<Turn>()];
  let free = maxConcurrentRequests;
  /** The request that finds out whether the account permits anything again. */
  let probe: Departure | undefined;
  let cancelTimer: (() => void) | undefined;
  let promisedAt = 0;

  const queued = () => urgent.size + refused.size + others.size;
  /** The limiter's own present: a clock that is set neither ends a pause nor makes it longer. */
  const present = () => clock.now(undefined, cancelTimer ? pace.openAt : Infinity);
  const pauseMs = () => Math.max(0, pace.openAt - present());

  /** How long until the next may leave (milliseconds); Infinity: until one that is under way has ended. */
  function opensInMs(isUrgent: boolean): number {
    if (!free || (probe && !isUrgent)) return Infinity;
    return isUrgent ? 0 : pauseMs();
  }

  function depart(isUrgent: boolean, wasQueued: boolean): Departure {
    free--;
    const { isRefused } = pace;
    const departure = pace.depart(present(), wasQueued);
    if (isRefused && !isUrgent) probe = departure;
    return departure;
  }

  /** Lets all through who may leave now, and sets the timer for the next. */
  function letThrough(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    for (const queue of [urgent, refused, others]) {
      for (const turn of queue) {
        const ms = opensInMs(queue === urgent);
        if (ms === Infinity) return;
        if (ms > 0) return letThroughIn(ms);
        queue.delete(turn);
        turn.departure = depart(queue === urgent, true);
        turn.depart();
      }
    }
  }

  function letThroughIn(ms: number): void {
    const at = pace.openAt;
    const open = () => {
      clock.now(at, at);
      letThrough();
    };
    cancelTimer = clock.start(ms, open, open);
  }

  function leave(departure: Departure, { task, error }: { task?: VideoTask; error?: unknown } = {}): void {
    free++;
    if (departure === probe) probe = undefined;
    const now = present();
    if (VideoTaskError.is(error)) {
      // An error that is definite is an answer, too: the account let the request through.
      if (error.code === "rate_limited") pace.refused(departure, now);
      else if (!error.retryable) pace.answered(departure);
      if (error.retryAfterMs !== undefined) pace.hold(now, error.retryAfterMs);
    } else if (task) pace.answered(departure);
    letThrough();
  }

  async function enter({ clock: own, signal, wasRefused, deadlineMs, limitMs }: Entrant): Promise<Departure> {
    let queue = deadlineMs > 0 ? (wasRefused ? refused : others) : urgent;
    if (!queued() && opensInMs(queue === urgent) === 0) return depart(queue === urgent, false);

    const turn: Turn = { depart() {} };
    const departed = new Promise<void>((resolve) => (turn.depart = resolve));
    const enteredAt = own.now();
    const startedAt = present();
    const stand = (to: Set<Turn>) => {
      queue.delete(turn);
      queue = to.add(turn);
      letThrough();
    };
    try {
      stand(queue);
      if (queue !== urgent) await within(own, deadlineMs, signal, departed, () => stand(urgent));
      await within(own, limitMs, signal, departed, () => {
        throw new VideoTaskError("network", "All maxConcurrentRequests were busy.");
      });
      signal?.throwIfAborted();
    } catch (error) {
      queue.delete(turn);
      // The place came at the moment of the abort, and is the next one's.
      if (turn.departure) leave(turn.departure);
      throw error;
    }
    const departure = turn.departure!;
    const passedAt = enteredAt + departure.at - startedAt;
    own.now(passedAt, passedAt);
    return departure;
  }

  function turnInMs(): number {
    const now = present();
    const { openAt, spacingMs } = pace;
    const turnAt = Math.max(openAt, probe ? now + spacingMs : now) + queued() * spacingMs;
    if (turnAt <= now) return 0;
    // Each is told a turn of its own: they would all come back at once otherwise.
    promisedAt = Math.max(promisedAt + spacingMs, turnAt);
    return promisedAt - now;
  }

  return { enter, leave, pauseMs, turnInMs };
}
