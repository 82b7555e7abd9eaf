// The one mechanism under wait and watch: at most one question, no sleep, and what to do next.
import { VideoTaskError } from "../task/error.ts";
import type { PollState } from "../task/poll-state.ts";
import type { VideoTask } from "../task/task.ts";
import { backoffMs } from "./backoff.ts";
import { intervalMs, jittered, silentUntil } from "./next-poll.ts";
import { question, type Channel, type RequestOptions } from "./question.ts";
import { submitted } from "./start.ts";

/** What one tick came to. */
export type Tick<Provider extends string = string> =
  | {
      done: false;
      state: PollState;
      /** When the next tick is due (ms since the epoch); one before asks nothing. */
      nextPollAt: number;
      /** The task, if this tick saw it. */
      task?: VideoTask<Provider> | undefined;
      /** The trouble this tick met, which may pass. */
      error?: VideoTaskError | undefined;
    }
  | {
      /** The task ended, well or badly. */
      done: true;
      state: PollState;
      task: VideoTask<Provider> & { done: true };
      error?: undefined;
    }
  | {
      /** The waiting stopped, never the task: `state` can be ticked, waited on or renewed. */
      done: true;
      state: PollState;
      error: VideoTaskError;
      task?: undefined;
    };

/** How long an answer is given to become what it should be: a task that was just submitted, the link of one that just ended. */
const GRACE_MS = 60_000;

/** A `Retry-After: 0` must not become a loop that asks without a pause. */
const MIN_RETRY_MS = 1_000;

/** When trouble that may only be early becomes definite, or `undefined` for trouble of any other kind. */
function graceEndsAt(error: VideoTaskError, state: PollState, since: number): number | undefined {
  if (error.code === "not_found") return since + GRACE_MS;
  if (error.code === "missing_output") return state.outputMissingSince! + GRACE_MS;
  return undefined;
}

export async function tick(
  channel: Channel,
  before: PollState,
  options: RequestOptions,
  lastSeen?: VideoTask,
): Promise<Tick> {
  options.signal?.throwIfAborted();
  const { clock, gate, random, ref } = channel;
  const askedAt = clock.now();
  const later = (state: PollState, seen: Pick<Tick & { done: false }, "task" | "error"> = {}): Tick => {
    const nextPollAt = Math.min(state.nextPollAt, state.deadlineAt);
    return { done: false, state: { ...state, nextPollAt }, nextPollAt, ...seen };
  };
  if (askedAt < before.nextPollAt) return later(before);
  const reading = await question(channel, options, before.deadlineAt);
  const now = clock.now();
  if (!reading) return later({ ...before, nextPollAt: gate.heldUntil });

  const { task, error } = reading;
  const emit = options.onEvent ?? (() => {});
  const { since = askedAt, changedAt = now } = before;
  let state: PollState = { ...before, since, changedAt };
  const { schedule = channel.schedule } = before;

  if (task) {
    if (task.submittedAt !== undefined && state.submittedAt === undefined)
      state = { ...state, ...submitted(channel, state, task.submittedAt, now) };
    if (task.status !== before.status || task.progress !== before.progress) {
      const { status, progress } = task;
      state = { ...state, status, progress, changedAt: now, stalled: false };
      emit({ type: "update", ref, task });
    }
    state = { ...state, retries: 0, outputMissingSince: undefined };
    if (task.done) return { done: true, state: { ...state, nextPollAt: now }, task };
    const silent = state.submittedAt === undefined ? undefined : silentUntil(schedule, now, state.since!);
    const everyMs = intervalMs(schedule, now - state.since!, task.status);
    state = { ...state, nextPollAt: silent ?? now + jittered(everyMs, random) };
  } else {
    if (error.code === "missing_output")
      state = { ...state, outputMissingSince: state.outputMissingSince ?? now };
    const graceAt = graceEndsAt(error, state, since);
    if (graceAt === undefined ? !error.retryable : now >= graceAt)
      return { done: true, state: { ...state, nextPollAt: now }, error };
    const attempt = (state.retries ?? 0) + 1;
    const delay = Math.max(MIN_RETRY_MS, error.retryAfterMs ?? backoffMs(attempt, random));
    const retryAt = Math.min(now + delay, graceAt ?? Infinity);
    if (error.code === "rate_limited" || error.retryAfterMs !== undefined)
      gate.heldUntil = Math.max(gate.heldUntil, retryAt);
    state = { ...state, retries: attempt, nextPollAt: retryAt };
    if (now < state.deadlineAt) {
      const delayMs = Math.min(retryAt, state.deadlineAt) - now;
      emit({ type: "retry", ref, error, attempt, delayMs });
    }
  }

  const unchangedMs = now - state.changedAt!;
  if (state.stallMs !== undefined && unchangedMs >= state.stallMs && !state.stalled) {
    state = { ...state, stalled: true };
    emit({ type: "stall", ref, unchangedMs });
  }
  const next = later(state, reading);
  if (now < state.deadlineAt) return next;
  return {
    done: true,
    state: next.state,
    error: new VideoTaskError(
      "timeout",
      `${ref}: still ${state.status ?? "unseen"} at the deadline. The task may go on: keep its reference, and ask ` +
        "again with tasks.wait(error.state, { timeoutMs }).",
      { ref, state: next.state, task: task ?? lastSeen, cause: error },
    ),
  };
}
