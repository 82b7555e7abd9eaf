// One reading, and what it leads to.
import { VideoTaskError, type AnyVideoTaskError } from "../task/error.ts";
import { known } from "../task/known.ts";
import type { PollState } from "../task/poll-state.ts";
import type { VideoTask } from "../task/task.ts";
import { shorten } from "../task/text.ts";
import { afterTask } from "./after-task.ts";
import { afterTrouble } from "./after-trouble.ts";
import type { PollContext } from "./poll-context.ts";
import { readOnce, type Reading, type RequestOptions } from "./read-once.ts";
import type { Draft, Step } from "./step.ts";

/** What one tick came to. */
export type Tick<Provider extends string = string> =
  | {
      /** The waiting goes on. */
      done: false;
      /** What to go on from; store it in place of the one before. */
      state: PollState<Provider>;
      /** When the next tick is due (ms since the epoch); one before sends nothing. */
      nextPollAt: number;
      /** The task, if this tick saw it. */
      task?: VideoTask<Provider> | undefined;
      /** The trouble this tick met, which may pass. */
      error?: AnyVideoTaskError | undefined;
    }
  | {
      /** The task ended, well or badly. */
      done: true;
      /** What the waiting came to; a tick of it reads the task once more, with fresh links. */
      state: PollState<Provider>;
      /** The task that ended. */
      task: VideoTask<Provider> & {
        /** It has ended. */
        done: true;
      };
      /** None: how a task ended is no error of a tick. */
      error?: undefined;
    }
  | {
      /** The waiting stopped, never the task: `state` can be ticked, waited on or renewed. */
      done: true;
      /** What the waiting can go on from. */
      state: PollState<Provider>;
      /** Why the waiting stopped. */
      error: AnyVideoTaskError;
      /** None: a `timeout` has the task as last seen. */
      task?: undefined;
    };

/** What a wait knows of the readings before. */
export interface Before {
  /** The task as last seen. */
  readonly lastSeen?: VideoTask | undefined;
  /** Whether the account refused the last reading. */
  readonly wasRefused?: boolean | undefined;
}

export async function pollOnce(
  context: PollContext,
  before: PollState,
  options: RequestOptions,
  { lastSeen, wasRefused = false }: Before = {},
): Promise<Tick> {
  const { clock, ref } = context;
  const startedAt = clock.now();
  const { askedAt = before.askedAt, ...reading } = await readOnce(context, options, {
    deadlineAt: before.deadlineAt,
    wasRefused,
  });

  const now = clock.now();
  const { since = startedAt, changedAt = now } = before;
  const state: Draft = { ...before, since, changedAt, askedAt, nextPollAt: now };
  const step: Step = { context, state, now, onEvent: options.onEvent };
  const { task, error } = reading;
  if (task) {
    afterTask(step, task);
    if (task.done) return { done: true, state: toState(state), task };
  } else if (!afterTrouble(step, error)) return { done: true, state: toState(state), error };
  reportStall(step);
  if (now < state.deadlineAt) return goOn(toState(state), reading);
  const details = { ref, state: toState(state), task: task ?? lastSeen, cause: error };
  const trouble = error
    ? ` (last: ${error.message.slice(shorten(ref).length + 2)}, ${state.retries} times)`
    : "";
  const message = `${shorten(ref)}: still ${state.status ?? "unseen"} at the deadline${trouble}. It may yet succeed: wait(error.state, { timeoutMs }) goes on.`;
  const timeout = new VideoTaskError("timeout", message, details) as AnyVideoTaskError;
  return { done: true, state: details.state, error: timeout };
}

const toState = (state: Draft): PollState => known(state) as PollState;

/** A tick after which the waiting goes on. */
export function goOn(state: PollState, reading?: Reading): Tick {
  const nextPollAt = Math.min(state.nextPollAt, state.deadlineAt);
  return { done: false, state: { ...state, nextPollAt }, nextPollAt, ...reading };
}

/** Tells a standstill once, for callers who asked for that. */
function reportStall({ context, state, now, onEvent }: Step): void {
  const { stallMs = Infinity, changedAt = now, stalled } = state;
  const unchangedMs = now - changedAt;
  if (stalled || unchangedMs < stallMs) return;
  state.stalled = true;
  onEvent?.({ type: "stall", ref: context.ref, unchangedMs });
}
