// The states through which each provider's tasks go, and each provider's own errors, over plain HTTP.

import { describe, expect, test } from "vitest";
import type { ProviderName, TaskScript } from "../src/index.ts";
import { queryTask, parts, providerNames, statusIn, type QueryOptions } from "./query-task.ts";
import { createOnVirtualClock } from "./simulator.ts";

/** The distinct statuses of a task that is queried every second for two minutes. */
async function statusesOf(provider: ProviderName, script: TaskScript): Promise<string[]> {
  const { clock, simulator } = createOnVirtualClock();
  const ref = simulator.task(provider, script);
  const statuses: string[] = [];
  for (let second = 0; second <= 121; second += 1) {
    const status = statusIn(provider, await queryTask(simulator, ref));
    if (statuses.at(-1) !== status) statuses.push(status);
    await clock.sleep(1_000);
  }
  return statuses;
}

describe("a task goes through its provider's own statuses", () => {
  test.each<[ProviderName, TaskScript, string[]]>([
    ["chainhub", {}, ["NOT_START", "SUBMITTED", "QUEUED", "IN_PROGRESS", "SUCCESS"]],
    ["chainhub", { outcome: "failed" }, ["NOT_START", "SUBMITTED", "QUEUED", "IN_PROGRESS", "FAILURE"]],
    ["chainhub", { outcome: "cancelled" }, ["NOT_START", "SUBMITTED", "QUEUED", "IN_PROGRESS"]],
    ["minimax", {}, ["Preparing", "Queueing", "Processing", "Success"]],
    ["minimax", { outcome: "failed" }, ["Preparing", "Queueing", "Processing", "Fail"]],
    ["minimax-agent", {}, ["Preparing", "Processing", "Success"]],
    ["minimax-agent", { failure: "moderation" }, ["Preparing", "Processing", "Fail"]],
    ["minimax-v2", {}, ["queued", "running", "succeeded"]],
    ["minimax-v2", { outcome: "failed" }, ["queued", "running", "failed"]],
    ["minimax-v2", { outcome: "cancelled" }, ["queued", "running", "cancelled"]],
    ["jimmy", {}, ["submitted", "pending", "queued", "processing", "completed"]],
    ["jimmy", { outcome: "failed" }, ["submitted", "pending", "queued", "processing", "failed"]],
    ["jimmy", { outcome: "cancelled" }, ["submitted", "pending", "queued", "processing", "cancelled"]],
    ["linkmodel", {}, ["Pending", "Processing", "Success"]],
    ["linkmodel", { outcome: "failed" }, ["Pending", "Processing", "Failed"]],
    ["linkmodel", { outcome: "cancelled" }, ["Pending", "Processing", "Cancelled"]],
    ["doubao", {}, ["queued", "in_progress", "success"]],
    ["doubao", { outcome: "failed" }, ["queued", "in_progress", "failure"]],
    ["doubao", { outcome: "expired" }, ["queued", "in_progress"]],
    ["linkmodel", { runningMs: Infinity }, ["Pending", "Processing"]],
    ["linkmodel", { queuedMs: 0, runningMs: 0 }, ["Success"]],
  ])("%s %j", async (provider, script, statuses) => {
    expect(await statusesOf(provider, script)).toEqual(statuses);
  });
});

describe("a moderated task has the reason in its provider's own field", () => {
  test.each<[ProviderName, object]>([
    [
      "chainhub",
      { data: { fail_reason: "output new_sensitive", data: { base_resp: { status_code: 1027 } } } },
    ],
    ["minimax", { status: "Fail", base_resp: { status_code: 1027, status_msg: "output new_sensitive" } }],
    ["minimax-agent", { status: "Fail", base_resp: { status_code: 1027 } }],
    [
      "jimmy",
      { code: "20000", data: { status: "failed", error_message: expect.stringMatching(/moderation/) } },
    ],
    ["linkmodel", { code: 0, data: { status: "Failed", msg: expect.stringMatching(/moderation/) } }],
    [
      "doubao",
      { code: "success", data: { status: "failure", fail_reason: expect.stringMatching(/sensitive/) } },
    ],
  ])("%s", async (provider, body) => {
    const { simulator } = createOnVirtualClock();
    const { json } = await queryTask(
      simulator,
      simulator.task(provider, { submittedAt: 0, failure: "moderation" }),
    );
    expect(json).toMatchObject(body);
  });
});

test("a failure of one's own has its message and code where the provider has fields for them", async () => {
  const { simulator } = createOnVirtualClock();
  const failure = { message: "no capacity", code: 4711 };
  const bodies = providerNames.map(async (provider) => {
    const { text } = await queryTask(
      simulator,
      simulator.task(provider, { queuedMs: 0, runningMs: 0, failure }),
    );
    expect(text).toContain("no capacity");
    expect(text).toContain("4711");
  });
  await Promise.all(bodies);
});

describe("every provider has errors of its own format", () => {
  const noKey: QueryOptions = { key: null };
  const wrongKey: QueryOptions = { key: "sk-wrong" };
  test.each<[ProviderName, "noKey" | "wrongKey" | "unknown" | "noId", number, object]>([
    ["chainhub", "noKey", 401, { error: { type: "new_api_error", code: "" } }],
    ["chainhub", "wrongKey", 401, { error: { type: "new_api_error" } }],
    ["chainhub", "unknown", 200, { code: "task_not_exist", message: "task_not_exist", data: null }],
    ["chainhub", "noId", 200, { code: "task_not_exist" }],
    ["minimax", "noKey", 200, { base_resp: { status_code: 1004 } }],
    ["minimax", "wrongKey", 200, { base_resp: { status_code: 2049, status_msg: "invalid api key" } }],
    ["minimax", "unknown", 200, { base_resp: { status_code: 2013 } }],
    ["minimax", "noId", 200, { base_resp: { status_code: 2013 } }],
    ["minimax-agent", "noKey", 200, { base_resp: { status_code: 1004 } }],
    ["minimax-agent", "unknown", 200, { base_resp: { status_code: 2013 } }],
    [
      "minimax-v2",
      "noKey",
      401,
      { type: "error", error: { type: "authorized_error", message: expect.stringMatching(/\(1004\)$/) } },
    ],
    ["minimax-v2", "wrongKey", 401, { error: { type: "authorized_error", http_code: "401" } }],
    [
      "minimax-v2",
      "unknown",
      400,
      { error: { type: "bad_request_error", message: "invalid params, invalid task_id (2013)" } },
    ],
    ["minimax-v2", "noId", 400, { error: { type: "bad_request_error" } }],
    ["jimmy", "noKey", 200, { code: "20001" }],
    ["jimmy", "wrongKey", 200, { code: "20001" }],
    ["jimmy", "unknown", 200, { code: "20002" }],
    ["jimmy", "noId", 200, { code: "20002" }],
    ["linkmodel", "noKey", 401, { code: 401 }],
    ["linkmodel", "wrongKey", 401, { code: 401 }],
    ["linkmodel", "unknown", 404, { code: 404 }],
    ["linkmodel", "noId", 400, { code: 400, message: "task_id is required" }],
    ["doubao", "noKey", 401, { error: { type: "new_api_error", code: "" } }],
    ["doubao", "wrongKey", 401, { error: { type: "new_api_error" } }],
    ["doubao", "unknown", 400, { code: "task_not_exist", message: "task_not_exist", data: null }],
    ["doubao", "noId", 400, { code: "task_not_exist" }],
  ])("%s %s: HTTP %i %j", async (provider, what, status, body) => {
    const { simulator } = createOnVirtualClock();
    if (what === "noKey") simulator.expectRequestDeviation("no credentials");
    if (what === "noId") simulator.expectRequestDeviation("is empty");
    const known = simulator.task(provider);
    const ref = { unknown: `${provider}:123`, noId: `${provider}:`, noKey: known, wrongKey: known }[what];
    const answer = await queryTask(simulator, ref, { noKey, wrongKey, unknown: {}, noId: {} }[what]);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject(body);
  });

  test.each(providerNames)("%s answers 404 where its documentation has no path", async (provider) => {
    const { simulator } = createOnVirtualClock();
    simulator.expectRequestDeviation("/nowhere is not in the document");
    const { baseUrl, fetch } = simulator.connection(provider);
    expect((await fetch(`${baseUrl}/nowhere`)).status).toBe(404);
    expect(simulator.requests).toMatchObject([{ operation: undefined, status: 404, authorized: false }]);
  });
});

test("minimax has the file's URL in the answer about the file only, and only when there is one", async () => {
  const { clock, simulator } = createOnVirtualClock();
  const ref = simulator.task("minimax");
  await clock.advance(120_000);
  const { json, text } = await queryTask(simulator, ref);
  expect(json).toMatchObject({ status: "Success", file_id: expect.stringMatching(/^\d{18}$/) });
  expect(text).not.toContain("http");
  const file = await queryTask(simulator, ref, { fileId: json.file_id });
  expect(file.text).toContain(`"file_id":${json.file_id}`);
  expect(file.json.file.download_url).toMatch(/^https:/);
  const running = simulator.task("minimax");
  expect((await queryTask(simulator, running)).json.file_id).toBeUndefined();
});

test("all three of MiniMax's servers answer", async () => {
  const { simulator } = createOnVirtualClock();
  const { id } = parts(simulator.task("minimax-agent"));
  const { apiKey, fetch } = simulator.connection("minimax-agent");
  for (const host of ["api.minimaxi.com", "api.minimax.io", "api.minimax.cn"]) {
    const url = `https://${host}/v1/query/video_template_generation?task_id=${id}`;
    const response = await fetch(url, { headers: { authorization: `Bearer ${apiKey}` } });
    expect(await response.json()).toMatchObject({ task_id: id, status: "Preparing" });
    expect(response.url).toBe(url);
  }
});

test("any other host is unreachable, as it is without a network", async () => {
  const { simulator } = createOnVirtualClock();
  await expect(simulator.fetch("https://api.example.com/")).rejects.toThrow(
    expect.objectContaining({ name: "TypeError", message: "fetch failed" }),
  );
});

test("ids are in each vendor's style, and any id that is given is kept", () => {
  const { simulator } = createOnVirtualClock();
  expect(simulator.task("chainhub")).toMatch(/^chainhub:\d{15}$/);
  expect(simulator.task("minimax")).toMatch(/^minimax:\d{15,18}$/);
  expect(BigInt(parts(simulator.task("minimax-agent")).id)).toBeGreaterThan(2n ** 53n);
  expect(simulator.task("jimmy")).toMatch(/^jimmy:[\da-f-]{36}$/);
  expect(simulator.task("linkmodel")).toMatch(/^linkmodel:aurora_\w+$/);
  expect(simulator.task("doubao")).toMatch(/^doubao:task_\w{32}$/);
  expect(simulator.task("doubao", { id: "a b/ü:c" })).toBe("doubao:a b/ü:c");
});

test("an id with any character is found again when it comes percent-encoded", async () => {
  const { simulator } = createOnVirtualClock();
  for (const provider of providerNames) {
    const id = "a b/ü:?c%";
    simulator.task(provider, { id });
    const { text } = await queryTask(simulator, `${provider}:${encodeURIComponent(id)}`);
    expect(text).toContain(id);
  }
});

test("an id that is taken is refused", () => {
  const { simulator } = createOnVirtualClock();
  simulator.task("jimmy", { id: "twice" });
  expect(() => simulator.task("jimmy", { id: "twice" })).toThrow(
    /jimmy:twice already: give this one another id/,
  );
});
