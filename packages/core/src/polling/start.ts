// Begins a wait, and renews one that is under way.
import type { PollState } from "../task/poll-state.ts";
import { checkSchedule, type Schedule } from "../task/schedule.ts";
import { checkMs } from "./check-ms.ts";
import { nextPoll } from "./next-poll.ts";
import type { PollContext } from "./poll-context.ts";
import type { Draft } from "./step.ts";

/** How long and how often to wait. */
export interface StartOptions {
  /** When the task was submitted (ms since the epoch). @default what the provider says, else the first reading */
  submittedAt?: number | undefined;
  /** How long to wait from now on (milliseconds). @default the provider's own, counted from `submittedAt` */
  timeoutMs?: number | undefined;
  /** How often to poll, by time since submission. @default the provider's */
  schedule?: Schedule | undefined;
  /** After how long without a change to report a standstill (milliseconds). @default never */
  stallMs?: number | undefined;
  /** What tasks the task is like, as `model/durationSeconds/resolution`; `create` sets it. @default none */
  group?: string | undefined;
}

/** An instant below this (ms since the epoch) was in 1973; as seconds it is one up to the year 5138. */
const SECONDS_BELOW = 1e11;

/** @throws {TypeError} that names the option which cannot be. */
export function start(context: PollContext, options: StartOptions): PollState {
  const now = context.clock.now();
  const deadlineAt = now + context.timeoutMs;
  return renew(context, { version: 1, ref: context.ref, deadlineAt, nextPollAt: now }, options);
}

/** Begins the wait for a task that the provider has just taken: there is no point in asking for it at once. */
export function startCreated(context: PollContext, options: StartOptions): PollState {
  const state = start(context, { group: options.group });
  return renew(context, { ...state, status: "queued" }, options);
}

/** Applies options to a state; what is not given stays as it is. @throws {TypeError} as {@link start} does. */
export function renew(context: PollContext, state: PollState, options: StartOptions): PollState {
  const { submittedAt, timeoutMs, stallMs, schedule, group } = options;
  checkMs({ submittedAt, timeoutMs, stallMs });
  const now = context.clock.now();
  if (submittedAt !== undefined && submittedAt < SECONDS_BELOW && now >= SECONDS_BELOW)
    throw new TypeError(`submittedAt: ${submittedAt} looks like seconds. Give milliseconds since the epoch.`);
  const next: PollState = {
    ...state,
    ...(stallMs !== undefined && { stallMs }),
    ...(group !== undefined && { group: String(group) }),
    ...(schedule && { schedule: storable(checkSchedule(schedule)) }),
    ...(submittedAt !== undefined && submitted(context, state, submittedAt, now)),
    ...(timeoutMs !== undefined && { deadlineAt: now + timeoutMs, deadlineGiven: true }),
  };
  let { nextPollAt } = next;
  if (schedule || submittedAt !== undefined) {
    // The first poll is made at once, unless the schedule asks for silence.
    const at = nextPoll(next.schedule ?? context.schedule, now, next, (everyMs) =>
      state.status ? everyMs : 0,
    );
    if (!state.retries) nextPollAt = state.status ? Math.min(nextPollAt, at) : at;
  }
  return { ...next, nextPollAt: Math.min(nextPollAt, Math.max(next.deadlineAt, now)) };
}

/** What a submission time changes: the schedule counts from it, and a deadline that nobody chose does too. */
export function submitted(
  context: PollContext,
  state: Pick<Draft, "deadlineGiven">,
  submittedAt: number,
  now: number,
): Pick<PollState, "submittedAt" | "since"> & { deadlineAt?: number } {
  const since = Math.min(submittedAt, now); // a provider's clock may be ahead of ours
  return { submittedAt, since, ...(!state.deadlineGiven && { deadlineAt: since + context.timeoutMs }) };
}

/** A copy, as it is stored. */
const storable = (schedule: Schedule) =>
  schedule.map(({ untilMs, everyMs }) => (untilMs === undefined ? { everyMs } : { untilMs, everyMs }));
