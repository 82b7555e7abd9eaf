// LinkModel: an envelope that must have a code, and results in one of two fields.
import { describe, expect, test } from "vitest";
import { linkmodel } from "../../src/index.ts";
import { documented } from "./documented.ts";
import { errorOf, json, NOW, reading, taskOf } from "./reading.ts";

const { linkmodel: answer } = documented;
const envelope = (data: object, rest: object = {}) => ({ code: 0, message: "success", data, ...rest });
const HOURS_48_MS = 48 * 3_600_000;

test("the page's examples together are a succeeded task", async () => {
  const { task, drift } = await reading(linkmodel, answer);
  expect(task).toStrictEqual({
    ref: "it:task_1",
    provider: "it",
    id: "task_1",
    status: "succeeded",
    done: true,
    providerStatus: "Success",
    model: "sora-2",
    outputs: [
      {
        type: "video",
        url: "https://cdn.xxx.com/out.mp4",
        expiresAt: NOW + HOURS_48_MS,
        durationMs: 10_000,
      },
    ],
  });
  expect(drift).toEqual([]);
});

test.each([
  ["Pending", "queued"],
  ["Processing", "running"],
  ["processing", "running"],
  ["Success", "succeeded"],
  ["Failed", "failed"],
  ["Cancelled", "cancelled"],
])("%s means %s", async (status, meaning) => {
  const { task, drift } = await reading(linkmodel, envelope({ ...answer.data, status }));
  expect(task!.status).toBe(meaning);
  expect(drift).toEqual([]);
});

describe("the results", () => {
  const second = "https://cdn.xxx.com/second.mp4";

  test("file_url is the main one", async () => {
    const task = await taskOf(linkmodel, envelope({ ...answer.data, output_videos: [second] }));
    expect(task).toMatchObject({ outputs: [{ url: "https://cdn.xxx.com/out.mp4" }, { url: second }] });
  });

  test("without a usable file_url, output_videos are", async () => {
    const third = "https://cdn.xxx.com/third.mp4";
    for (const file_url of [undefined, null, "", "out.mp4"]) {
      const data = { ...answer.data, file_url, output_videos: [second, "", null, 7, third] };
      const task = await taskOf(linkmodel, envelope(data));
      expect(task).toMatchObject({ outputs: [{ url: second }, { url: third }] });
    }
  });

  test("the same link in both is one output", async () => {
    const data = { ...answer.data, output_videos: [answer.data["file_url"]] };
    expect(await taskOf(linkmodel, envelope(data))).toHaveProperty("outputs.length", 1);
  });

  test("with neither, it is missing_output", async () => {
    for (const output_videos of [undefined, [], {}, "none"])
      expect(
        await errorOf(linkmodel, envelope({ ...answer.data, file_url: "", output_videos })),
      ).toMatchObject({ code: "missing_output" });
  });
});

describe("HTTP 200 with an error inside", () => {
  test.each([
    [400, "invalid_request", false],
    [401, "authentication", false],
    [402, "insufficient_balance", false],
    [403, "permission", false],
    [404, "not_found", false],
    [429, "rate_limited", true],
    [500, "provider_unavailable", true],
    [503, "provider_unavailable", true],
  ])("code %i is %s", async (code, meaning, retryable) => {
    for (const body of [
      { code, message: "in LinkModel's words" },
      { code: `${code}`, msg: "in LinkModel's words", data: null },
    ]) {
      const error = await errorOf(linkmodel, body);
      expect(error).toMatchObject({ code: meaning, retryable, httpStatus: 200, providerCode: `${code}` });
      expect(error.message).toContain("in LinkModel's words");
    }
  });

  test("code 500 that is about the balance is insufficient_balance, and asking again does not help", async () => {
    for (const words of ["msg", "message"]) {
      const error = await errorOf(linkmodel, {
        code: 500,
        [words]: "create order: billing: code=100601: insufficient balance",
      });
      expect(error).toMatchObject({ code: "insufficient_balance", retryable: false });
      expect(error.message).toMatch(/insufficient balance.*Top up/);
    }
  });

  test("a non-zero code beside a task that is still going is an error", async () => {
    expect(
      await errorOf(linkmodel, envelope({ ...answer.data, status: "Processing" }, { code: 500 })),
    ).toMatchObject({ code: "provider_unavailable" });
  });

  test("a missing code is an error", async () => {
    for (const body of [{}, { data: { status: "Processing" }, message: "success" }, { code: null }])
      expect(await errorOf(linkmodel, body)).toMatchObject({ code: "invalid_response", retryable: true });
  });

  test("a code that stands in no table is an error and is reported", async () => {
    const { error, drift } = await reading(linkmodel, { code: 100777, message: "new" });
    expect(error).toMatchObject({ providerCode: "100777" });
    expect(drift).toEqual([{ field: "code", value: "100777" }]);
  });
});

test("the id of the request is found under both of its names", async () => {
  for (const name of ["request_id", "requestId"])
    expect(await errorOf(linkmodel, { code: 401, message: "no", [name]: "req-77" })).toMatchObject({
      requestId: "req-77",
    });
});

test("HTML with HTTP 200 may pass", async () => {
  for (const length of [{}, { "content-length": "36" }]) {
    const headers = { "content-type": "text/html", ...length };
    const page = new Response("<!doctype html><title>Gateway</title>", { headers });
    expect(await errorOf(linkmodel, page)).toMatchObject({
      code: "invalid_response",
      retryable: true,
      httpStatus: 200,
    });
  }
});

test("the documented 400 is invalid_request and the 404 not_found", async () => {
  const body = { code: 400, message: "task_id is required", request_id: "r" };
  expect(await errorOf(linkmodel, json(body, { status: 400 }))).toMatchObject({
    code: "invalid_request",
    retryable: false,
    requestId: "r",
  });
  expect(await errorOf(linkmodel, json({}, { status: 404 }))).toMatchObject({ code: "not_found" });
});

test("a failed task has its reason in data.msg", async () => {
  const data = { ...answer.data, status: "Failed", msg: "rejected by the moderation policy" };
  expect(await taskOf(linkmodel, envelope(data))).toMatchObject({
    failure: { code: "moderation", message: "rejected by the moderation policy", source: "data.msg" },
  });
});

test("a cancelled task says so", async () => {
  expect(await taskOf(linkmodel, envelope({ ...answer.data, status: "Cancelled" }))).toMatchObject({
    status: "cancelled",
    done: true,
    failure: { code: "cancelled" },
  });
});
