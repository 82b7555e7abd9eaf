// The file of a finished MiniMax video: trouble on the way to it is not the task's failure.
import { describe, expect, test } from "vitest";
import { createVideoTasks, minimax } from "../../src/index.ts";
import { createVirtualClock } from "@videotask/simulator";
import { createSimulator } from "../simulator.ts";
import { documented } from "./documented.ts";
import { errorOf, json, KEY, reading, type Answer } from "./reading.ts";

const { minimaxQuery: query } = documented;
const saying = (status_code: number) => ({ base_resp: { status_code, status_msg: "in MiniMax's words" } });

const breakingAtTheFile: typeof globalThis.fetch = async (input) => {
  if ((input as Request).url.includes("/files/")) throw new TypeError("fetch failed");
  return json(query);
};

describe("in one request", () => {
  const PASSING: [string, Answer][] = [
    ...[1000, 1001, 1002, 1008, 1013, 1026, 1027, 1039, 2013].map((code): [string, Answer] => [
      `the code ${code}`,
      saying(code),
    ]),
    ...[400, 402, 404, 410, 418, 429, 500, 503].map((status): [string, Answer] => [
      `HTTP ${status}`,
      json(saying(1000), { status }),
    ]),
    ["HTML", "<html>"],
    ["an empty body", ""],
    ["broken JSON", '{"file":'],
  ];

  test.each(PASSING)("%s at the file may pass", async (_what, answer) => {
    const { error, requests } = await reading(minimax, query, answer);
    expect(requests).toHaveLength(2);
    expect(error).toMatchObject({ retryable: true, ref: "it:task_1" });
    expect(error!.message).toMatch(/the task succeeded/i);
    expect(error!.message).toContain(query.file_id);
  });

  test.each([
    ["the code 1004", saying(1004), "authentication"],
    ["the code 2049", saying(2049), "authentication"],
    ["the code 2038", saying(2038), "permission"],
    ["HTTP 401", json({}, { status: 401 }), "authentication"],
    ["HTTP 403", json({}, { status: 403 }), "permission"],
  ])("%s at the file is definite", async (_what, answer, code) => {
    expect(await errorOf(minimax, query, answer)).toMatchObject({ code, retryable: false });
  });

  test("a file that is not found is not a task that is not found", async () => {
    const error = await errorOf(minimax, query, json({}, { status: 404 }));
    expect(error.code).not.toBe("not_found");
  });

  test("the Retry-After of a file's rate limit is passed on", async () => {
    const limited = json({}, { status: 429, headers: { "retry-after": "7" } });
    expect(await errorOf(minimax, query, limited)).toMatchObject({
      code: "rate_limited",
      retryAfterMs: 7_000,
    });
  });

  test("a file without a link, and one with the page's own www.downloadurl.com, is missing_output", async () => {
    for (const download_url of [undefined, "", "www.downloadurl.com", "/files/1"])
      expect(await errorOf(minimax, query, { file: { download_url }, ...saying(0) })).toMatchObject({
        code: "missing_output",
        retryable: true,
      });
  });

  test("a connection that breaks at the file may pass", async () => {
    const tasks = createVideoTasks([minimax({ apiKey: KEY, fetch: breakingAtTheFile })]);
    await expect(tasks.get("minimax:176843862716480")).rejects.toMatchObject({
      code: "network",
      retryable: true,
    });
  });
});

describe("in a wait", () => {
  test.each([
    ["HTTP 404", { kind: "status", status: 404 } as const],
    ["HTTP 400", { kind: "status", status: 400 } as const],
    ["insufficient balance", { kind: "error", error: "insufficientBalance" } as const],
    ["an unknown file", { kind: "error", error: "notFound" } as const],
  ])("%s at the file for five minutes does not end it", async (_what, fault) => {
    const clock = createVirtualClock();
    const simulator = createSimulator({ clock });
    const ref = simulator.task("minimax", { queuedMs: 0, runningMs: 120_000 });
    simulator.faults.add(fault, { operation: "file", forMs: 420_000 });
    const tasks = createVideoTasks([minimax(simulator.connection("minimax"))], { clock });
    const startedAt = clock.now();
    const task = await tasks.wait(ref);
    expect(task.status).toBe("succeeded");
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(420_000);
  });
});
