// The one mechanism under wait and watch: at most one question, no sleep, and what to do next.
import { VideoTaskError } from "../task/error.ts";
import { known } from "../task/known.ts";
import type { PollState } from "../task/poll-state.ts";
import type { VideoTask } from "../task/task.ts";
import { backoffMs } from "./backoff.ts";
import { nextPoll } from "./next-poll.ts";
import { question, type Channel, type Reading, type RequestOptions } from "./question.ts";
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

/** How long a task that was just submitted may be unknown, and one that just succeeded without a link. */
const GRACE_MS = 60_000;

/** A `Retry-After: 0` must not become a loop that asks without a pause. */
const MIN_RETRY_MS = 1_000;

/** Added on top of an interval, never taken off: a documented interval is a promise to the provider. */
const JITTER = 0.1;

type Draft = { -readonly [Key in keyof PollState]: PollState[Key] };

export async function tick(
  channel: Channel,
  before: PollState,
  options: RequestOptions,
  lastSeen?: VideoTask,
): Promise<Tick> {
  options.signal?.throwIfAborted();
  const { clock, gate, random, ref } = channel;
  const askedAt = clock.now();
  const state: Draft = { ...before };
  const later = (seen?: Reading): Tick => {
    const nextPollAt = (state.nextPollAt = Math.min(state.nextPollAt, state.deadlineAt));
    return { done: false, state: known(state), nextPollAt, ...seen };
  };
  if (askedAt < Math.min(state.nextPollAt, state.deadlineAt)) return later();
  const reading = await question(channel, options, state.deadlineAt);
  if (!reading) {
    state.nextPollAt = gate.heldUntil;
    return later();
  }

  const now = clock.now();
  const { task, error } = reading;
  state.nextPollAt = now;
  state.since ??= askedAt;
  state.changedAt ??= now;

  if (task) {
    state.retries = 0;
    state.outputMissingSince = undefined;
    if (state.submittedAt === undefined && task.submittedAt !== undefined)
      Object.assign(state, submitted(channel, state, task.submittedAt, now));
    if (task.status !== state.status || task.progress !== state.progress) {
      Object.assign(state, {
        status: task.status,
        progress: task.progress,
        changedAt: now,
        stalled: undefined,
      });
      options.onEvent?.({ type: "update", ref, task });
    }
    if (task.done) return { done: true, state: known(state), task };
    const jittered = (everyMs: number) => everyMs * (1 + JITTER * random());
    state.nextPollAt = nextPoll(state.schedule ?? channel.schedule, now, state, jittered);
  } else {
    // Trouble that may only be early is definite when its time of grace is over.
    if (error.code === "missing_output") state.outputMissingSince ??= now;
    const from = { not_found: state.since, missing_output: state.outputMissingSince }[error.code as string];
    const graceEndsAt = from === undefined ? Infinity : from + GRACE_MS;
    if (from === undefined ? !error.retryable : now >= graceEndsAt)
      return { done: true, state: known(state), error };
    const attempt = (state.retries = (state.retries ?? 0) + 1);
    const delayMs = Math.max(MIN_RETRY_MS, error.retryAfterMs ?? backoffMs(attempt, random));
    const retryAt = (state.nextPollAt = Math.min(Math.ceil(now + delayMs), graceEndsAt));
    if (error.code === "rate_limited" || error.retryAfterMs !== undefined)
      gate.heldUntil = Math.max(gate.heldUntil, retryAt);
    if (now < state.deadlineAt)
      options.onEvent?.({
        type: "retry",
        ref,
        error,
        attempt,
        delayMs: Math.min(retryAt, state.deadlineAt) - now,
      });
  }

  const unchangedMs = now - state.changedAt;
  if (unchangedMs >= state.stallMs! && !state.stalled) {
    state.stalled = true;
    options.onEvent?.({ type: "stall", ref, unchangedMs });
  }
  if (now < state.deadlineAt) return later(reading);
  const kept = known(state);
  return {
    done: true,
    state: kept,
    error: new VideoTaskError(
      "timeout",
      `${ref}: still ${state.status ?? "unseen"} at the deadline. It may yet succeed: wait(error.state, { timeoutMs }) goes on.`,
      { ref, state: kept, task: task ?? lastSeen, cause: error },
    ),
  };
}
