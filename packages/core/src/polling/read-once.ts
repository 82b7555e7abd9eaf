// One reading of one task: a place at the limiter, one time limit, and a task or an error that carries the reference.
import { VideoTaskError, type AnyVideoTaskError } from "../task/error.ts";
import { messageOf, shorten } from "../task/text.ts";
import { known } from "../task/known.ts";
import type { Drift } from "../task/provider.ts";
import type { VideoTask } from "../task/task.ts";
import { checkMs } from "./check-ms.ts";
import type { OnEvent } from "./events.ts";
import type { PollContext } from "./poll-context.ts";
import { joinReading, type Turn } from "./join-reading.ts";
import type { SharedReading } from "./shared-reading.ts";

/** How long one reading may take when the caller does not say (milliseconds). */
export const DEFAULT_REQUEST_TIMEOUT_MS = 30_000;

/** Options of every call that reads a task. */
export interface RequestOptions {
  /** Ends the call at once, with `signal.reason`. */
  signal?: AbortSignal | undefined;
  /** How long one reading of the task may take (milliseconds). @default 30_000 */
  requestTimeoutMs?: number | undefined;
  /** Called with what happens on the way, at once. What it throws, or a promise of its that is rejected, rejects the call. */
  onEvent?: OnEvent | undefined;
}

/** A provider may say something new in every answer; what was reported is remembered up to here. */
const MAX_REPORTED = 1_000;

export type Reading = { task: VideoTask; error?: undefined } | { error: AnyVideoTaskError; task?: undefined };

/** A reading, and when it was sent (ms since the epoch), if it was. */
export type SentReading = Reading & { readonly askedAt?: number | undefined };

/**
 * Reads a task once. @returns the task, or the error that came instead.
 * @param turn for a wait or a tick, which obey the account's pace and share a reading that is under way
 * @throws only `signal.reason`, and what `onEvent` throws
 */
export async function readOnce(
  context: PollContext,
  { signal, requestTimeoutMs = DEFAULT_REQUEST_TIMEOUT_MS, onEvent }: RequestOptions,
  turn?: Turn,
): Promise<SentReading> {
  checkMs({ requestTimeoutMs });
  signal?.throwIfAborted();
  const { clock, ref } = context;
  // A deadline that is long past still buys a reading, and that one its time.
  const endAt = Math.max(turn?.deadlineAt ?? Infinity, clock.now()) + requestTimeoutMs;
  let shared: SharedReading | undefined;
  let joinedAt = 0;
  let reading: SentReading;
  try {
    shared = await joinReading(context, signal, turn ? requestTimeoutMs : Infinity, turn);
    joinedAt = clock.now();
    reading = { task: await shared.wait(clock, Math.min(requestTimeoutMs, endAt - joinedAt), signal) };
  } catch (caught) {
    signal?.throwIfAborted();
    reading = { error: withRef(caught, ref) };
  }
  if (!shared) return reading;
  reading = { ...reading, askedAt: joinedAt };
  if (!onEvent) return reading;
  onEvent(known({ type: "poll", ref, durationMs: clock.now() - joinedAt, httpStatus: shared.httpStatus }));
  reportDrift(context, shared.drift, onEvent);
  return reading;
}

/** Whatever was thrown, as an error that carries the task's reference. */
function withRef(thrown: unknown, ref: string): AnyVideoTaskError {
  const { code, message, cause, ...details } = VideoTaskError.is(thrown)
    ? thrown
    : new VideoTaskError("invalid_response", messageOf(thrown), { cause: thrown });
  return new VideoTaskError(code, `${shorten(ref)}: ${message}`, {
    ...details,
    ref,
    cause,
  }) as AnyVideoTaskError;
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
