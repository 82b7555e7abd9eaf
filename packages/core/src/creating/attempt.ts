// The time that one submission has, from its first byte, and its end by the caller's signal: both end it at once, whether or not the
// request takes any notice.
import { VideoTaskError } from "../task/error.ts";
import type { ReadOptions, SharedEnvironment } from "../task/provider.ts";
import { onAbort } from "../task/shared-signal.ts";

export interface Attempt {
  readonly signal: AbortSignal;
  readonly onAbort: ReadOptions["onAbort"];
  /** Why it was ended, if it was. */
  readonly ended: { readonly reason: unknown } | undefined;
  /** Ends it, unless it has ended. */
  end(reason: unknown): void;
  /** Starts the time, at the first byte. */
  startTime(): void;
  /** Waits for `work`. @throws why the attempt was ended, at once, and what `work` rejects with */
  race<T>(work: Promise<T>): Promise<T>;
  /** Follows neither time nor signal any more. */
  close(): void;
}

/** @throws `signal.reason` if it has aborted already */
export function createAttempt(
  signal: AbortSignal | undefined,
  timeoutMs: number,
  { startTimer }: Pick<SharedEnvironment, "startTimer">,
): Attempt {
  signal?.throwIfAborted();
  const controller = new AbortController();
  const callbacks: (() => void)[] = [];
  let ended: Attempt["ended"];
  let cancelTimer: (() => void) | undefined;
  let rejectAll: (reason: unknown) => void;
  const over = new Promise<never>((_, reject) => (rejectAll = reject));
  over.catch(() => {});

  function end(reason: unknown): void {
    if (ended) return;
    ended = { reason };
    rejectAll(reason);
    controller.abort(reason);
    for (const callback of callbacks) callback();
  }
  const unsubscribe = signal && onAbort(signal, () => end(signal.reason));

  return {
    signal: controller.signal,
    onAbort: (callback) => (ended ? callback() : callbacks.push(callback)),
    get ended() {
      return ended;
    },
    end,
    startTime() {
      cancelTimer ??= startTimer(timeoutMs, () =>
        end(new VideoTaskError("network", `No answer within ${timeoutMs} ms.`)),
      );
    },
    race: (work) => Promise.race([work, over]),
    close() {
      cancelTimer?.();
      unsubscribe?.();
    },
  };
}
