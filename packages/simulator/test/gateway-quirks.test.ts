// What the quirks of new-api gateways do to a task's answers.

import { describe, expect, test } from "vitest";
import type { TaskScript } from "../src/index.ts";
import { answerTo } from "./answer-to.ts";
import { queryTask } from "./query-task.ts";
import { createOnVirtualClock } from "./simulator.ts";

const over = { submittedAt: 0 } as const;

describe.each(["chainhub", "doubao"] as const)("the gateway %s", (provider) => {
  test.each([
    "data.result_url",
    "data.fail_reason",
    "data.data.file.download_url",
    "data.data.content.video_url",
    "data.metadata.url",
  ] as const)("puts the URL into %s and nowhere else", async (urlIn) => {
    const { json } = await answerTo(provider, { ...over, quirks: { urlIn } });
    const value = urlIn.split(".").reduce((part, key) => part[key], json);
    expect(value).toMatch(/^https:/);
    const rest = JSON.stringify(json).replaceAll(value, "");
    expect(rest.replace(/"backup_download_url":"[^"]*"/, "")).not.toContain("https:");
  });

  test("holds what the script says in fail_reason when the URL is elsewhere", async () => {
    const quirks = { urlIn: "data.result_url", failReason: "data:text/plain,no" } as const;
    expect((await answerTo(provider, { ...over, quirks })).json.data).toMatchObject({
      fail_reason: "data:text/plain,no",
      result_url: expect.stringMatching(/^https:/),
    });
  });

  test("has the error's text in result_url of a failed task", async () => {
    const script = { ...over, failure: { message: "bad" }, quirks: { errorInResultUrl: true } };
    expect((await answerTo(provider, script)).json.data).toMatchObject({
      result_url: "bad",
      fail_reason: "bad",
    });
  });

  test("has other bodies on the same path", async () => {
    const body = async (name: "channel" | "flat" | "list", script: TaskScript<typeof provider> = over) =>
      (await answerTo(provider, { ...script, quirks: { body: name } })).json;
    const url = expect.stringMatching(/^https:/);
    expect(await body("channel")).toMatchObject({
      code: "success",
      data: { status: "succeeded", url, error: null },
    });
    expect(await body("flat")).toMatchObject({ platform: "54", fail_reason: url });
    expect(await body("list")).toMatchObject({ object: "video", status: "completed", data: [{ url }] });
    const failed = { ...over, failure: { message: "bad" } };
    expect(await body("channel", failed)).toMatchObject({
      data: { status: "failed", error: { message: "bad" } },
    });
    expect(await body("flat", failed)).toMatchObject({ fail_reason: "bad" });
    expect(await body("list", failed)).toMatchObject({ status: "failed", error: { message: "bad" } });
  });

  test("shows the fields of its own table", async () => {
    const { json } = await answerTo(provider, { quirks: { gatewayFields: true } });
    expect(json.data).toMatchObject({ user_id: 42, quota: 500_000, group: "default", platform: "54" });
  });

  test("answers what it saw last, when it polls its own provider only now and then", async () => {
    const { clock, simulator } = createOnVirtualClock();
    const ref = simulator.task(provider, {
      queuedMs: 1_000,
      runningMs: 1_000,
      quirks: { refreshEveryMs: 15_000 },
    });
    const progress: string[] = [];
    for (const ms of [14_999, 1]) {
      progress.push((await queryTask(simulator, ref)).json.data.progress);
      await clock.advance(ms);
    }
    expect(progress).toEqual([expect.stringMatching(/^[13]0%$/), expect.stringMatching(/^[13]0%$/)]);
    expect((await queryTask(simulator, ref)).json.data.progress).toBe("100%");
  });

  test("shows a task that its provider cancelled as in progress, 30 %, for ever", async () => {
    const { json } = await answerTo(provider, { ...over, outcome: "cancelled" });
    expect(json.data).toMatchObject({
      status: expect.stringMatching(/^in_progress$/i),
      progress: "30%",
      finish_time: 0,
    });
  });
});
