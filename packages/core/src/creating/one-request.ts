// One request about an account's tasks that is neither a create nor a wait: with a time limit and the caller's signal, and never repeated.
import type { ReadOptions, SharedEnvironment } from "../task/provider.ts";
import { createAttempt } from "./attempt.ts";

/** @throws `signal.reason`, `network` when the time is over, and what `work` does */
export async function inOneRequest<T>(
  signal: AbortSignal | undefined,
  timeoutMs: number,
  environment: Pick<SharedEnvironment, "startTimer">,
  work: (options: ReadOptions) => Promise<T>,
): Promise<T> {
  const attempt = createAttempt(signal, timeoutMs, environment);
  attempt.startTime();
  try {
    const { onAbort } = attempt;
    return await attempt.race(work({ signal: attempt.signal, onAbort, onStatus() {}, onDrift() {} }));
  } finally {
    attempt.close();
  }
}
