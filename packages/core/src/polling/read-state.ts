// Reads a state that comes back from a database or a queue: it may be anything by then.
import { VideoTaskError } from "../task/error.ts";
import type { PollState } from "../task/poll-state.ts";
import { parseTaskRef } from "../task/ref.ts";
import { checkSchedule } from "../task/schedule.ts";

/** The fields of version 1 by type, but for those with a check of their own. */
const TYPES = {
  submittedAt: "number",
  deadlineAt: "number",
  nextPollAt: "number",
  status: "string",
  group: "string",
  askedAt: "number",
  since: "number",
  deadlineGiven: "boolean",
  stallMs: "number",
  progress: "number",
  changedAt: "number",
  stalled: "boolean",
  retries: "number",
  outputMissingSince: "number",
} as const satisfies Record<Exclude<keyof PollState, "version" | "ref" | "schedule">, string>;

/** The fields that every state has. */
const REQUIRED: readonly string[] = ["deadlineAt", "nextPollAt"] satisfies (keyof PollState)[];

/** @throws {VideoTaskError} `invalid_state`, which names the field, for anything but a state of this or an older version. */
export function readState(value: unknown): PollState {
  const state = Object(value);
  const { version, ref, schedule } = state;
  try {
    if (version !== 1) throw new TypeError(`version: ${JSON.stringify(version)} is not known here`);
    parseTaskRef(ref);
    if (schedule !== undefined) checkSchedule(schedule);
    for (const [name, type] of Object.entries(TYPES)) checkField(name, type, state[name]);
  } catch (cause) {
    throw new VideoTaskError("invalid_state", `Not a state of videotask. ${(cause as Error).message}`, {
      ref,
      cause,
    });
  }
  return state;
}

function checkField(name: string, type: string, value: unknown): void {
  if (value === undefined && !REQUIRED.includes(name)) return;
  if (typeof value !== type) throw new TypeError(`${name}: not a ${type}`);
  if (type === "number" && !(Number.isFinite(value) && (value as number) >= 0))
    throw new TypeError(`${name}: not a finite number, 0 or more`);
}
