// Each provider's walk through its own states, asked with plain HTTP, and its own way of saying no.

import { describe, expect, test } from "vitest";
import type { ProviderName, TaskScript } from "../src/index.ts";
import { ask, parts, providerNames, type AskOptions } from "./ask.ts";
import { stage } from "./conformance.ts";

/** The distinct words for states that a task says, asked every second until two minutes are over. */
async function wordsOf(provider: ProviderName, script: TaskScript): Promise<string[]> {
  const { clock, simulator } = stage();
  const ref = simulator.task(provider, script);
  const words: string[] = [];
  for (let second = 0; second <= 121; second += 1) {
    const { json } = await ask(simulator, ref);
    const word = json.data?.status ?? json.status;
    if (words.at(-1) !== word) words.push(word);
    await clock.sleep(1_000);
  }
  return words;
}

describe("a task walks through its provider's own states", () => {
  test.each<[ProviderName, TaskScript, string[]]>([
    ["chainhub", {}, ["NOT_START", "SUBMITTED", "QUEUED", "IN_PROGRESS", "SUCCESS"]],
    ["chainhub", { outcome: "failed" }, ["NOT_START", "SUBMITTED", "QUEUED", "IN_PROGRESS", "FAILURE"]],
    ["chainhub", { outcome: "cancelled" }, ["NOT_START", "SUBMITTED", "QUEUED", "IN_PROGRESS"]],
    ["minimax", {}, ["Preparing", "Queueing", "Processing", "Success"]],
    ["minimax", { outcome: "failed" }, ["Preparing", "Queueing", "Processing", "Fail"]],
    ["minimax-agent", {}, ["Preparing", "Processing", "Success"]],
    ["minimax-agent", { failure: "moderation" }, ["Preparing", "Processing", "Fail"]],
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
  ])("%s %j", async (provider, script, words) => {
    expect(await wordsOf(provider, script)).toEqual(words);
  });
});

describe("a moderated task says so where its provider puts it", () => {
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
    const { simulator } = stage();
    const { json } = await ask(
      simulator,
      simulator.task(provider, { submittedAt: 0, failure: "moderation" }),
    );
    expect(json).toMatchObject(body);
  });
});

test("a failure of one's own has its message and code where the provider has a place for them", async () => {
  const { simulator } = stage();
  const failure = { message: "no capacity", code: 4711 };
  const bodies = providerNames.map(async (provider) => {
    const { text } = await ask(simulator, simulator.task(provider, { submittedAt: 0, failure }));
    expect(text).toContain("no capacity");
    expect(text).toContain("4711");
  });
  await Promise.all(bodies);
});

describe("every provider refuses in its own dialect", () => {
  const noKey: AskOptions = { key: null };
  const wrongKey: AskOptions = { key: "sk-wrong" };
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
    const { simulator } = stage();
    const staged = simulator.task(provider);
    const ref = { unknown: `${provider}:123`, noId: `${provider}:`, noKey: staged, wrongKey: staged }[what];
    const asked = await ask(simulator, ref, { noKey, wrongKey, unknown: {}, noId: {} }[what]);
    expect(asked.status).toBe(status);
    expect(asked.json).toMatchObject(body);
  });

  test.each(providerNames)("%s answers 404 where its documentation has no path", async (provider) => {
    const { simulator } = stage();
    const { baseUrl, fetch } = simulator.connection(provider);
    expect((await fetch(`${baseUrl}/nowhere`)).status).toBe(404);
    expect(simulator.requests).toMatchObject([{ operation: undefined, status: 404, authorized: false }]);
  });
});

test("minimax gives the file's URL only to those who ask for the file, and only when there is one", async () => {
  const { clock, simulator } = stage();
  const ref = simulator.task("minimax");
  await clock.advance(120_000);
  const { json, text } = await ask(simulator, ref);
  expect(json).toMatchObject({ status: "Success", file_id: expect.stringMatching(/^\d{18}$/) });
  expect(text).not.toContain("http");
  const file = await ask(simulator, ref, { fileId: json.file_id });
  expect(file.text).toContain(`"file_id":${json.file_id}`);
  expect(file.json.file.download_url).toMatch(/^https:/);
  const running = simulator.task("minimax");
  expect((await ask(simulator, running)).json.file_id).toBeUndefined();
});

test("all three of MiniMax's servers answer", async () => {
  const { simulator } = stage();
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
  const { simulator } = stage();
  await expect(simulator.fetch("https://api.example.com/")).rejects.toThrow(
    expect.objectContaining({ name: "TypeError", message: "fetch failed" }),
  );
});

test("ids are in each vendor's style, and any id that is given is kept", () => {
  const { simulator } = stage();
  expect(simulator.task("chainhub")).toMatch(/^chainhub:\d{15}$/);
  expect(simulator.task("minimax")).toMatch(/^minimax:\d{15,18}$/);
  expect(BigInt(parts(simulator.task("minimax-agent")).id)).toBeGreaterThan(2n ** 53n);
  expect(simulator.task("jimmy")).toMatch(/^jimmy:[\da-f-]{36}$/);
  expect(simulator.task("linkmodel")).toMatch(/^linkmodel:aurora_\w+$/);
  expect(simulator.task("doubao")).toMatch(/^doubao:task_\w{32}$/);
  expect(simulator.task("doubao", { id: "a b/ü:c" })).toBe("doubao:a b/ü:c");
});

test("an id with any character is found again when it comes percent-encoded", async () => {
  const { simulator } = stage();
  for (const provider of providerNames) {
    const id = "a b/ü:?c%";
    simulator.task(provider, { id });
    const { text } = await ask(simulator, `${provider}:${encodeURIComponent(id)}`);
    expect(text).toContain(id);
  }
});

test("a script that asks for what its provider never does is a TypeError that names it", () => {
  const { simulator } = stage();
  // @ts-expect-error -- MiniMax cancels nothing
  expect(() => simulator.task("minimax", { outcome: "cancelled" })).toThrow(
    /minimax task never ends cancelled/,
  );
  // @ts-expect-error -- LinkModel's code is always a number
  expect(() => simulator.task("linkmodel", { quirks: { codeAsNumber: true } })).toThrow(
    /no quirk "codeAsNumber"/,
  );
  // @ts-expect-error -- no such provider
  expect(() => simulator.task("sora")).toThrow(/no provider "sora"/);
  simulator.task("jimmy", { id: "twice" });
  expect(() => simulator.task("jimmy", { id: "twice" })).toThrow(/jimmy:twice already/);
});
