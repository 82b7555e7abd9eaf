// Doubao: its page's four answers, and a body recorded from a newer gateway.
import { expect, test } from "vitest";
import { doubao } from "../../src/index.ts";
import { documented } from "./documented.ts";
import { NOW, reading, taskOf } from "./reading.ts";

const known = { ref: "it:task_1", provider: "it", id: "task_1", submittedAt: 1_705_334_400_000 };

test("the page's queued example is a queued task", async () => {
  const { task, drift } = await reading(doubao, documented.doubaoQueued);
  expect(task).toStrictEqual({
    ...known,
    status: "queued",
    done: false,
    providerStatus: "queued",
    progress: 10,
  });
  expect(drift).toEqual([]);
});

test("the page's processing example is a running task", async () => {
  expect(await taskOf(doubao, documented.doubaoRunning)).toStrictEqual({
    ...known,
    status: "running",
    done: false,
    providerStatus: "in_progress",
    progress: 50,
    startedAt: 1_705_334_410_000,
  });
});

test("the page's completed example has its link in fail_reason, which lives 24 h from the finish time", async () => {
  expect(await taskOf(doubao, documented.doubaoSucceeded)).toStrictEqual({
    ...known,
    status: "succeeded",
    done: true,
    providerStatus: "success",
    progress: 100,
    startedAt: 1_705_334_410_000,
    finishedAt: 1_705_334_520_000,
    outputs: [
      {
        type: "video",
        url: "https://storage.example.com/videos/task_abc123xyz456.mp4",
        expiresAt: 1_705_334_520_000 + 24 * 3_600_000,
      },
    ],
  });
});

test("the page's failed example is a failed task, although its envelope says success", async () => {
  expect(documented.doubaoFailed.code).toBe("success");
  expect(await taskOf(doubao, documented.doubaoFailed)).toStrictEqual({
    ...known,
    status: "failed",
    done: true,
    providerStatus: "failure",
    progress: 100,
    startedAt: 1_705_334_410_000,
    finishedAt: 1_705_334_450_000,
    failure: { code: "unknown", message: "task failed", source: "data.fail_reason" },
  });
});

test("a recorded body of a newer gateway (new-api #5266) has its link in result_url and its life in the signature", async () => {
  const result_url =
    "https://ark-content.tos-cn-beijing.volces.com/task_1.mp4?X-Tos-Algorithm=TOS4-HMAC-SHA256" +
    "&X-Tos-Date=20260720T101112Z&X-Tos-Expires=86400&X-Tos-Signature=0f&X-Tos-SignedHeaders=host";
  const gateway = { id: 4711, created_at: 1_784_540_000, updated_at: 1_784_540_200, platform: "54" };
  const owner = { user_id: 42, group: "default", channel_id: 7, quota: 500_000, properties: {} };
  const data = { ...documented.doubaoSucceeded.data, ...gateway, ...owner, fail_reason: "", result_url };
  const { task, drift } = await reading(doubao, { code: "success", data });
  expect(task).toMatchObject({
    status: "succeeded",
    outputs: [{ url: result_url, expiresAt: Date.UTC(2026, 6, 21, 10, 11, 12) }],
  });
  expect(drift).toEqual([]);
});

test("without a finish time, a link's 24 h count from now", async () => {
  const data = { status: "SUCCESS", finish_time: 0, result_url: "https://storage.example.com/v.mp4" };
  expect(await taskOf(doubao, { code: "success", data })).toMatchObject({
    outputs: [{ expiresAt: NOW + 24 * 3_600_000 }],
  });
});
