// What each quirk does to a task's answers.

import { describe, expect, test } from "vitest";
import type { ProviderName, TaskScript } from "../src/index.ts";
import { answerTo } from "./answer-to.ts";
import { providerNames, queryTask, statusIn, type ReadAnswer } from "./query-task.ts";
import { createOnVirtualClock } from "./simulator.ts";

const requestId = /"request_id":"[^"]*"/;

const over = { queuedMs: 0, runningMs: 0 } as const;

/** As many answers, one after the other, about one task; of its file, where it is MiniMax's. */
async function answersTo<P extends ProviderName>(provider: P, script: TaskScript<P>, count: number) {
  const { simulator } = createOnVirtualClock();
  const ref = simulator.task(provider, script);
  const answers: ReadAnswer[] = [];
  for (let i = 0; i < count; i += 1) {
    const first = await queryTask(simulator, ref);
    answers.push(
      provider === "minimax" && first.json.file_id
        ? await queryTask(simulator, ref, { fileId: first.json.file_id })
        : first,
    );
  }
  return answers;
}

describe("an unknown status", () => {
  test.each(providerNames)(
    "is in %s's answers for ever, and nothing of a result with it",
    async (provider) => {
      for (const unknownStatus of ["Reviewing", ""]) {
        const answer = await answerTo(provider, { ...over, quirks: { unknownStatus } });
        expect(statusIn(provider, answer)).toBe(unknownStatus);
        expect(answer.text).not.toMatch(/https?:/);
      }
    },
  );

  test("is there for a while only, when the script says so", async () => {
    const { clock, simulator } = createOnVirtualClock();
    const unknownStatus = { status: "Reviewing", fromMs: 20_000, forMs: 30_000 };
    const ref = simulator.task("linkmodel", { quirks: { unknownStatus } });
    const statuses: string[] = [];
    for (const ms of [20_000, 29_999, 1, 70_000]) {
      statuses.push((await queryTask(simulator, ref)).json.data.status);
      await clock.advance(ms);
    }
    statuses.push((await queryTask(simulator, ref)).json.data.status);
    expect(statuses).toEqual(["Pending", "Reviewing", "Reviewing", "Processing", "Success"]);
  });
});

describe("statuses", () => {
  test("can be spelt otherwise, or be in another case", async () => {
    const failed = { ...over, outcome: "failed" } as const;
    const statusWords = { Fail: "Failed" };
    expect((await answerTo("minimax", { ...failed, quirks: { statusWords } })).json.status).toBe("Failed");
    const lower = { statusCase: "lower" } as const;
    expect((await answerTo("minimax-agent", { ...over, quirks: lower })).json.status).toBe("success");
    const upper = { statusCase: "upper" } as const;
    expect((await answerTo("doubao", { ...over, quirks: upper })).json.data.status).toBe("SUCCESS");
  });
});

describe("success without a URL", () => {
  test.each(providerNames)(
    "is what %s answers as often as scripted, and then there is one",
    async (provider) => {
      const answers = await answersTo(provider, { ...over, quirks: { successWithoutUrl: 2 } }, 4);
      expect(answers.map(({ text }) => text.includes("https://"))).toEqual([false, false, true, true]);
    },
  );

  test("is a success without file_id as well, at MiniMax", async () => {
    const answers = await answersTo("minimax", { ...over, quirks: { successWithoutFileId: 1 } }, 2);
    expect(answers[0]!.json).toMatchObject({ status: "Success" });
    expect(answers[0]!.json.file_id).toBeUndefined();
    expect(answers[1]!.json.file.download_url).toMatch(/^https:/);
  });

  test("or with one that is none: relative at Jimmy, without a scheme at MiniMax", async () => {
    const jimmy = await answersTo("jimmy", { ...over, quirks: { relativeUrl: 1 } }, 2);
    expect(jimmy.map(({ json }) => json.data.result.video_url)).toEqual([
      expect.stringMatching(/^videos\/\w+\.mp4$/),
      expect.stringMatching(/^https:/),
    ]);
    const minimax = await answersTo("minimax", { ...over, quirks: { relativeUrl: 1 } }, 2);
    expect(minimax.map(({ json }) => json.file.download_url)).toEqual([
      expect.stringMatching(/^www\./),
      expect.stringMatching(/^https:/),
    ]);
  });
});

test.each(providerNames)("%s does not know an id for a while, and forgets it later", async (provider) => {
  const { clock, simulator } = createOnVirtualClock();
  const ref = simulator.task(provider, { quirks: { notFoundForMs: 1_000, forgottenAfterMs: 5_000 } });
  const unknown = (await queryTask(simulator, `${provider}:unknown`)).text.replace(requestId, "");
  const found: boolean[] = [];
  for (let second = 0; second < 6; second += 1) {
    found.push((await queryTask(simulator, ref)).text.replace(requestId, "") !== unknown);
    await clock.advance(1_000);
  }
  expect(found).toEqual([false, true, true, true, true, false]);
});

test.each(providerNames)("%s leaves Content-Length out when its answers are chunked", async (provider) => {
  const { headers, text } = await answerTo(provider, {});
  expect(headers.get("content-length")).toBe(`${new TextEncoder().encode(text).length}`);
  expect((await answerTo(provider, { quirks: { chunked: true } })).headers.has("content-length")).toBe(false);
});

test.each(["chainhub", "doubao", "jimmy"] as const)("%s's progress can fall back", async (provider) => {
  const { clock, simulator } = createOnVirtualClock();
  const ref = simulator.task(provider, {
    queuedMs: 0,
    runningMs: 1_000,
    quirks: { progressFallsBack: true },
  });
  const progress: number[] = [];
  for (const ms of [490, 490]) {
    await clock.advance(ms);
    progress.push(Number.parseInt((await queryTask(simulator, ref)).json.data.progress, 10));
  }
  expect(progress[1]).toBeLessThan(progress[0]!);
});

test.each(["chainhub", "doubao", "jimmy"] as const)("%s's times can be milliseconds", async (provider) => {
  const submittedAt = Date.UTC(2025, 5, 1);
  for (const [timesInMs, unit] of [
    [false, 1_000],
    [true, 1],
  ] as const) {
    const { json } = await answerTo(provider, { submittedAt, quirks: { timesInMs } });
    expect((json.data.submit_time ?? json.data.created_at) * unit).toBe(submittedAt);
  }
});

describe("minimax", () => {
  test("writes ids as JSON numbers digit by digit, also beyond 2^53", async () => {
    const script = { ...over, id: "401047179385389059", quirks: { numericIds: true } };
    expect((await answerTo("minimax-agent", script)).text).toContain('"task_id":401047179385389059,');
    expect((await answerTo("minimax", script)).text).toMatch(
      /"task_id":401047179385389059,.*"file_id":\d{18},/,
    );
  });

  test("has a failure without a status", async () => {
    const script = { ...over, failure: "moderation", quirks: { failureWithoutStatus: true } } as const;
    for (const provider of ["minimax", "minimax-agent"] as const) {
      const { json } = await answerTo(provider, script);
      expect(json).toMatchObject({ base_resp: { status_code: 1027 } });
      expect(json).not.toHaveProperty("status");
    }
  });
});

describe("jimmy", () => {
  test("has its code as a number, or no envelope, or older names", async () => {
    expect((await answerTo("jimmy", { quirks: { codeAsNumber: true } })).json.code).toBe(20000);
    expect((await answerTo("jimmy", { quirks: { withoutEnvelope: true } })).json).toMatchObject({
      status: "submitted",
    });
    const { data } = (await answerTo("jimmy", { ...over, quirks: { olderNames: true } })).json;
    expect(data).toMatchObject({ success: true, mediaUrl: expect.stringMatching(/^https:/) });
    const failed = { ...over, failure: { message: "bad" }, quirks: { olderNames: true } };
    expect((await answerTo("jimmy", failed)).json.data).toMatchObject({ success: false, error_msg: "bad" });
  });

  test("has an image for an image task", async () => {
    const { result } = (await answerTo("jimmy", { ...over, quirks: { imageTask: true } })).json.data;
    expect(result).toEqual({ image_url: expect.stringMatching(/^https:.*\.png$/) });
  });
});

test("linkmodel has its results in output_videos, no code, and requestId", async () => {
  const quirks = { outputVideos: true, withoutCode: true, camelCaseRequestId: true };
  const { json } = await answerTo("linkmodel", { ...over, quirks });
  expect(json.data.output_videos).toEqual([expect.stringMatching(/^https:/)]);
  expect(json.data).not.toHaveProperty("file_url");
  expect(json).not.toHaveProperty("code");
  expect(json.requestId).toMatch(/^[\da-f-]{36}$/);
});

test("the answers repeat the scripted model and prompt where they name one", async () => {
  const script = { model: "kling-v3", prompt: "a fox" };
  expect((await answerTo("linkmodel", script)).json.data).toMatchObject(script);
  expect((await answerTo("jimmy", script)).json.data).toMatchObject({ model: "kling-v3" });
});
