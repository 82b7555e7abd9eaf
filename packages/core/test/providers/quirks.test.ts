// The simulator's quirks, each of them seen in the wild, met by a whole wait: it ends as the task does.
import { createVirtualClock, type ProviderName, type TaskScript } from "@videotask/simulator";
import { describe, expect, test } from "vitest";
import { createVideoTasks, type SucceededTask } from "../../src/index.ts";
import { createSimulator } from "../simulator.ts";
import { factories } from "./factories.ts";

/** Stages a task, waits for its end, and says how that came. */
async function waited<Name extends ProviderName>(name: Name, script: TaskScript<Name>) {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock });
  const ref: string = simulator.task(name, script);
  const tasks = createVideoTasks([factories[name](simulator.connection(name))], { clock });
  const startedAt = clock.now();
  const outcome: SucceededTask | unknown = await tasks.wait(ref).catch((error: unknown) => error);
  return { ref, outcome, tookMs: clock.now() - startedAt };
}

/** A task of two minutes is seen to have succeeded within another two, with a link. */
async function expectSuccess<Name extends ProviderName>(name: Name, quirks: TaskScript<Name>["quirks"]) {
  const { ref, outcome, tookMs } = await waited(name, { quirks });
  expect(outcome).toMatchObject({
    ref,
    status: "succeeded",
    outputs: [{ url: expect.stringMatching(/^https:\/\//) }],
  });
  expect(tookMs).toBeGreaterThanOrEqual(120_000);
  expect(tookMs).toBeLessThan(240_000);
}

const COMMON = [
  { statusCase: "upper" },
  { statusCase: "lower" },
  { unknownStatus: { status: "Reviewing", fromMs: 20_000, forMs: 40_000 } },
  { unknownStatus: { status: "", forMs: 30_000 } },
  { successWithoutUrl: 2 },
  { chunked: true },
] as const;

describe.each(Object.keys(factories) as ProviderName[])("%s", (name) => {
  test.each(COMMON)("succeeds with %j", async (quirks) => {
    await expect(expectSuccess(name, quirks)).resolves.toBeUndefined();
  });

  test("a success that never gets a link is missing_output, a minute after it was first seen", async () => {
    const { outcome, tookMs } = await waited(name, { quirks: { successWithoutUrl: Infinity } });
    expect(outcome).toMatchObject({ code: "missing_output", retryable: true });
    expect(tookMs).toBeGreaterThanOrEqual(180_000);
    expect(tookMs).toBeLessThan(220_000);
  });

  test("a moderated task fails with moderation", async () => {
    const { ref, outcome } = await waited(name, { failure: "moderation" });
    expect(outcome).toMatchObject({
      code: "task_failed",
      ref,
      task: { status: "failed", failure: { code: "moderation" } },
    });
  });
});

test.each(["chainhub", "doubao", "linkmodel"] as const)(
  "%s succeeds although it does not know the id for the first 40 s",
  async (name) => {
    await expect(expectSuccess(name, { notFoundForMs: 40_000 })).resolves.toBeUndefined();
  },
);

test.each([
  ["chainhub", "not_found"],
  ["doubao", "not_found"],
  ["linkmodel", "not_found"],
  // These have one code for every bad parameter, and it is never to be retried.
  ["minimax", "invalid_request"],
  ["minimax-agent", "invalid_request"],
  ["jimmy", "invalid_request"],
] as const)("an id that %s no longer knows is %s, and not for ever", async (name, code) => {
  const { ref, outcome, tookMs } = await waited(name, { quirks: { forgottenAfterMs: 0 } });
  expect(outcome).toMatchObject({ code, retryable: false, ref });
  expect(tookMs).toBeLessThan(100_000);
});

const URL_FIELDS = [
  "data.result_url",
  "data.fail_reason",
  "data.data.file.download_url",
  "data.data.content.video_url",
  "data.metadata.url",
] as const;
const GATEWAY = [
  ...URL_FIELDS.map((urlIn) => ({ urlIn })),
  ...(["channel", "flat", "list"] as const).map((body) => ({ body })),
  { urlIn: "data.result_url", failReason: "306793063383292" },
  { urlIn: "data.result_url", failReason: "task failed" },
  { urlIn: "data.result_url", failReason: "data:video/mp4;base64,AAAA" },
  { gatewayFields: true, urlIn: "data.result_url" },
  { progressFallsBack: true },
  { timesInMs: true },
  { refreshEveryMs: 15_000 },
] as const;

describe.each(["chainhub", "doubao"] as const)("%s, a gateway", (name) => {
  test.each(GATEWAY)("succeeds with %j", async (quirks) => {
    await expect(expectSuccess(name, quirks)).resolves.toBeUndefined();
  });

  test("fails with the text that result_url holds", async () => {
    const failure = { message: "output new_sensitive" };
    const { outcome } = await waited(name, { failure, quirks: { errorInResultUrl: true } });
    expect(outcome).toMatchObject({ task: { failure: { code: "moderation" } } });
  });

  test.each(["cancelled", "expired"] as const)(
    "a task that the upstream %s stays in progress, and the deadline is the only way out",
    async (outcome) => {
      const { ref, outcome: error, tookMs } = await waited(name, { outcome });
      expect(error).toMatchObject({ code: "timeout", ref, task: { status: "running", progress: 30 } });
      expect(tookMs).toBeGreaterThanOrEqual(1_800_000);
      expect(tookMs).toBeLessThan(1_831_000);
    },
  );
});

test.each([
  { numericIds: true },
  { successWithoutFileId: 2 },
  { relativeUrl: 2 },
  { statusWords: { Success: "success" } },
])("minimax succeeds with %j", async (quirks) => {
  await expect(expectSuccess("minimax", quirks)).resolves.toBeUndefined();
});

test.each(["minimax", "minimax-agent"] as const)("%s fails by a code without a status", async (name) => {
  const { outcome } = await waited(name, { failure: "moderation", quirks: { failureWithoutStatus: true } });
  expect(outcome).toMatchObject({
    code: "task_failed",
    task: { failure: { code: "moderation", providerCode: "1027" } },
  });
});

test.each([
  { codeAsNumber: true },
  { withoutEnvelope: true },
  { olderNames: true },
  { relativeUrl: 2 },
  { imageTask: true },
  { progressFallsBack: true },
  { timesInMs: true },
])("jimmy succeeds with %j", async (quirks) => {
  await expect(expectSuccess("jimmy", quirks)).resolves.toBeUndefined();
});

test.each([{ outputVideos: true }, { withoutCode: true }, { camelCaseRequestId: true }])(
  "linkmodel succeeds with %j",
  async (quirks) => {
    await expect(expectSuccess("linkmodel", quirks)).resolves.toBeUndefined();
  },
);
