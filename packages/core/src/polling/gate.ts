// What all waits on one account share: so many requests at once, and one pause that a rate limit imposes on them all.
import { abortable } from "../task/abort.ts";
import { VideoTaskError } from "../task/error.ts";
import { sleepUntil, type Clock } from "./clock.ts";

export class Gate {
  /** Until when a 429 or a `Retry-After` holds everyone (ms since the epoch). */
  heldUntil = 0;
  #free: number;
  readonly #queue = new Set<() => void>();

  constructor(places: number) {
    this.#free = places;
  }

  /**
   * Runs `work` when there is a place.
   *
   * @throws {VideoTaskError} `network` when none is free by `endAt`.
   */
  async run<T>(
    work: () => Promise<T>,
    { clock, signal, endAt }: { clock: Clock; signal?: AbortSignal | undefined; endAt: number },
  ): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await this.#place(clock, signal, endAt);
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #place(clock: Clock, signal: AbortSignal | undefined, endAt: number): Promise<void> {
    let enter!: () => void;
    let entered = false;
    const turn = new Promise<void>((resolve) => {
      enter = () => {
        entered = true;
        resolve();
      };
    });
    this.#queue.add(enter);
    try {
      await abortable(signal, (own) =>
        Promise.race([
          turn,
          sleepUntil(clock, endAt, own).then(() => {
            throw new VideoTaskError("network", "No place among maxConcurrentRequests became free in time.");
          }),
        ]),
      );
    } catch (error) {
      // The place may have come in the same breath as the abort: it is the next one's then.
      this.#queue.delete(enter);
      if (entered) this.#leave();
      throw error;
    }
  }

  #leave(): void {
    const [next] = this.#queue;
    if (!next) {
      this.#free++;
      return;
    }
    this.#queue.delete(next);
    next();
  }
}
