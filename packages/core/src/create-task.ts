// Creating, as the face does it: a submission, and the wait that it begins.
import { submissionUnknown } from "./creating/submission.ts";
import { submit, type Accepted } from "./creating/submit.ts";
import { MAX_EVENTS_MS } from "./polling/call.ts";
import { checkMs } from "./polling/check-ms.ts";
import type { Timers } from "./polling/clock.ts";
import type { VideoTaskEvent } from "./polling/events.ts";
import { start, startCreated } from "./polling/start.ts";
import { createSteadyClock } from "./polling/steady-clock.ts";
import { within } from "./polling/within.ts";
import type { OpenEntry } from "./open-entry.ts";
import type { CreateOptions } from "./task-creator.ts";
import { VideoTaskError } from "./task/error.ts";
import { known } from "./task/known.ts";
import type { PollState } from "./task/poll-state.ts";
import { parseTaskRef } from "./task/ref.ts";
import { messageOf } from "./task/text.ts";

const DEFAULT_CREATE_TIMEOUT_MS = 120_000;

export async function createTask(
  { name, connection: { create }, submitter, contextOf }: OpenEntry,
  input: unknown,
  options: CreateOptions,
  timers: Timers,
): Promise<PollState> {
  const {
    idempotencyKey,
    signal,
    requestTimeoutMs = DEFAULT_CREATE_TIMEOUT_MS,
    timeoutMs,
    onEvent,
  } = options;
  checkMs({ requestTimeoutMs, timeoutMs });
  if (!create) throw new VideoTaskError("unsupported", `${name} has no create.`);

  function toState({ ref, submittedAt, submission, isNew }: Omit<Accepted, "state">): PollState {
    const begin = isNew ? startCreated : start;
    return begin(contextOf(ref, parseTaskRef(ref).id), { submittedAt, timeoutMs, group: submission.group });
  }

  const accepted = await submit(
    { ...submitter, create },
    { input, idempotencyKey, signal, requestTimeoutMs, toState },
  );
  const { ref, state } = accepted;
  if (onEvent && accepted.isNew) {
    try {
      const told: unknown = onEvent(submitted(accepted));
      await within(createSteadyClock(timers), MAX_EVENTS_MS, undefined, Promise.resolve(told), () => {});
    } catch (cause) {
      const error = new Error(`onEvent threw: ${messageOf(cause)}`, { cause });
      throw submissionUnknown(accepted.submission, error, { ref, state });
    }
  }
  return state;
}

function submitted({ ref, cost, raw, state }: Accepted): VideoTaskEvent {
  const event = known({ type: "submitted" as const, ref, state, cost });
  return Object.defineProperty(event, "raw", { value: raw });
}
