// What trouble leads to: to try again, and when, or to stop. `Retry-After` and the times of grace are obeyed here.
import type { AnyVideoTaskError } from "../task/error.ts";
import { backoffMs, GRACE_MS, MIN_RETRY_MS } from "./backoff.ts";
import type { Step } from "./step.ts";

/** @returns whether to try again; if not, the trouble is definite. */
export function afterTrouble(step: Step, error: AnyVideoTaskError): boolean {
  const { context, state, now, onEvent } = step;
  const { ref, limiter, random } = context;
  const { code, retryable, retryAfterMs } = error;
  const graceEndsAt = endOfGrace(step, code);
  if (graceEndsAt === undefined ? !retryable : now >= graceEndsAt) return false;
  const attempt = (state.retries = (state.retries ?? 0) + 1);
  // What the account refuses is for the limiter to pace, which knows of all its refusals.
  const ownMs =
    code === "rate_limited" || retryAfterMs !== undefined ? limiter.pauseMs() : backoffMs(attempt, random);
  const retryAt = Math.ceil(now + Math.max(MIN_RETRY_MS, ownMs));
  state.nextPollAt = Math.min(retryAt, graceEndsAt ?? Infinity);
  if (now < state.deadlineAt)
    onEvent?.({
      type: "retry",
      ref,
      error,
      attempt,
      delayMs: Math.min(state.nextPollAt, state.deadlineAt) - now,
    });
  return true;
}

/** When trouble that may only be early becomes definite (ms since the epoch); `undefined` for any other. */
function endOfGrace({ state, now }: Step, code: AnyVideoTaskError["code"]): number | undefined {
  if (code === "not_found") return (state.since ?? now) + GRACE_MS;
  if (code === "missing_output") return (state.outputMissingSince ??= now) + GRACE_MS;
  return undefined;
}
