// One reading of one task: a place at the limiter, one time limit, and a task or an error that carries the reference.
import { VideoTaskError } from "../task/error.ts";
import { messageOf } from "../task/text.ts";
import { known } from "../task/known.ts";
import type { Drift } from "../task/provider.ts";
import type { VideoTask } from "../task/task.ts";
import { checkMs } from "./check-ms.ts";
import type { OnEvent } from "./events.ts";
import type { PollContext } from "./poll-context.ts";
import { within } from "./within.ts";

const DEFAULT_REQUEST_TIMEOUT_MS = 30_000;

/** Options of every call that reads a task. */
export interface RequestOptions<Provider extends string = string> {
  /** Ends the call at once, with `signal.reason`. */
  signal?: AbortSignal | undefined;
  /** How long one reading of the task may take (milliseconds). @default 30_000 */
  requestTimeoutMs?: number | undefined;
  /** Called with what happens on the way, at once. What it throws rejects the call. */
  onEvent?: OnEvent<Provider> | undefined;
}

/** A provider may say something new in every answer; what was reported is remembered up to here. */
const MAX_REPORTED = 1_000;

export type Reading = { task: VideoTask; error?: undefined } | { error: VideoTaskError; task?: undefined };

/**
 * Reads a task once. @returns the task, or the error that came instead; `undefined`, and nothing sent, while the limiter is
 * held and `deadlineAt` has not come; without a deadline nothing is held. @throws only `signal.reason`, and what `onEvent` throws.
 */
export async function readOnce(
  context: PollContext,
  { signal, requestTimeoutMs = DEFAULT_REQUEST_TIMEOUT_MS, onEvent }: RequestOptions,
  deadlineAt?: number,
): Promise<Reading | undefined> {
  checkMs({ requestTimeoutMs });
  signal?.throwIfAborted();
  const { timers, limiter, ref } = context;
  // A deadline that is long past still buys a reading, and that one its time.
  const endAt = Math.max(deadlineAt ?? Infinity, timers.now()) + requestTimeoutMs;
  const drift: Drift[] = [];
  let sentAt: number | undefined;
  let httpStatus: number | undefined;
  let reading: Reading;
  const read = (own: AbortSignal) =>
    context.read({
      signal: own,
      onStatus: (status) => (httpStatus = status),
      onDrift: (found) => drift.push(found),
    });
  try {
    await limiter.enter(timers, signal, endAt);
    try {
      sentAt = timers.now();
      if (sentAt < Math.min(limiter.heldUntil, deadlineAt ?? 0)) return undefined;
      const limitMs = Math.min(requestTimeoutMs, endAt - sentAt);
      const late = `No answer within ${limitMs} ms.`;
      reading = { task: await within(timers, sentAt + limitMs, signal, late, read) };
    } finally {
      limiter.leave();
    }
  } catch (caught) {
    signal?.throwIfAborted();
    reading = { error: withRef(caught, ref) };
  }
  if (!onEvent || sentAt === undefined) return reading;
  onEvent(known({ type: "poll", ref, durationMs: timers.now() - sentAt, httpStatus }));
  reportDrift(context, drift, onEvent);
  return reading;
}

/** Whatever was thrown, as an error that carries the task's reference. */
function withRef(thrown: unknown, ref: string): VideoTaskError {
  const { code, message, cause, ...details } = VideoTaskError.is(thrown)
    ? thrown
    : new VideoTaskError("invalid_response", messageOf(thrown), { cause: thrown });
  return new VideoTaskError(code, `${ref}: ${message}`, { ...details, ref, cause });
}

/** Tells each value once, however many waits find it. */
function reportDrift({ ref, reportedDrift }: PollContext, drift: readonly Drift[], onEvent: OnEvent): void {
  for (const found of drift) {
    const key = `${found.field}=${found.value}`;
    if (reportedDrift.has(key) || reportedDrift.size >= MAX_REPORTED) continue;
    reportedDrift.add(key);
    onEvent({ type: "drift", ref, ...found });
  }
}
