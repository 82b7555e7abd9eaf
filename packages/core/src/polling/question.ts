// One question about one task: a place at the gate, one time limit, and an answer or an error that carries the reference.
import { abortable } from "../task/abort.ts";
import { VideoTaskError } from "../task/error.ts";
import type { AskEnvironment, Drift } from "../task/provider.ts";
import type { Schedule } from "../task/schedule.ts";
import type { TaskRef, VideoTask } from "../task/task.ts";
import { MAX_TIMER_MS, type Clock } from "./clock.ts";
import type { OnEvent } from "./events.ts";
import type { Gate } from "./gate.ts";

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

type Reading =
  { task: VideoTask; error?: undefined } | { error: VideoTaskError; task?: undefined } | undefined;

/**
 * Asks once. @returns the task, or the error that came instead; `undefined`, and nothing asked, while the gate is held
 * and `deadlineAt` has not come; without a deadline the gate holds nothing. @throws only `signal.reason`, and what `onEvent` throws.
 */
export async function question(
  channel: Channel,
  { signal, requestTimeoutMs = 30_000, onEvent }: RequestOptions,
  deadlineAt?: number,
): Promise<Reading> {
  if (!(requestTimeoutMs > 0))
    throw new TypeError("requestTimeoutMs: give a number of milliseconds above 0.");
  const { clock, gate, ref, reported } = channel;
  const endAt = (deadlineAt ?? Infinity) + requestTimeoutMs;
  let askedAt: number | undefined;
  let httpStatus: number | undefined;
  const drift: Drift[] = [];
  let reading: Reading;
  try {
    const work = async () => {
      const now = clock.now();
      if (deadlineAt !== undefined && now < Math.min(gate.heldUntil, deadlineAt)) return undefined;
      askedAt = now;
      const limitMs = Math.min(requestTimeoutMs, Math.max(1, endAt - now), MAX_TIMER_MS);
      return abortable(signal, (own) =>
        Promise.race([
          channel.read({
            signal: own,
            onStatus: (status) => (httpStatus = status),
            onDrift: (found) => drift.push(found),
          }),
          clock.sleep(limitMs, own).then(() => {
            throw new VideoTaskError("network", `No answer within ${limitMs} ms.`);
          }),
        ]),
      );
    };
    const task = await gate.run(work, { clock, signal, endAt });
    reading = task && { task };
  } catch (caught) {
    signal?.throwIfAborted();
    const error = VideoTaskError.is(caught)
      ? caught
      : new VideoTaskError("invalid_response", `The answer could not be read: ${String(caught)}.`, {
          cause: caught,
        });
    reading = { error: error.ref ? error : withRef(error, ref) };
  }
  if (onEvent && askedAt !== undefined) {
    onEvent({ type: "poll", ref, durationMs: clock.now() - askedAt, ...(httpStatus && { httpStatus }) });
    for (const { field, value } of drift) {
      const key = `${field}=${value}`;
      if (reported.has(key) || reported.size >= MAX_REPORTED) continue;
      reported.add(key);
      onEvent({ type: "drift", ref, field, value });
    }
  }
  return reading;
}

const withRef = (error: VideoTaskError, ref: TaskRef): VideoTaskError =>
  new VideoTaskError(error.code, `${ref}: ${error.message}`, { ...error, ref, cause: error.cause });
