// One question about one task: a place at the gate, one time limit, and an answer or an error that carries the reference.
import { VideoTaskError } from "../task/error.ts";
import { messageOf } from "../task/fields.ts";
import { known } from "../task/known.ts";
import type { AskEnvironment, Drift } from "../task/provider.ts";
import type { Schedule } from "../task/schedule.ts";
import type { TaskRef, VideoTask } from "../task/task.ts";
import { checkMs } from "./check-ms.ts";
import type { Clock } from "./clock.ts";
import type { OnEvent } from "./events.ts";
import type { Gate } from "./gate.ts";
import { within } from "./within.ts";

/** How to ask about one task, and what its provider says about time. */
export interface Channel {
  readonly ref: TaskRef;
  readonly clock: Clock;
  readonly random: () => number;
  readonly gate: Gate;
  readonly schedule: Schedule;
  readonly timeoutMs: number;
  /** What was reported as drift already. */
  readonly reported: Set<string>;
  read(environment: Pick<AskEnvironment, "signal" | "onStatus" | "onDrift">): Promise<VideoTask>;
}

/** Options of every call that asks. */
export interface RequestOptions<Provider extends string = string> {
  /** Ends the call at once, with `signal.reason`. */
  signal?: AbortSignal | undefined;
  /** How long one reading of the task may take (milliseconds). @default 30_000 */
  requestTimeoutMs?: number | undefined;
  onEvent?: OnEvent<Provider> | undefined;
}

/** A provider may say something new in every answer; what was reported is remembered up to here. */
const MAX_REPORTED = 1_000;

export type Reading = { task: VideoTask; error?: undefined } | { error: VideoTaskError; task?: undefined };

/**
 * Asks once. @returns the task, or the error that came instead; `undefined`, and nothing asked, while the gate is held
 * and `deadlineAt` has not come; without a deadline the gate holds nothing. @throws only `signal.reason`, and what `onEvent` throws.
 */
export async function question(
  channel: Channel,
  { signal, requestTimeoutMs = 30_000, onEvent }: RequestOptions,
  deadlineAt?: number,
): Promise<Reading | undefined> {
  checkMs({ requestTimeoutMs });
  signal?.throwIfAborted();
  const { clock, gate, ref, reported } = channel;
  // A deadline that is long past still buys a question, and that one its time.
  const endAt = Math.max(deadlineAt ?? Infinity, clock.now()) + requestTimeoutMs;
  const drift: Drift[] = [];
  let askedAt: number | undefined;
  let httpStatus: number | undefined;
  let reading: Reading;
  const read = (own: AbortSignal) =>
    channel.read({
      signal: own,
      onStatus: (status) => (httpStatus = status),
      onDrift: (found) => drift.push(found),
    });
  try {
    await gate.enter(clock, signal, endAt);
    try {
      askedAt = clock.now();
      if (askedAt < Math.min(gate.heldUntil, deadlineAt ?? 0)) return undefined;
      const limitMs = Math.min(requestTimeoutMs, endAt - askedAt);
      const late = `No answer within ${limitMs} ms.`;
      reading = { task: await within(clock, askedAt + limitMs, signal, late, read) };
    } finally {
      gate.leave();
    }
  } catch (caught) {
    signal?.throwIfAborted();
    const { code, message, cause, ...details } = VideoTaskError.is(caught)
      ? caught
      : new VideoTaskError("invalid_response", messageOf(caught), { cause: caught });
    reading = { error: new VideoTaskError(code, `${ref}: ${message}`, { ...details, ref, cause }) };
  }
  if (!onEvent || askedAt === undefined) return reading;
  onEvent(known({ type: "poll", ref, durationMs: clock.now() - askedAt, httpStatus }));
  for (const found of drift) {
    const key = `${found.field}=${found.value}`;
    if (reported.has(key) || reported.size >= MAX_REPORTED) continue;
    reported.add(key);
    onEvent({ type: "drift", ref, ...found });
  }
  return reading;
}
