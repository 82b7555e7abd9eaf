/// <reference types="node" />
// The shape of a task: complete, plain, and without what is not to be told.
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import type { ProviderAnswer } from "../../src/index.ts";
import { BODY, taskFrom } from "./custom-answer.ts";

describe("raw", () => {
  test("is the provider's body, and not enumerable", async () => {
    const task = await taskFrom({ status: "running", providerStatus: "busy" });
    expect(task.raw).toEqual(BODY);
    expect(Object.keys(task)).not.toContain("raw");
    expect({ ...task }).not.toHaveProperty("raw");
  });

  test("leaks neither through JSON.stringify nor through console.log", async () => {
    const task = await taskFrom({ status: "running", providerStatus: "busy" });
    expect(JSON.stringify(task)).not.toMatch(/vip|quota|user_id/);
    expect(inspect(task, { depth: Infinity })).not.toMatch(/vip|quota|user_id/);
  });

  test("is what the provider says it is, where it says so", async () => {
    const task = await taskFrom({ status: "running", providerStatus: "busy", raw: { two: "bodies" } });
    expect(task.raw).toEqual({ two: "bodies" });
  });
});

describe("every task", () => {
  const link = "https://cdn.example.com/v.mp4";
  const failure = { code: "unknown", message: "no luck", source: "x" } as const;
  const ANSWERS: ProviderAnswer[] = [
    { status: "queued", providerStatus: "in line" },
    { status: "running", providerStatus: "busy", progress: undefined, submittedAt: undefined },
    { status: "succeeded", providerStatus: "ok", outputs: [{ type: "video", url: link, width: undefined }] },
    { status: "failed", providerStatus: "no", failure: { ...failure, providerCode: undefined } },
    { status: "cancelled", providerStatus: "stopped" },
    { status: "expired", providerStatus: "gone", failure: undefined },
    { status: "unknown", providerStatus: "?" },
  ];

  test.each(ANSWERS)("that is $status survives JSON and has no undefined keys", async (answer) => {
    const task = await taskFrom(answer);
    expect(JSON.parse(JSON.stringify(task))).toStrictEqual({ ...task });
  });

  test.each(ANSWERS)("that is $status is done or not as its status says", async (answer) => {
    const task = await taskFrom(answer);
    expect(task.status).toBe(answer.status);
    expect(task.done).toBe(["succeeded", "failed", "cancelled", "expired"].includes(answer.status));
    expect("outputs" in task).toBe(answer.status === "succeeded");
    expect("failure" in task).toBe(["failed", "cancelled", "expired"].includes(answer.status));
  });

  test("that ended badly has a failure, with a message and a source, even when its provider gives none", async () => {
    for (const status of ["failed", "cancelled", "expired"] as const)
      expect(await taskFrom({ status, providerStatus: status })).toMatchObject({
        failure: {
          code: status === "failed" ? "unknown" : status,
          message: expect.stringMatching(/\w/),
          source: expect.stringMatching(/\w/),
        },
      });
  });
});

describe("fields of the wrong type", () => {
  const pending = { status: "running", providerStatus: "busy" };
  const of = async (answer: object) => taskFrom(answer as ProviderAnswer);

  test.each([
    ["busy", "busy"],
    [" busy\n", "busy"],
    [102, "102"],
    [undefined, ""],
    [null, ""],
    [true, ""],
    [{ toString: () => "busy" }, ""],
  ])("the providerStatus %j is the text %j", async (providerStatus, text) => {
    expect((await of({ ...pending, providerStatus })).providerStatus).toBe(text);
  });

  test.each([
    undefined,
    null,
    "",
    "Running",
    "constructor",
    1,
    ["failed"],
    { failed: true },
    new String("failed"),
  ])("the status %j is unknown", async (status) => {
    expect(await of({ ...pending, status })).toMatchObject({ status: "unknown", done: false });
  });

  test("instants, progress and model that are none are left out", async () => {
    for (const odd of ["2026-07-20", new Date(0), 7n, {}, [5], true, null])
      expect(
        await of({ ...pending, progress: odd, submittedAt: odd, startedAt: odd, finishedAt: odd }),
      ).toStrictEqual(await of(pending));
    for (const model of [{}, ["sora"], null, true, " "])
      expect(await of({ ...pending, model })).not.toHaveProperty("model");
    expect(await of({ ...pending, model: 2 })).toMatchObject({ model: "2" });
  });

  test("an output is a video unless it is an image, and has numbers for numbers", async () => {
    const url = "https://cdn.example.com/v.mp4";
    const odd = { width: "1920", height: null, durationMs: {}, sizeBytes: 7n, expiresAt: new Date(0) };
    for (const type of [undefined, null, "audio", "VIDEO", 1])
      expect(
        await of({
          status: "succeeded",
          outputs: [{ type, url, ...odd }, null, "x", { type: "image", url }],
        }),
      ).toMatchObject({
        outputs: [
          { type: "video", url },
          { type: "image", url },
        ],
      });
    const task = await of({ status: "succeeded", outputs: [{ url, ...odd }] });
    expect(task.status === "succeeded" && task.outputs).toStrictEqual([{ type: "video", url }]);
  });

  test("a failure has a code that there is, and texts for texts", async () => {
    for (const failure of [null, "nsfw", 7, { code: "nsfw", message: {}, source: 7n, providerCode: [] }])
      expect(await of({ status: "failed", failure })).toMatchObject({
        providerStatus: "",
        failure: { code: "unknown", message: "The provider gave no reason.", source: "status" },
      });
    expect(
      await of({ status: "failed", failure: { code: "moderation", message: 7, providerCode: 1026 } }),
    ).toMatchObject({ failure: { code: "moderation", message: "7", providerCode: "1026" } });
  });
});

describe("numbers", () => {
  test.each([
    [0, 0],
    [33.3, 33.3],
    [100, 100],
    [250, 100],
    [-1, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])("the progress %j is told as %j", async (progress, told) => {
    const task = await taskFrom({ status: "running", providerStatus: "busy", progress });
    // An infinite progress may as well be a full one: it is never told as it is.
    expect([told, ...(progress === Infinity ? [100] : [])]).toContain(task.progress);
  });

  test("that are no instants and no sizes are left out", async () => {
    const odd = { width: -1, height: Number.NaN, durationMs: Infinity, sizeBytes: -5, expiresAt: Number.NaN };
    const task = await taskFrom({
      status: "succeeded",
      providerStatus: "ok",
      submittedAt: Number.NaN,
      finishedAt: -1,
      outputs: [{ type: "video", url: "https://cdn.example.com/v.mp4", ...odd }],
    });
    expect(task).not.toHaveProperty("submittedAt");
    expect(task).not.toHaveProperty("finishedAt");
    expect(task).toMatchObject({ outputs: [{ type: "video", url: "https://cdn.example.com/v.mp4" }] });
    expect(new Set(Object.keys(task.status === "succeeded" ? task.outputs[0] : {}))).toEqual(
      new Set(["type", "url"]),
    );
  });
});
