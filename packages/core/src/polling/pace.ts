// What an account permits, learned from what it refuses: a 429 without `Retry-After` does not say it. Not how many requests at once,
// but how far apart they leave, is what a limit of so many in a second can be met with.

/** The first spacing is at least this (milliseconds). */
const MIN_SPACING_MS = 10;

/** A refusal after a good answer makes the spacing so much wider… */
const WIDER = 1.15;

/** …and a good answer so much narrower, where requests had to queue; where none had to, nothing was learned. */
const NARROWER = 1.01;

/** The longest pause after a refusal, where the provider asks for none (milliseconds). */
const MAX_PAUSE_MS = 5_000;

/** The longest pause that a provider can ask for (milliseconds): a `Retry-After` of a year must not hold an account for the life of a process. */
const MAX_HOLD_MS = 300_000;

/** A request that was let through. */
export interface Departure {
  readonly number: number;
  readonly at: number;
  /** Whether it had to queue. */
  readonly queued: boolean;
}

/** How an account's requests follow each other. Instants are milliseconds since the epoch. */
export interface Pace {
  /** Between two departures (milliseconds); 0 until something was refused. */
  readonly spacingMs: number;
  /** Before this instant none leaves. */
  readonly openAt: number;
  /** Whether the last answer that counts was a refusal: then one request at a time is let through, to find out. */
  readonly isRefused: boolean;
  depart(at: number, queued: boolean): Departure;
  answered(departure: Departure): void;
  refused(departure: Departure, now: number): void;
  /** Obeys a `Retry-After`: none leaves for so long, and then one. */
  hold(now: number, retryAfterMs: number): void;
}

export function createPace(): Pace {
  let spacingMs = 0;
  let openAt = 0;
  let heldUntil = 0;
  /** In a row. */
  let refusals = 0;
  let departures = 0;
  /** Requests that had left before the last refusal say nothing about the pace after it. */
  let firstThatCounts = 0;

  const nextAfter = (at: number) => Math.ceil(at + spacingMs);

  function pauseUntil(at: number) {
    refusals++;
    firstThatCounts = departures;
    openAt = Math.max(heldUntil, Math.ceil(at));
  }

  return {
    get spacingMs() {
      return spacingMs;
    },
    get openAt() {
      return openAt;
    },
    get isRefused() {
      return refusals > 0;
    },
    depart(at, queued) {
      openAt = Math.max(openAt, nextAfter(at));
      return { number: departures++, at, queued };
    },
    answered({ number, at, queued }) {
      if (number < firstThatCounts) return;
      refusals = heldUntil = 0;
      if (queued) spacingMs /= NARROWER;
      openAt = Math.min(openAt, nextAfter(at));
    },
    refused({ number, at }, now) {
      if (number < firstThatCounts) return;
      if (!refusals) spacingMs = spacingMs * WIDER || Math.max(MIN_SPACING_MS, now - at);
      pauseUntil(now + Math.min(MAX_PAUSE_MS, (spacingMs / 4) * 2 ** refusals));
    },
    hold(now, retryAfterMs) {
      heldUntil = Math.max(heldUntil, now + Math.min(MAX_HOLD_MS, retryAfterMs));
      pauseUntil(heldUntil);
    },
  };
}
