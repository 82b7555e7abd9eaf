/// <reference types="node" />
// The error class: known across copies, plain in JSON, and telling what to do.
import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { createVideoTasks, linkmodel, VideoTaskError, type VideoTaskErrorCode } from "../../src/index.ts";
import { documented } from "../providers/documented.ts";
import { answering, errorOf, json, KEY, stillClock } from "../providers/reading.ts";

test("an error of another copy of the package is recognised", async () => {
  vi.resetModules();
  const copy = (await import("../../src/index.ts")) as { VideoTaskError: typeof VideoTaskError };
  expect(copy.VideoTaskError).not.toBe(VideoTaskError);
  const theirs = new copy.VideoTaskError("not_found", "gone");
  expect(theirs).toBeInstanceOf(VideoTaskError);
  expect(VideoTaskError.is(theirs)).toBe(true);
  expect(copy.VideoTaskError.is(new VideoTaskError("not_found", "gone"))).toBe(true);
});

test("an error of a subclass is recognised", () => {
  class AcmeError extends VideoTaskError {}
  expect(VideoTaskError.is(new AcmeError("not_found", "gone"))).toBe(true);
});

test.each([[undefined], [null], ["not_found"], [7], [new Error("x")], [{ code: "not_found" }], [() => {}]])(
  "%o is not one",
  (value) => {
    expect(VideoTaskError.is(value)).toBe(false);
  },
);

test("it is an Error with a name, a stack and its cause", () => {
  const cause = new Error("socket hang up");
  const error = new VideoTaskError("network", "No answer.", { cause });
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe("VideoTaskError");
  expect(error.stack).toContain("No answer.");
  expect(error.cause).toBe(cause);
  expect(new VideoTaskError("network", "No answer.")).not.toHaveProperty("cause");
});

const RETRYABLE = {
  authentication: false,
  permission: false,
  insufficient_balance: false,
  quota_exceeded: false,
  moderation: false,
  invalid_request: false,
  invalid_ref: false,
  invalid_state: false,
  not_found: false,
  rate_limited: true,
  provider_unavailable: true,
  network: true,
  invalid_response: true,
  missing_output: true,
  submission_unknown: false,
  unsupported: false,
  timeout: true,
  task_failed: false,
  task_cancelled: false,
  task_expired: false,
} as const satisfies Record<VideoTaskErrorCode, boolean>;

test.each(Object.entries(RETRYABLE))(
  "%s is retryable: %s, unless it is said otherwise",
  (code, retryable) => {
    expect(new VideoTaskError(code as VideoTaskErrorCode, "x").retryable).toBe(retryable);
    expect(new VideoTaskError(code as VideoTaskErrorCode, "x", { retryable: !retryable }).retryable).toBe(
      !retryable,
    );
  },
);

describe("toJSON", () => {
  test("has everything but the stack and the cause", () => {
    const error = new VideoTaskError("rate_limited", "Slower.", {
      ref: "linkmodel:a",
      retryAfterMs: 5_000,
      httpStatus: 429,
      providerCode: "1002",
      requestId: "r",
      cause: new Error("x"),
    });
    const plain: unknown = JSON.parse(JSON.stringify(error));
    expect(plain).toStrictEqual({
      name: "VideoTaskError",
      code: "rate_limited",
      message: "Slower.",
      retryable: true,
      ref: "linkmodel:a",
      retryAfterMs: 5_000,
      httpStatus: 429,
      providerCode: "1002",
      requestId: "r",
    });
  });

  test("leaves out what is not known", () => {
    const { toJSON, ...own } = new VideoTaskError("network", "x", { ref: undefined, cause: undefined });
    expect(own).toStrictEqual({ code: "network", retryable: true });
    expect(toJSON).toBeTypeOf("function");
  });

  test("has the task of a failed one, without its raw body", async () => {
    const body = { ...documented.linkmodel, user_id: 42 };
    const failed = { ...body, data: { ...body.data, status: "Failed", msg: "no luck" } };
    const { fetch } = answering(failed);
    const tasks = createVideoTasks([linkmodel({ apiKey: KEY, fetch })], { clock: stillClock });
    const error: unknown = await tasks.wait("linkmodel:task_1").catch((thrown: unknown) => thrown);
    expect(VideoTaskError.is(error)).toBe(true);
    const plain = JSON.stringify(error);
    expect(JSON.parse(plain)).toMatchObject({
      code: "task_failed",
      ref: "linkmodel:task_1",
      task: { status: "failed", failure: { message: "no luck" } },
    });
    expect(plain).not.toContain("user_id");
    expect(inspect(error, { depth: Infinity })).not.toContain("user_id");
  });
});

describe("every error about a task", () => {
  const ERRORS: [string, Parameters<typeof errorOf>[1]][] = [
    ["a refused key", json({}, { status: 401 })],
    ["a bad request", json({}, { status: 400 })],
    ["an unknown id", json({}, { status: 404 })],
    ["an outage", json({}, { status: 503 })],
    ["a rate limit", json({}, { status: 429 })],
    ["a broken body", "<html>"],
    ["an empty body", ""],
    ["a code", { code: 401 }],
    ["no balance", { code: 500, message: "insufficient balance" }],
    ["no output", { code: 0, data: { status: "Success" } }],
  ];

  test.each(ERRORS)(
    "%s carries the reference, in its field and once in its message",
    async (_what, answer) => {
      const error = await errorOf(linkmodel, answer);
      expect(error.ref).toBe("it:task_1");
      expect(error.message.split("it:task_1")).toHaveLength(2);
    },
  );

  test.each([
    ["a refused key", json({}, { status: 401 }), /check the (api )?key/i],
    ["no balance", json({}, { status: 402 }), /top up/i],
    ["a bad request", json({}, { status: 400 }), /check/i],
    ["an unknown id", json({}, { status: 404 }), /check the id/i],
  ])("says what to do about %s", async (_what, answer, advice) => {
    expect((await errorOf(linkmodel, answer)).message).toMatch(advice);
  });

  test("quotes the provider, but not without end", async () => {
    const error = await errorOf(linkmodel, { code: 400, message: "x".repeat(1e6) });
    expect(error.message).toContain("xxx");
    expect(error.message.length).toBeLessThan(1_000);
  });

  test("has the id of the request from the header, where there is one", async () => {
    const answer = json({ request_id: "body" }, { status: 500, headers: { "x-request-id": "header" } });
    expect(await errorOf(linkmodel, answer)).toMatchObject({ requestId: "header" });
  });
});
