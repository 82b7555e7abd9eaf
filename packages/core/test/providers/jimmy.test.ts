// Jimmy: one envelope with a code that is text or number, and two older bodies on the same path.
import { describe, expect, test } from "vitest";
import { jimmy } from "../../src/index.ts";
import { documented } from "./documented.ts";
import { errorOf, json, NOW, reading, taskOf } from "./reading.ts";

const DAYS_3_MS = 3 * 24 * 3_600_000;
const { jimmy: answer } = documented;
const envelope = (data: object) => ({ code: "20000", msg: "ok", data: { task_id: "task_1", ...data } });
const LINK = answer.data.result.video_url;

test("an answer with every field of the page is a succeeded task", async () => {
  const { task, drift } = await reading(jimmy, answer);
  expect(task).toStrictEqual({
    ref: "it:task_1",
    provider: "it",
    id: "task_1",
    status: "succeeded",
    done: true,
    providerStatus: "completed",
    progress: 100,
    submittedAt: 1_784_548_000_000,
    finishedAt: 1_784_548_120_000,
    model: "sora2-12s",
    outputs: [{ type: "video", url: LINK, expiresAt: 1_784_548_120_000 + DAYS_3_MS }],
  });
  expect(drift).toEqual([]);
});

test.each([
  ["queued", "queued"],
  ["pending", "queued"],
  ["submitted", "queued"],
  ["processing", "running"],
  ["completed", "succeeded"],
  ["failed", "failed"],
  ["canceled", "cancelled"],
  ["cancelled", "cancelled"],
])("%s means %s", async (status, meaning) => {
  const { task, drift } = await reading(jimmy, envelope({ status, result: { video_url: LINK } }));
  expect(task!.status).toBe(meaning);
  expect(drift).toEqual([]);
});

describe("the code", () => {
  test("20000 is well as text and as a number", async () => {
    for (const code of ["20000", 20000]) {
      const { task, drift } = await reading(jimmy, { ...answer, code });
      expect(task!.status).toBe("succeeded");
      expect(drift).toEqual([]);
    }
  });

  test.each([
    [20001, "authentication", false],
    ["20001", "authentication", false],
    [20002, "invalid_request", false],
    ["20002", "invalid_request", false],
    [-1, "provider_unavailable", true],
    ["-1", "provider_unavailable", true],
  ])("%j with HTTP 200 is %s", async (code, meaning, retryable) => {
    const error = await errorOf(jimmy, { code, msg: "in Jimmy's words", data: null });
    expect(error).toMatchObject({ code: meaning, retryable, httpStatus: 200, providerCode: `${code}` });
    expect(error.message).toContain("in Jimmy's words");
  });

  test("one that stands in no table is an error and is reported", async () => {
    const { error, drift } = await reading(jimmy, { code: 20077, msg: "new" });
    expect(error).toMatchObject({ providerCode: "20077" });
    expect(drift).toEqual([{ field: "code", value: "20077" }]);
  });

  test("one beside a failed task goes into its failure", async () => {
    expect(await taskOf(jimmy, { code: -1, msg: "x", data: { status: "failed" } })).toMatchObject({
      status: "failed",
      failure: { code: "provider_unavailable", providerCode: "-1", source: "code" },
    });
  });
});

test("a failure has its reason in error_message, and progress 0", async () => {
  const error_message = "The content violates the moderation policy";
  expect(await taskOf(jimmy, envelope({ status: "failed", progress: 0, error_message }))).toMatchObject({
    status: "failed",
    progress: 0,
    failure: { code: "moderation", message: error_message, source: "data.error_message" },
  });
});

test("the older answer without an envelope is read as well", async () => {
  expect(await taskOf(jimmy, answer.data)).toMatchObject({
    status: "succeeded",
    outputs: [{ url: LINK, expiresAt: 1_784_548_120_000 + DAYS_3_MS }],
  });
  const running = { task_id: "task_1", status: "processing", progress: 40 };
  expect(await taskOf(jimmy, running)).toMatchObject({ status: "running", progress: 40 });
  const failed = { task_id: "task_1", status: "failed", error_message: "no luck" };
  expect(await taskOf(jimmy, failed)).toMatchObject({ failure: { message: "no luck" } });
});

test("the other older names, mediaUrl and error_msg, are read as well", async () => {
  const success = envelope({ status: "completed", success: true, mediaUrl: LINK });
  expect(await taskOf(jimmy, success)).toMatchObject({ outputs: [{ type: "video", url: LINK }] });
  const failure = envelope({ status: "failed", success: false, error_msg: "no luck" });
  expect(await taskOf(jimmy, failure)).toMatchObject({
    failure: { message: "no luck", source: "data.error_msg" },
  });
});

test("a video_url that is a relative storage key is missing_output", async () => {
  for (const video_url of ["videos/2026/task_1.mp4", "/videos/task_1.mp4", "", null])
    expect(await errorOf(jimmy, envelope({ status: "completed", result: { video_url } }))).toMatchObject({
      code: "missing_output",
      retryable: true,
    });
});

test("an image task has its image as the output, with the same three days", async () => {
  const result = { image_url: "https://cdn.jimmyai.cn/images/task_1.png" };
  expect(await taskOf(jimmy, envelope({ status: "completed", result }))).toMatchObject({
    outputs: [{ type: "image", url: result.image_url, expiresAt: NOW + DAYS_3_MS }],
  });
});

test("of a video and an image, the video is the main output", async () => {
  const result = { image_url: "https://cdn.jimmyai.cn/images/task_1.png", video_url: LINK };
  expect(await taskOf(jimmy, envelope({ status: "completed", result }))).toMatchObject({
    outputs: [{ type: "video" }, { type: "image" }],
  });
});

test("without a finish time, or with one of 0, the three days count from now", async () => {
  for (const completed_at of [undefined, 0])
    expect(
      await taskOf(jimmy, envelope({ status: "completed", completed_at, result: { video_url: LINK } })),
    ).toMatchObject({ outputs: [{ expiresAt: NOW + DAYS_3_MS }] });
});

test("times in milliseconds are taken for what they are", async () => {
  const data = { status: "completed", completed_at: 1_784_548_120_000, result: { video_url: LINK } };
  expect(await taskOf(jimmy, envelope(data))).toMatchObject({ finishedAt: 1_784_548_120_000 });
});

test("data: null is an answer without a task, which may pass", async () => {
  expect(await errorOf(jimmy, { code: "20000", msg: "ok", data: null })).toMatchObject({
    code: "invalid_response",
    retryable: true,
  });
});

test("HTTP says authentication, permission and not found as everywhere", async () => {
  for (const [status, code] of [
    [401, "authentication"],
    [403, "permission"],
    [404, "not_found"],
  ] as const)
    expect(await errorOf(jimmy, json({ code: "20001", msg: "no" }, { status }))).toMatchObject({ code });
});
