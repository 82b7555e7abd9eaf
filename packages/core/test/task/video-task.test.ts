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
