// A key that comes back in an answer is redacted from every text that is shown, however it is spelt there; data stays as it is.
import { describe, expect, test } from "vitest";
import { chainhub, linkmodel, minimax } from "../../src/index.ts";
import { documented } from "./documented.ts";
import { leakIn, printed, PRINTABLE_KEY as KEY } from "./printed.ts";
import { answering, json, type Answer } from "./reading.ts";

const escaped = (text: string, escape: (character: string) => string) => [...text].map(escape).join("");
const hex = (character: string) => character.charCodeAt(0).toString(16).padStart(4, "0");

/** How a key can stand in a text, each written for JSON. */
const SPELLINGS = {
  "percent-encoded": encodeURIComponent(KEY),
  "with every character percent-encoded": escaped(KEY, (character) => `%${hex(character).slice(2)}`),
  "escaped for HTML": KEY.replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("'", "&#39;"),
  "with every character as an entity of HTML": escaped(KEY, (character) => `&#${character.charCodeAt(0)};`),
  "as hexadecimal entities": escaped(KEY, (character) => `&#x${hex(character)};`),
  "as JSON within JSON": JSON.stringify(escaped(KEY, (character) => `\\u${hex(character)}`)).slice(1, -1),
  "as it is": KEY,
  "with every character escaped": escaped(KEY, (character) => `\\u${hex(character)}`),
  "with upper-case escapes": escaped(KEY, (character) => `\\u${hex(character).toUpperCase()}`),
  "with its first letter escaped": `\\u0073${KEY.slice(1)}`,
  "with escaped slashes, as PHP writes": KEY.replaceAll("/", "\\/"),
  "with escaped <, > and &, as Go writes": KEY.replaceAll(/[<>&]/g, (character) => `\\u${hex(character)}`),
};

/** Texts that are made to be read. */
const shownPlaces = (echo: string): [string, Answer][] => [
  ["an error's message", `{"code":401,"message":"bad key ${echo}!","request_id":"${echo}"}`],
  ["the code of an error", `{"code":"${echo}","message":"no"}`],
  ["an error's body", new Response(`{"error":{"message":"Bearer ${echo}"}}`, { status: 401 })],
  ["a status, which is reported as drift", `{"code":0,"data":{"status":"${echo}"}}`],
  ["a reason", `{"code":0,"data":{"status":"Failed","msg":"${echo}"}}`],
  ["a reason that is long", `{"code":0,"data":{"status":"Failed","msg":"${"x".repeat(280)}${echo}"}}`],
  ["a body that is not JSON", `<html>${echo}`],
  ["a JSON text that breaks off", `{"message":"${echo}`],
  ["a long page of HTML", `<html>${"x".repeat(85)}${echo}`],
];

describe.each(Object.entries(SPELLINGS))("a key that is echoed %s", (_how, echo) => {
  test.each(shownPlaces(echo))("in %s is redacted", async (_where, answer) => {
    const { text } = await printed(linkmodel, answering(answer).fetch);
    expect(leakIn(text, KEY)).toBeUndefined();
    expect(leakIn(text, echo)).toBeUndefined();
    expect(leakIn(text, echo.slice(0, 60))).toBeUndefined();
  });
});

describe.each(["", "x", "user:", "Bearer: "])("a key in base64 behind %j", (before) => {
  const echo = btoa(`${before}${KEY} and more`);
  // From the first character that holds bits of the key alone.
  const start = echo.slice(Math.ceil((before.length * 8) / 6)).slice(0, 12);
  test.each(shownPlaces(echo))("in %s is redacted", async (_where, answer) => {
    const { text } = await printed(linkmodel, answering(answer).fetch);
    expect(text).not.toContain(start);
    expect(echo).toContain(start);
  });
});

describe("data is never altered, whatever the key is", () => {
  const url = "https://cdn.test.example/task/data.mp4?key=test";
  const task = { ...documented.linkmodel.data, file_url: url, model: "test data" };

  test.each(["test", "data", "k", "task_not", "Success", "https://", KEY, "cdn.test.example"])(
    "%j",
    async (key) => {
      const answer = { code: 0, message: "success", data: task };
      const { outcome } = await printed(linkmodel, answering(answer).fetch, key);
      expect(outcome).toMatchObject({
        status: "succeeded",
        providerStatus: "Success",
        model: "test data",
        outputs: [{ url }],
        raw: answer,
      });
    },
  );

  test("a code that contains the key means what it meant", async () => {
    const missing = new Response('{"code":"task_not_exist"}', { status: 400 });
    for (const key of ["k", "task_not_exist"]) {
      const { outcome } = await printed(chainhub, answering(missing).fetch, key);
      expect(outcome).toMatchObject({ code: "not_found" });
    }
  });

  test("a key of fewer than 8 characters is not looked for, one of 8 is", async () => {
    const refusal = { code: 401, message: "the key abcdefg or abcdefgh is no good" };
    const short = await printed(linkmodel, answering(refusal).fetch, "abcdefg");
    expect((short.outcome as Error).message).toContain("the key abcdefg or abcdefgh is no good");
    const long = await printed(linkmodel, answering(refusal).fetch, "abcdefgh");
    expect((long.outcome as Error).message).toContain("the key abcdefg or *** is no good");
  });
});

test("a key that was cut off is redacted as far as it goes", async () => {
  for (const length of [8, 12, 20]) {
    const refusal = { code: 401, message: `it begins with ${KEY.slice(0, length)}… is it yours?` };
    const { outcome, text } = await printed(linkmodel, answering(refusal).fetch);
    expect((outcome as Error).message).toContain("it begins with ***… is it yours?");
    expect(text).not.toContain(KEY.slice(0, 8));
  }
});

test("a redacted key leaves the rest of the message as it was", async () => {
  const { fetch } = answering({ code: 401, message: `the key ${KEY} is no good` });
  const { outcome } = await printed(linkmodel, fetch);
  expect((outcome as Error).message).toMatch(/the key \S+ is no good/);
});

test("escapes that are not of the key come through as they are", async () => {
  const { data } = documented.linkmodel;
  const model = 'a"b\\c\nd\u0001 视频 \ud83c\udfac é /x/ \u007f';
  const text = JSON.stringify({ code: 0, data: { ...data, model } });
  const everyEscape = text
    .replaceAll(/[^ -~]/g, (character) => `\\u${hex(character)}`)
    .replaceAll("/", "\\/");
  for (const body of [text, everyEscape]) {
    const { outcome } = await printed(linkmodel, answering(body).fetch);
    expect(outcome).toMatchObject({ model, raw: { data: { model } } });
  }
});

test("a key that is echoed in a header is redacted", async () => {
  for (const name of ["x-request-id", "retry-after", "content-type"]) {
    const { fetch } = answering(json({}, { status: 429, headers: { [name]: KEY } }));
    const { text } = await printed(linkmodel, fetch);
    expect(leakIn(text, KEY)).toBeUndefined();
  }
});

test("a key that is echoed at MiniMax's file is redacted", async () => {
  const file = { base_resp: { status_code: 1000, status_msg: `key ${KEY}` }, file_id: KEY };
  for (const query of [documented.minimaxQuery, { ...documented.minimaxQuery, file_id: KEY }]) {
    const { text } = await printed(minimax, answering(query, file).fetch);
    expect(leakIn(text, KEY)).toBeUndefined();
  }
});

test("a body with an escape that JSON does not know is judged as any other", async () => {
  for (const text of ["<html>\\U0041", '{"code":0,"message":"\\U0041"}', "C:\\users\\u00"]) {
    const outage = await printed(linkmodel, answering(new Response(text, { status: 500 })).fetch);
    expect(outage.outcome).toMatchObject({ code: "provider_unavailable", httpStatus: 500 });
    const broken = await printed(linkmodel, answering(text).fetch);
    expect(broken.outcome).toMatchObject({ code: "invalid_response", httpStatus: 200 });
  }
});
