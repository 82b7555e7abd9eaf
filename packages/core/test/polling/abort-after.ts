// A user who loses patience at an exact virtual millisecond.
import type { Clock } from "../../src/index.ts";

/** What every abort here gives as its reason. */
export const reason = new Error("the user left");

/** A signal that aborts once `clock` has slept for `ms`. */
export function abortAfter(ms: number, { clock }: { clock: Clock }): AbortSignal {
  const controller = new AbortController();
  const never = new AbortController().signal;
  void clock.sleep(ms, never).then(() => controller.abort(reason));
  return controller.signal;
}
