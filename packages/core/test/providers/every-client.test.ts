// What every client of these APIs ends up handling, whichever provider it asks.
import { describe, expect, test } from "vitest";
import { chainhub, doubao, jimmy, linkmodel, minimax, minimaxAgent } from "../../src/index.ts";
import { documented } from "./documented.ts";
import { errorOf, json, reading, taskOf, type Answer } from "./reading.ts";

const { minimaxFile, ...examples } = documented;

/** Each provider's succeeded example, with another word for its status, and what else it asks for. */
const PROVIDERS = [
  ["chainhub", chainhub, (status: unknown) => inData(examples.chainhub, status)],
  ["minimax", minimax, (status: unknown) => ({ ...examples.minimaxQuery, status })],
  ["minimax-agent", minimaxAgent, (status: unknown) => ({ ...examples.minimaxAgent, status })],
  ["jimmy", jimmy, (status: unknown) => inData(examples.jimmy, status)],
  ["linkmodel", linkmodel, (status: unknown) => inData(examples.linkmodel, status)],
  ["doubao", doubao, (status: unknown) => inData(examples.doubaoSucceeded, status)],
] as const;

function inData<T extends { data: object }>(body: T, status: unknown): T {
  return { ...body, data: { ...body.data, status } };
}

/** The same answer with links that were signed later. */
const fresh = (answer: string): string => answer.replaceAll("https://", "https://fresh.");

const limited = (retryAfter: string): Response =>
  new Response("", { status: 429, headers: { "retry-after": retryAfter } });

describe.each(PROVIDERS)("%s", (_name, provider, saying) => {
  test.each([
    ["success", "succeeded"],
    ["succeeded", "succeeded"],
    ["succeed", "succeeded"],
    ["completed", "succeeded"],
    ["fail", "failed"],
    ["failed", "failed"],
    ["failure", "failed"],
    ["error", "failed"],
    ["cancel", "cancelled"],
    ["canceled", "cancelled"],
    ["cancelled", "cancelled"],
    ["expired", "expired"],
  ])("%s is final and means %s, trimmed and in any case (ArcReel #1888)", async (word, status) => {
    for (const spelling of [word, word.toUpperCase(), ` ${word[0]!.toUpperCase()}${word.slice(1)} `]) {
      const task = await taskOf(provider, saying(spelling), minimaxFile);
      expect(task).toMatchObject({ status, done: true, providerStatus: spelling.trim() });
    }
  });

  test("a final word that the page does not have is taken, and reported", async () => {
    const { task, drift } = await reading(provider, saying("Expired"), minimaxFile);
    expect(task).toMatchObject({ status: "expired", failure: { code: "expired" } });
    expect(drift.map(({ value }) => value)).toEqual(["Expired"]);
  });

  test.each([
    "",
    "Reviewing",
    "successful?",
    "not failed",
    "completed_with_warnings",
    "__proto__",
    "constructor",
  ])("the status %j is not terminal and never a success", async (word) => {
    const { task, drift, requests } = await reading(provider, saying(word), minimaxFile);
    expect(task).toMatchObject({ status: "unknown", done: false, providerStatus: word });
    expect(task).not.toHaveProperty("outputs");
    expect(drift.map(({ value }) => value)).toEqual([word]);
    expect(requests).toHaveLength(1);
  });

  test.each([[7], [true], [["success"]], [{ success: true }]])(
    "a status that is no text, such as %j, is no success",
    async (status) => {
      const { task, drift } = await reading(provider, saying(status), minimaxFile);
      expect(task).toMatchObject({ status: "unknown", done: false });
      expect(drift).toContainEqual({ field: expect.stringMatching(/status$/), value: typeof status });
    },
  );

  test("a status of null is no task", async () => {
    expect(await errorOf(provider, saying(null))).toMatchObject({
      code: "invalid_response",
      retryable: true,
    });
  });

  const NOT_JSON: [string, Answer][] = [
    ["HTML", "<!doctype html><title>502 Bad Gateway</title>"],
    ["text", "upstream connect error"],
    ["half an object", '{"code":"success","data":{"status"'],
    ["an empty body", ""],
    ["blanks", " \n"],
    ["null", "null"],
  ];
  test.each(NOT_JSON)("%s with HTTP 200 may pass", async (_what, answer) => {
    expect(await errorOf(provider, answer)).toMatchObject({
      code: "invalid_response",
      retryable: true,
      httpStatus: 200,
      ref: "it:task_1",
    });
  });

  test.each(["[]", "{}", "7", '"success"', "true", "[[[]]]"])(
    "%s with HTTP 200 has no task in it",
    async (text) => {
      expect(await errorOf(provider, text)).toMatchObject({ code: "invalid_response", retryable: true });
    },
  );

  test.each([408, 425, 429, 500, 501, 502, 503, 504, 520, 529, 599])("HTTP %i may pass", async (status) => {
    for (const body of ["", "<html>", '{"code":401,"message":"no"}'])
      expect(await errorOf(provider, new Response(body, { status }))).toMatchObject({
        code: status === 429 ? "rate_limited" : "provider_unavailable",
        retryable: true,
        httpStatus: status,
      });
  });

  test.each([
    [400, "invalid_request"],
    [401, "authentication"],
    [402, "insufficient_balance"],
    [403, "permission"],
    [404, "not_found"],
    [405, "invalid_request"],
    [409, "invalid_request"],
    [410, "not_found"],
    [418, "invalid_request"],
    [422, "invalid_request"],
    [451, "invalid_request"],
  ])("HTTP %i is %s whatever its body says", async (status, code) => {
    const rosy = saying("success");
    for (const answer of [
      new Response("", { status }),
      new Response("<html>", { status }),
      json(rosy, { status }),
    ])
      expect(await errorOf(provider, answer)).toMatchObject({ code, retryable: false, httpStatus: status });
  });

  test.each([300, 304])("HTTP %i is no answer, and may pass", async (status) => {
    expect(await errorOf(provider, new Response(null, { status }))).toMatchObject({
      code: "invalid_response",
      retryable: true,
      httpStatus: status,
    });
  });

  test("Retry-After is told in milliseconds, in seconds or as a date", async () => {
    expect(await errorOf(provider, limited("5"))).toMatchObject({ retryAfterMs: 5_000 });
    expect(await errorOf(provider, limited("0"))).toMatchObject({ retryAfterMs: 0 });
    expect(await errorOf(provider, limited("Mon, 20 Jul 2026 12:00:30 GMT"))).toMatchObject({
      retryAfterMs: 30_000,
    });
    expect(await errorOf(provider, limited("Mon, 20 Jul 2026 11:00:00 GMT"))).toMatchObject({
      retryAfterMs: 0,
    });
    expect(await errorOf(provider, limited("soon"))).not.toHaveProperty("retryAfterMs");
    expect(await errorOf(provider, limited("9".repeat(400)))).not.toMatchObject({ retryAfterMs: Infinity });
  });

  test("progress never decides the outcome", async () => {
    const body = saying("Processing") as Record<string, unknown> & { data?: object };
    const full = { ...body, progress: 100, data: body.data && { ...body.data, progress: 100 } };
    expect((await taskOf(provider, full)).done).toBe(false);
  });

  test("asking again gives the fresh link", async () => {
    const text = JSON.stringify(saying("success"));
    const file = JSON.stringify(minimaxFile);
    const before = await taskOf(provider, text, file);
    const after = await taskOf(provider, fresh(text), fresh(file));
    expect(before).toMatchObject({ outputs: [{ url: expect.not.stringContaining("fresh") }] });
    expect(after).toMatchObject({ outputs: [{ url: expect.stringMatching(/^https:\/\/fresh\./) }] });
  });
});
