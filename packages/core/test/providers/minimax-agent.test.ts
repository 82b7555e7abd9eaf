// MiniMax's video agent: one request, link included.
import { expect, test } from "vitest";
import { minimaxAgent } from "../../src/index.ts";
import { documented } from "./documented.ts";
import { errorOf, NOW, reading, taskOf } from "./reading.ts";

const { minimaxAgent: example } = documented;

test("the page's example is a succeeded task whose link lives 9 h from now", async () => {
  const { task, drift, requests } = await reading(minimaxAgent, example);
  expect(task).toStrictEqual({
    ref: "it:task_1",
    provider: "it",
    id: "task_1",
    status: "succeeded",
    done: true,
    providerStatus: "Success",
    outputs: [
      {
        type: "video",
        url: "https://cdn.hailuoai.com/prod/video_20250714_141232_cdc5ba74.mp4",
        expiresAt: NOW + 9 * 3_600_000,
      },
    ],
  });
  expect(drift).toEqual([]);
  expect(requests).toHaveLength(1);
  expect(task!.raw).toEqual(example);
});

test.each([
  ["Preparing", "queued"],
  ["Processing", "running"],
  ["Fail", "failed"],
  ["Failed", "failed"],
])("%s means %s", async (status, meaning) => {
  const { task, drift } = await reading(minimaxAgent, { ...example, status });
  expect(task!.status).toBe(meaning);
  expect(drift).toEqual([]);
});

test("a success without a link, or with a relative one, is missing_output", async () => {
  for (const video_url of [undefined, null, "", "prod/video.mp4"])
    expect(await errorOf(minimaxAgent, { ...example, video_url })).toMatchObject({ code: "missing_output" });
});

test("a verdict of moderation without a status is a failed task", async () => {
  const base_resp = { status_code: 1027, status_msg: "output new_sensitive" };
  expect(await taskOf(minimaxAgent, { base_resp })).toMatchObject({
    status: "failed",
    failure: { code: "moderation", providerCode: "1027" },
  });
});
