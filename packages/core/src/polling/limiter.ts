// What all waits on one account share: so many requests at once, and one pause that a rate limit imposes on them all.
import type { Timers } from "./clock.ts";
import { within } from "./within.ts";

export class Limiter {
  /** Until when a 429 or a `Retry-After` holds everyone (ms since the epoch). */
  heldUntil = 0;
  #free: number;
  readonly #queue = new Set<() => void>();

  constructor(maxConcurrentRequests: number) {
    this.#free = maxConcurrentRequests;
  }

  /** Waits for a place. @throws {VideoTaskError} `network` when none is free by `endAt`. */
  async enter(timers: Timers, signal: AbortSignal | undefined, endAt: number): Promise<void> {
    if (this.#free > 0) {
      this.#free--;
      return;
    }
    let enter!: () => void;
    const turn = new Promise<void>((resolve) => this.#queue.add((enter = resolve)));
    try {
      await within(timers, endAt, signal, "All maxConcurrentRequests were busy.", () => turn);
    } catch (error) {
      // Not in the queue any more: the place came at the moment of the abort, and is the next one's.
      if (!this.#queue.delete(enter)) this.leave();
      throw error;
    }
  }

  leave(): void {
    const [next] = this.#queue;
    if (next) {
      this.#queue.delete(next);
      next();
    } else this.#free++;
  }
}
