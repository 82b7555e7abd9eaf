// The one mechanism under wait and watch: at most one reading, no sleep, and what to do next.
import { VideoTaskError } from "../task/error.ts";
import { known } from "../task/known.ts";
import type { PollState } from "../task/poll-state.ts";
import type { VideoTask } from "../task/task.ts";
import { afterTask } from "./after-task.ts";
import { afterTrouble } from "./after-trouble.ts";
import type { PollContext } from "./poll-context.ts";
import { readOnce, type Reading, type RequestOptions } from "./read-once.ts";
import type { Step } from "./step.ts";

/** What one tick came to. */
export type Tick<Provider extends string = string> =
  | {
      done: false;
      state: PollState;
      /** When the next tick is due (ms since the epoch); one before sends nothing. */
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

export async function tick(
  context: PollContext,
  before: PollState,
  options: RequestOptions,
  lastSeen?: VideoTask,
): Promise<Tick> {
  options.signal?.throwIfAborted();
  const { timers, limiter, ref } = context;
  const { deadlineAt } = before;
  const startedAt = timers.now();
  if (startedAt < Math.min(before.nextPollAt, deadlineAt)) return goOn(before);
  const reading = await readOnce(context, options, deadlineAt);
  if (!reading) return goOn({ ...before, nextPollAt: limiter.heldUntil });

  const now = timers.now();
  const { since = startedAt, changedAt = now } = before;
  const state: Step["state"] = { ...before, since, changedAt, nextPollAt: now };
  const step: Step = { context, state, now, onEvent: options.onEvent };
  const { task, error } = reading;
  if (task) {
    afterTask(step, task);
    if (task.done) return { done: true, state: known(state), task };
  } else if (!afterTrouble(step, error)) return { done: true, state: known(state), error };
  reportStall(step);
  if (now < state.deadlineAt) return goOn(state, reading);
  const details = { ref, state: known(state), task: task ?? lastSeen, cause: error };
  const message = `${ref}: still ${state.status ?? "unseen"} at the deadline. It may yet succeed: wait(error.state, { timeoutMs }) goes on.`;
  return { done: true, state: details.state, error: new VideoTaskError("timeout", message, details) };
}

function goOn(state: PollState, reading?: Reading): Tick {
  const nextPollAt = Math.min(state.nextPollAt, state.deadlineAt);
  return { done: false, state: known({ ...state, nextPollAt }), nextPollAt, ...reading };
}

/** Tells a standstill once, for callers who asked for that. */
function reportStall({ context, state, now, onEvent }: Step): void {
  const { stallMs = Infinity, changedAt = now, stalled } = state;
  const unchangedMs = now - changedAt;
  if (stalled || unchangedMs < stallMs) return;
  state.stalled = true;
  onEvent?.({ type: "stall", ref: context.ref, unchangedMs });
}
