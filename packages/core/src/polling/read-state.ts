// Reads a state that comes back from a database or a queue: it may be anything by then.
import { VideoTaskError } from "../task/error.ts";
import { isRecord } from "../task/fields.ts";
import type { PollState } from "../task/poll-state.ts";
import { parseTaskRef } from "../task/ref.ts";
import { checkSchedule, type Schedule } from "../task/schedule.ts";

const INSTANTS = [
  "submittedAt",
  "since",
  "stallMs",
  "progress",
  "changedAt",
  "retries",
  "outputMissingSince",
];

/** @throws {VideoTaskError} `invalid_state` that names the field, for anything but a state of this or an older version. */
export function readState(value: unknown): PollState {
  const state: Record<string, unknown> = isRecord(value) ? value : {};
  const ref = typeof state["ref"] === "string" ? state["ref"] : undefined;
  const check = (field: string, sound: boolean) => {
    if (!sound)
      throw new VideoTaskError(
        "invalid_state",
        `Not a state of tasks.start() or tasks.tick(), or one of a newer version: look at its ${field}.`,
        { ref },
      );
  };
  check("version", state["version"] === 1);
  check("ref", ref !== undefined);
  parseTaskRef(ref!);
  for (const field of ["deadlineAt", "nextPollAt"]) check(field, Number.isFinite(state[field]));
  for (const field of INSTANTS) check(field, state[field] === undefined || Number.isFinite(state[field]));
  for (const field of ["deadlineGiven", "stalled"])
    check(field, /^(boolean|undefined)$/.test(typeof state[field]));
  check("status", /^(string|undefined)$/.test(typeof state["status"]));
  if (state["schedule"] !== undefined)
    try {
      checkSchedule(state["schedule"] as Schedule);
    } catch {
      check("schedule", false);
    }
  return value as PollState;
}
