// What all waits on one account share: so many requests at once, and one pause that a rate limit imposes on them all.
import type { Clock } from "./clock.ts";
import { within } from "./within.ts";

export class Gate {
  /** Until when a 429 or a `Retry-After` holds everyone (ms since the epoch). */
  heldUntil = 0;
  #free: number;
  readonly #queue = new Set<() => void>();

  constructor(places: number) {
    this.#free = places;
  }

  /** Waits for a place. @throws {VideoTaskError} `network` when none is free by `endAt`. */
  async enter(clock: Clock, signal: AbortSignal | undefined, endAt: number): Promise<void> {
    if (this.#free > 0) {
      this.#free--;
      return;
    }
    let enter!: () => void;
    const turn = new Promise<void>((resolve) => this.#queue.add((enter = resolve)));
    try {
      await within(clock, endAt, signal, "All maxConcurrentRequests were busy.", () => turn);
    } catch (error) {
      // Not in the queue any more: the place came in the same breath as the abort, and is the next one's.
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
