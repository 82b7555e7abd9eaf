// Reads a state that comes back from a database or a queue: it may be anything by then.
import { VideoTaskError } from "../task/error.ts";
import type { PollState } from "../task/poll-state.ts";
import { parseTaskRef } from "../task/ref.ts";
import { checkSchedule } from "../task/schedule.ts";

/** The fields of version 1 by type. */
const NUMBERS =
  "deadlineAt nextPollAt submittedAt since stallMs progress changedAt retries outputMissingSince";
const TYPES = { number: NUMBERS, string: "status", boolean: "deadlineGiven stalled" };

/** @throws {VideoTaskError} `invalid_state`, which names the field, for anything but a state of this or an older version. */
export function readState(value: unknown): PollState {
  const state = Object(value);
  const { version, ref, schedule } = state;
  try {
    if (version !== 1) throw new TypeError(`version: ${JSON.stringify(version)} is not known here`);
    parseTaskRef(ref);
    if (schedule !== undefined) checkSchedule(schedule);
    for (const [type, fields] of Object.entries(TYPES))
      for (const field of fields.split(" ")) {
        const found = state[field];
        const optional = found === undefined && !/^(deadline|nextPoll)At$/.test(field);
        if (!optional && (typeof found !== type || (type === "number" && !Number.isFinite(found))))
          throw new TypeError(`${field}: not a ${type}`);
      }
  } catch (cause) {
    throw new VideoTaskError("invalid_state", `Not a state of videotask. ${(cause as Error).message}`, {
      ref,
      cause,
    });
  }
  return state;
}
