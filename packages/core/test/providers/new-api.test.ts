// What chainhub and doubao share: statuses, progress and times in the spellings of a gateway's many releases, and its four bodies.
import { describe, expect, test } from "vitest";
import { chainhub, doubao } from "../../src/index.ts";
import { documented } from "./documented.ts";
import { errorOf, NOW, reading, taskOf } from "./reading.ts";

/** The usual body with other fields in it. */
const envelope = (data: object) => ({ code: "success", message: "", data: { task_id: "task_1", ...data } });
const LINK = "https://storage.example.com/videos/task_1.mp4";

describe.each([
  ["chainhub", chainhub],
  ["doubao", doubao],
])("%s", (_name, provider) => {
  test.each([
    ["NOT_START", "queued"],
    ["SUBMITTED", "queued"],
    ["QUEUED", "queued"],
    ["IN_PROGRESS", "running"],
    ["FAILURE", "failed"],
    ["SUCCESS", "succeeded"],
    ["UNKNOWN", "unknown"],
  ])(
    "the gateway's %s means %s in upper case, lower case, mixed case and with blanks around",
    async (word, status) => {
      const spellings = [word, word.toLowerCase(), word[0] + word.slice(1).toLowerCase(), ` ${word}\n`];
      for (const spelling of spellings) {
        const { task, drift } = await reading(provider, envelope({ status: spelling, result_url: LINK }));
        expect(task).toMatchObject({ status, providerStatus: spelling.trim() });
        expect(drift).toEqual([]);
      }
    },
  );

  test.each([
    ["10%", 10],
    ["30%", 30],
    ["50 %", 50],
    ["100%", 100],
    ["0%", 0],
    ["", undefined],
    ["soon", undefined],
  ])("the progress %j is %j", async (progress, expected) => {
    const task = await taskOf(provider, envelope({ status: "IN_PROGRESS", progress }));
    expect(task.progress).toBe(expected);
  });

  test("progress goes from 50 % back to 30 % as the gateway says it, and decides nothing", async () => {
    const before = await taskOf(provider, envelope({ status: "IN_PROGRESS", progress: "50%" }));
    const after = await taskOf(provider, envelope({ status: "IN_PROGRESS", progress: "30%" }));
    const full = await taskOf(provider, envelope({ status: "IN_PROGRESS", progress: "100%" }));
    expect([before, after, full].map(({ progress, done }) => [progress, done])).toEqual([
      [50, false],
      [30, false],
      [100, false],
    ]);
  });

  test("times are Unix seconds, and 0 is unset", async () => {
    const times = { submit_time: 1_756_453_472, start_time: 0, finish_time: 1_756_453_535 };
    const task = await taskOf(provider, envelope({ status: "SUCCESS", result_url: LINK, ...times }));
    expect(task).toMatchObject({ submittedAt: 1_756_453_472_000, finishedAt: 1_756_453_535_000 });
    expect(task).not.toHaveProperty("startedAt");
  });

  test("times in milliseconds are taken for what they are", async () => {
    const times = { submit_time: 1_756_453_472_123, start_time: 1_756_453_480_000 };
    const task = await taskOf(provider, envelope({ status: "IN_PROGRESS", ...times }));
    expect(task).toMatchObject({ submittedAt: 1_756_453_472_123, startedAt: 1_756_453_480_000 });
  });

  test("an empty status is unknown, is reported, and is neither done nor a success", async () => {
    const { task, drift } = await reading(provider, envelope({ status: "", result_url: LINK }));
    expect(task).toMatchObject({ status: "unknown", done: false, providerStatus: "" });
    expect(drift).toEqual([{ field: "data.status", value: "" }]);
  });

  test("a word that is not documented is unknown, and the provider's own word is kept and reported", async () => {
    const { task, drift } = await reading(provider, envelope({ status: "REVIEWING", progress: "100%" }));
    expect(task).toMatchObject({ status: "unknown", done: false, providerStatus: "REVIEWING" });
    expect(drift).toEqual([{ field: "data.status", value: "REVIEWING" }]);
  });

  test("what the create endpoint answers, with an empty status, is a task that is not done", async () => {
    const created = { id: "task_1", task_id: "task_1", object: "video", model: "doubao-seedance-1-0-pro" };
    const task = await taskOf(provider, { ...created, status: "", progress: 0, created_at: 1_784_548_000 });
    expect(task).toMatchObject({
      status: "unknown",
      progress: 0,
      submittedAt: 1_784_548_000_000,
      model: "doubao-seedance-1-0-pro",
    });
  });

  test("what an older create endpoint answers has no task in it, which may pass", async () => {
    expect(await errorOf(provider, { task_id: "task_1" })).toMatchObject({
      code: "invalid_response",
      retryable: true,
    });
  });

  test("the fields that newer gateways let out beside the documented ones break nothing and leak nowhere", async () => {
    const { data } = documented.doubaoSucceeded;
    const extra = { id: 4711, created_at: 1, updated_at: 2, platform: "54", user_id: 42, group: "vip" };
    const own = { ...data, ...extra, channel_id: 7, quota: 500_000, properties: { input: "a cat" } };
    const { task, drift } = await reading(provider, envelope(own));
    expect(task!.status).toBe("succeeded");
    expect(drift).toEqual([]);
    expect(JSON.stringify(task)).not.toMatch(/vip|4711|quota|user_id/);
    expect(task!.raw).toMatchObject({ data: { user_id: 42, quota: 500_000 } });
  });

  test("a link counts its life from the finish time where the signature gives only its length", async () => {
    const signed = `${LINK}?X-Tos-Expires=86400&X-Tos-Signature=abc`;
    const finish_time = NOW / 1000 - 3_600;
    const task = await taskOf(provider, envelope({ status: "SUCCESS", result_url: signed, finish_time }));
    expect(task).toMatchObject({ outputs: [{ expiresAt: NOW - 3_600_000 + 86_400_000 }] });
  });
});
