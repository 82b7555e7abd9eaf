// One call of the user's: it ends early with their signal, with what their `onEvent` throws or rejects with, or when they leave a loop.
import type { OnEvent } from "./events.ts";
import type { RequestOptions } from "./read-once.ts";
import { onAbort } from "./shared-signal.ts";

export class Call {
  /** The options with a signal of the call's own. */
  readonly options: RequestOptions;
  readonly #given: RequestOptions;
  readonly #controller = new AbortController();
  /** Promises that `onEvent` has returned and that have not settled. */
  readonly #pending = new Set<PromiseLike<unknown>>();
  #unsubscribe: (() => void) | undefined;

  constructor(given: RequestOptions) {
    const { onEvent } = given;
    this.#given = given;
    this.options = {
      ...given,
      signal: this.#controller.signal,
      onEvent: onEvent && ((event) => this.#watchOver(onEvent(event))),
    };
  }

  /** Begins to follow the user's signal. @throws its reason, if it has aborted */
  open(): void {
    const { signal } = this.#given;
    signal?.throwIfAborted();
    this.#unsubscribe = signal && onAbort(signal, () => this.end(signal.reason));
  }

  close(): void {
    this.#unsubscribe?.();
  }

  /** Ends the call at once, with that reason. */
  end(reason: unknown): void {
    this.#controller.abort(reason);
  }

  /** Resolves when all events have been taken in. @throws what `onEvent` rejects with, or the reason for which the call ends */
  async eventsTaken(): Promise<void> {
    const { signal } = this.#controller;
    if (!this.#pending.size) return signal.throwIfAborted();
    const ended = new Promise<never>((_, reject) => onAbort(signal, () => reject(signal.reason)));
    await Promise.race([Promise.all(this.#pending), ended]);
  }

  /** A function that is declared to return nothing may still return a promise, and that may be rejected. */
  #watchOver(returned: ReturnType<OnEvent>): void {
    if (returned === undefined) return;
    const promise = Promise.resolve<unknown>(returned);
    this.#pending.add(promise);
    promise.then(
      () => this.#pending.delete(promise),
      (reason: unknown) => this.end(reason),
    );
  }
}

/** Runs one call that gives one value. */
export async function inCall<T>(
  given: RequestOptions,
  work: (options: RequestOptions) => Promise<T>,
): Promise<T> {
  if (!given.signal && !given.onEvent) return work(given);
  const call = new Call(given);
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
  work: (options: RequestOptions) => AsyncIterable<T>,
): AsyncGenerator<T, void, void> {
  const call = new Call(given);
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
