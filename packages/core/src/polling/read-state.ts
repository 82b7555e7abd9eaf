// Reads a state that comes back from a database or a queue: it may be anything by then.
import { VideoTaskError } from "../task/error.ts";
import type { PollState } from "../task/poll-state.ts";
import { parseTaskRef } from "../task/ref.ts";
import { checkSchedule } from "../task/schedule.ts";

/** The fields of version 1 by type; the first two are always there. */
const TYPES: readonly (readonly [string, string])[] = [
  ["number", "deadlineAt nextPollAt"],
  ["number", "submittedAt since stallMs progress changedAt retries outputMissingSince"],
  ["string", "status"],
  ["boolean", "deadlineGiven stalled"],
];

/** @throws {VideoTaskError} `invalid_state`, which names the field, for anything but a state of this or an older version. */
export function readState(value: unknown): PollState {
  const state = Object(value);
  const { version, ref, schedule } = state;
  try {
    if (version !== 1) throw new TypeError(`version: ${JSON.stringify(version)} is not known here`);
    parseTaskRef(ref);
    if (schedule !== undefined) checkSchedule(schedule);
    TYPES.forEach(([type, fields], index) => {
      for (const field of fields.split(" "))
        if (index && state[field] === undefined) continue;
        else if (typeof state[field] !== type || (type === "number" && !Number.isFinite(state[field])))
          throw new TypeError(`${field}: not a ${type}`);
    });
  } catch (cause) {
    throw new VideoTaskError("invalid_state", `Not a state of videotask. ${(cause as Error).message}`, {
      ref,
      cause,
    });
  }
  return state;
}
