// What DESIGN and the types promise of a task and of an error, checked field by field on the values themselves.
import { expect } from "vitest";
import {
  VideoTaskError,
  type FailureCode,
  type TaskRef,
  type TaskStatus,
  type VideoTaskErrorCode,
} from "../../src/index.ts";

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

/** What is shown or kept of a provider's words: the beginning of them, as any database takes it. */
const isText: Check = (value) => typeof value === "string" && value.length <= 300 && value.isWellFormed();
const isWords: Check = (value) => isText(value) && (value as string).trim() !== "";
const isQuantity: Check = (value) => typeof value === "number" && value >= 0 && value < Infinity;
const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);

const isLink: Check = (value) => {
  if (typeof value !== "string" || !URL.canParse(value) || !value.isWellFormed()) return false;
  const { protocol, username, password } = new URL(value);
  return /^https?:$/.test(protocol) && !username && !password && !/[\s\p{Cc}\p{Bidi_Control}]/u.test(value);
};
const isFileName: Check = (value) =>
  typeof value === "string" &&
  value.isWellFormed() &&
  new TextEncoder().encode(value).length <= 255 &&
  !/[<>:"/\\|?*\p{Cc}\p{Bidi_Control}]/u.test(value) &&
  !/[\s.]$/.test(value) &&
  !/^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]) *(\.|$)/i.test(value);

/** Whether a task of that status has ended. */
export const DONE = {
  queued: false,
  running: false,
  succeeded: true,
  failed: true,
  cancelled: true,
  expired: true,
  unknown: false,
} as const satisfies Record<TaskStatus, boolean>;

const FAILURE_CODES = {
  moderation: true,
  insufficient_balance: true,
  quota_exceeded: true,
  invalid_request: true,
  provider_unavailable: true,
  generation_timeout: true,
  cancelled: true,
  expired: true,
  unknown: true,
} as const satisfies Record<FailureCode, true>;

/** Of our request about one task; the others come of a wait. */
const QUESTION_CODES: readonly VideoTaskErrorCode[] = [
  "authentication",
  "permission",
  "insufficient_balance",
  "quota_exceeded",
  "moderation",
  "invalid_request",
  "not_found",
  "rate_limited",
  "provider_unavailable",
  "network",
  "invalid_response",
  "missing_output",
];

const OUTPUT: Fields = {
  type: oneOf("video", "image"),
  url: isLink,
  backupUrl: isLink,
  expiresAt: isQuantity,
  width: isQuantity,
  height: isQuantity,
  durationMs: isQuantity,
  sizeBytes: isQuantity,
  filename: isFileName,
};
const FAILURE: Fields = {
  code: oneOf(...Object.keys(FAILURE_CODES)),
  message: isWords,
  providerCode: isWords,
  source: isWords,
};
const ERROR: Fields = {
  code: oneOf(...QUESTION_CODES),
  retryable: oneOf(true, false),
  ref: isWords,
  retryAfterMs: isQuantity,
  httpStatus: (value) => Number.isInteger(value) && (value as number) >= 100 && (value as number) <= 999,
  providerCode: isWords,
  requestId: isWords,
};

/** Every field of `value` that is not one of `fields`, or not what it should be; and those that are missing. */
function faultsIn(value: unknown, fields: Fields, needed: readonly string[]): string[] {
  if (typeof value !== "object" || value === null) return [`is ${String(value)}`];
  const missing = needed.filter((key) => !Object.hasOwn(value, key)).map((key) => `${key} is missing`);
  const wrong = Object.entries(value).flatMap(([key, field]) =>
    Object.hasOwn(fields, key) && fields[key]!(field) ? [] : [`${key} is ${JSON.stringify(field)}`],
  );
  return [...missing, ...wrong];
}

const isSoundOutput: Check = (value) => faultsIn(value, OUTPUT, ["type", "url"]).length === 0;
const isSoundFailure: Check = (value) => faultsIn(value, FAILURE, ["code", "message", "source"]).length === 0;

/** Fails unless `task` is a whole and plain `VideoTask` with this reference. */
export function expectSoundTask(task: unknown, ref: TaskRef): void {
  const { status } = task as { status: TaskStatus };
  const colon = ref.indexOf(":");
  const fields: Fields = {
    ref: oneOf(ref),
    provider: oneOf(ref.slice(0, colon)),
    id: oneOf(ref.slice(colon + 1)),
    status: oneOf(...Object.keys(DONE)),
    done: oneOf(DONE[status]),
    providerStatus: isText,
    progress: (value) => isQuantity(value) && (value as number) <= 100,
    submittedAt: isQuantity,
    startedAt: isQuantity,
    finishedAt: isQuantity,
    model: isWords,
    ...(status === "succeeded" && {
      outputs: (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isSoundOutput),
    }),
    ...(DONE[status] && status !== "succeeded" && { failure: isSoundFailure }),
  };
  const ending = status === "succeeded" ? ["outputs"] : DONE[status] ? ["failure"] : [];
  const needed = ["ref", "provider", "id", "status", "done", "providerStatus", ...ending];
  expect(faultsIn(task, fields, needed)).toEqual([]);
  expect(Object.getOwnPropertyDescriptor(task, "raw")).toMatchObject({ enumerable: false });
  expect(JSON.parse(JSON.stringify(task))).toStrictEqual({ ...(task as object) });
}

/** Fails unless `error` is a whole and plain `VideoTaskError` about our request, with this reference. */
function expectSoundError(error: unknown, ref: TaskRef): void {
  if (!VideoTaskError.is(error)) throw error;
  expect(faultsIn(error, ERROR, ["code", "retryable", "ref"])).toEqual([]);
  expect(error.ref).toBe(ref);
  expect(error.message).toContain(ref);
  const { name, message } = error;
  expect(JSON.parse(JSON.stringify(error))).toStrictEqual({ ...error, name, message });
}

/** Fails unless the promise comes to one of the two. */
export async function expectSound(outcome: Promise<unknown>, ref: TaskRef): Promise<void> {
  await outcome.then(
    (task) => expectSoundTask(task, ref),
    (error: unknown) => expectSoundError(error, ref),
  );
}
