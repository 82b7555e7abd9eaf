// The other three bodies on a gateway's query path: each has its own words, and its own places for link and reason.
import { describe, expect, test } from "vitest";
import { chainhub, doubao } from "../../src/index.ts";
import { reading, taskOf } from "./reading.ts";

const LINK = "https://storage.example.com/videos/task_1.mp4";
const channel = (data: object) => ({
  code: "success",
  message: "",
  data: { task_id: "task_1", url: "", format: "mp4", error: null, metadata: null, ...data },
});

describe.each([
  ["chainhub", chainhub],
  ["doubao", doubao],
])("%s", (_name, provider) => {
  describe("body (b), of some channels", () => {
    test.each([
      ["queued", "queued"],
      ["processing", "running"],
      ["succeeded", "succeeded"],
      ["failed", "failed"],
    ])("%s means %s and is no drift", async (word, status) => {
      const { task, drift } = await reading(provider, channel({ status: word, url: LINK }));
      expect(task!.status).toBe(status);
      expect(drift).toEqual([]);
    });

    test("the link is in url", async () => {
      const task = await taskOf(provider, channel({ status: "succeeded", url: LINK }));
      expect(task).toMatchObject({ outputs: [{ type: "video", url: LINK }] });
    });

    test("the reason is in error.message", async () => {
      const error = { code: 500, message: "upstream returned 500 internal server error" };
      expect(await taskOf(provider, channel({ status: "failed", error }))).toMatchObject({
        failure: {
          code: "provider_unavailable",
          message: "upstream returned 500 internal server error",
          source: "data.error.message",
        },
      });
    });
  });

  describe("body (c), flat (new-api #7194)", () => {
    const flat = { task_id: "task_1", platform: "54", progress: "100%", created_at: 1_784_548_000 };

    test("a success has its link in fail_reason and its times in created_at and finished_at", async () => {
      const body = { ...flat, status: "SUCCESS", fail_reason: LINK, finished_at: 1_784_548_120 };
      expect(await taskOf(provider, body)).toMatchObject({
        status: "succeeded",
        submittedAt: 1_784_548_000_000,
        finishedAt: 1_784_548_120_000,
        outputs: [{ url: LINK }],
      });
    });

    test("a failure has its reason in fail_reason", async () => {
      const body = { ...flat, status: "FAILURE", fail_reason: "task failed", finished_at: 0 };
      expect(await taskOf(provider, body)).toMatchObject({
        status: "failed",
        failure: { message: "task failed", source: "fail_reason" },
      });
    });
  });

  describe("body (d), of doubao's sibling page", () => {
    const list = { id: "task_1", object: "video", created: 1_784_548_000 };

    test.each([
      ["queued", "queued"],
      ["in_progress", "running"],
      ["completed", "succeeded"],
      ["failed", "failed"],
    ])("%s means %s and is no drift", async (word, status) => {
      const { task, drift } = await reading(provider, { ...list, status: word, data: [{ url: LINK }] });
      expect(task).toMatchObject({ status, submittedAt: 1_784_548_000_000 });
      expect(drift).toEqual([]);
    });

    test("the first link is in data[0].url", async () => {
      const task = await taskOf(provider, { ...list, status: "completed", data: [{ url: LINK }] });
      expect(task).toMatchObject({ outputs: [{ type: "video", url: LINK }] });
    });

    test("the reason is in error.message", async () => {
      const error = { message: "The request may contain sensitive information.", code: 1026 };
      expect(await taskOf(provider, { ...list, status: "failed", error })).toMatchObject({
        failure: { code: "moderation", source: "error.message" },
      });
    });
  });
});
