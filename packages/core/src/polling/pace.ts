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
export class Pace {
  /** Between two departures (milliseconds); 0 until something was refused. */
  spacingMs = 0;
  /** Before this instant none leaves. */
  openAt = 0;
  /** Refusals since the last good answer. While there are any, one request at a time is let through, to find out. */
  refusals = 0;
  #heldUntil = 0;
  #departures = 0;
  /** Requests that had left before the last refusal say nothing about the pace after it. */
  #firstThatCounts = 0;

  depart(at: number, queued: boolean): Departure {
    this.openAt = Math.max(this.openAt, Math.ceil(at + this.spacingMs));
    return { number: this.#departures++, at, queued };
  }

  answered({ number, at, queued }: Departure): void {
    if (number < this.#firstThatCounts) return;
    this.refusals = 0;
    this.#heldUntil = 0;
    if (queued) this.spacingMs /= NARROWER;
    this.openAt = Math.min(this.openAt, Math.ceil(at + this.spacingMs));
  }

  refused({ number, at }: Departure, now: number): void {
    if (number < this.#firstThatCounts) return;
    if (!this.refusals) this.spacingMs = this.spacingMs * WIDER || Math.max(MIN_SPACING_MS, now - at);
    this.#pauseUntil(now + Math.min(MAX_PAUSE_MS, (this.spacingMs / 4) * 2 ** this.refusals));
  }

  /** Obeys a `Retry-After`: none leaves for so long, and then one. */
  hold(now: number, retryAfterMs: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, now + Math.min(MAX_HOLD_MS, retryAfterMs));
    this.#pauseUntil(this.#heldUntil);
  }

  #pauseUntil(at: number): void {
    this.refusals++;
    this.#firstThatCounts = this.#departures;
    this.openAt = Math.max(this.#heldUntil, Math.ceil(at));
  }
}
