// Reads a state that comes back from a database or a queue: it may be anything by then.
import { VideoTaskError } from "../task/error.ts";
import type { PollState } from "../task/poll-state.ts";
import { checkSchedule } from "../task/schedule.ts";
import { checkMs } from "./check-ms.ts";

/** @throws {VideoTaskError} `invalid_state` for anything but a state of this or an older version. */
export function readState(value: unknown): PollState {
  const { version, ref, schedule, ...fields } = Object(value);
  try {
    if (version !== 1) throw new TypeError(`version: ${String(version)} is not known here.`);
    const {
      deadlineAt = NaN,
      nextPollAt = NaN,
      since,
      retries,
      changedAt,
      outputMissingSince,
      stallMs,
    } = fields;
    checkMs({ deadlineAt, nextPollAt, since, retries, changedAt, outputMissingSince, stallMs });
    if (schedule) checkSchedule(schedule);
  } catch (cause) {
    throw new VideoTaskError("invalid_state", `Not a state of videotask. ${(cause as Error).message}`, {
      ref,
      cause,
    });
  }
  return value as PollState;
}
