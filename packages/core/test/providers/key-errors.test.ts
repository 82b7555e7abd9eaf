/// <reference types="node" />
// A key shows in no error that comes before an answer: of fetch, of the platform, of our own.
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { createVideoTasks, doubao, linkmodel, VideoTaskError } from "../../src/index.ts";
import { leakIn, printed, PRINTABLE_KEY as KEY } from "./printed.ts";
import { answering, stillClock } from "./reading.ts";

/** What comes of a request whose fetch throws `thrown`, after a look for the key in all of it. */
async function afterThrowing(thrown: unknown): Promise<unknown> {
  const { outcome, text } = await printed(linkmodel, async () => {
    throw thrown;
  });
  expect(leakIn(text, KEY)).toBeUndefined();
  return outcome;
}

describe("an error of fetch", () => {
  const withCauses = new TypeError(`cannot send Bearer ${KEY}`, {
    cause: new Error(`header ${KEY}`, { cause: new Error(KEY, { cause: KEY }) }),
  });
  const wrapped = Object.assign(new Error("request failed"), {
    request: { headers: { authorization: `Bearer ${KEY}` } },
    config: { apiKey: KEY },
  });
  const ERRORS: [string, unknown][] = [
    ["in its causes", withCauses],
    ["in the request that is attached to it", wrapped],
    ["as a plain text", `boom ${KEY}`],
    ["in a plain object", { message: KEY, headers: { authorization: KEY } }],
    ["among several", new AggregateError([new Error(KEY)], KEY)],
    ["in its name", Object.assign(new Error("x"), { name: `Error ${KEY}` })],
    ["in its code", Object.assign(new Error("x"), { code: KEY })],
    ["in a code that is an object", Object.assign(new Error("x"), { code: { key: KEY } })],
  ];

  test.each(ERRORS)("that quotes the key %s shows it nowhere, and is network", async (_where, error) => {
    expect(await afterThrowing(error)).toMatchObject({ code: "network", retryable: true });
  });

  test("keeps what it says otherwise, with its name and its code", async () => {
    const reset = new TypeError("fetch failed", {
      cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }),
    });
    const outcome = await afterThrowing(reset);
    expect(outcome).toMatchObject({
      message: expect.stringContaining("fetch failed"),
      cause: { name: "TypeError", message: "fetch failed", cause: { code: "ECONNRESET" } },
    });
  });

  test("with causes in a circle comes to an end", async () => {
    const error = new Error("round");
    error.cause = error;
    expect(await afterThrowing(error)).toMatchObject({ code: "network" });
  });

  test.each([[undefined], [null], [7], [Symbol("x")], [Object.create(null)], [{ message: null }]])(
    "that is none, such as %o, is a VideoTaskError with the reference",
    async (thrown) => {
      const outcome = await afterThrowing(thrown);
      expect(VideoTaskError.is(outcome)).toBe(true);
      expect(outcome).toMatchObject({ ref: "it:task_1" });
    },
  );
});

describe("a malformed key", () => {
  const PREFIX = "sk-Ab3xY9secret";
  test.each([" ", '"', "\\", "\n", "\r\n", "\t", "é", "密", "\u0000", "\u007f"])(
    "with %j in it is refused before anything is sent, and not quoted",
    async (character) => {
      for (const apiKey of [PREFIX + character, character + PREFIX, `sk-Ab3${character}xY9secret`]) {
        const { fetch, requests } = answering("{}");
        const { outcome, text } = await printed(linkmodel, fetch, apiKey);
        expect(outcome).toMatchObject({ code: "authentication", retryable: false, ref: "it:task_1" });
        expect(requests).toEqual([]);
        expect(text).not.toContain("xY9secret");
      }
    },
  );
});

test("a base URL that is none says so without the key", async () => {
  for (const baseUrl of ["not a url", "api.example.com", "//x"]) {
    const { fetch, requests } = answering("{}");
    const tasks = createVideoTasks([doubao({ apiKey: KEY, fetch, baseUrl })], { clock: stillClock });
    const error: unknown = await tasks.get("doubao:task_1").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "invalid_request", retryable: false, ref: "doubao:task_1" });
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(KEY);
    expect(requests).toEqual([]);
  }
});

test.each(["localhost:1234", "ftp://x.example", "file:///etc/passwd", "javascript:alert(1)", "data:,x"])(
  "a base URL that is not http(s), %s, is invalid_request at once, which names the option",
  async (baseUrl) => {
    const { fetch, requests } = answering("{}");
    const tasks = createVideoTasks([doubao({ apiKey: KEY, fetch, baseUrl })], { clock: stillClock });
    const error: unknown = await tasks.wait("doubao:task_1").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "invalid_request", retryable: false, ref: "doubao:task_1" });
    expect((error as Error).message).toContain("baseUrl");
    expect(requests).toEqual([]);
  },
);

test("a base URL with a user name or a password is refused, and not quoted", async () => {
  for (const baseUrl of ["https://user:open-sesame@x.example", "https://open-sesame@x.example"]) {
    const { fetch, requests } = answering("{}");
    const tasks = createVideoTasks([doubao({ apiKey: KEY, fetch, baseUrl })], { clock: stillClock });
    const error: unknown = await tasks.get("doubao:task_1").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "invalid_request" });
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain("open-sesame");
    expect(requests).toEqual([]);
  }
});
