// A key that comes back in an answer is masked, wherever and however it is spelt there.
import { describe, expect, test } from "vitest";
import { linkmodel, minimax } from "../../src/index.ts";
import { documented } from "./documented.ts";
import { leakIn, printed, PRINTABLE_KEY as KEY } from "./printed.ts";
import { answering, json, type Answer } from "./reading.ts";

const escaped = (text: string, escape: (character: string) => string) => [...text].map(escape).join("");
const hex = (character: string) => character.charCodeAt(0).toString(16).padStart(4, "0");

/** How a key can stand in a JSON text. */
const SPELLINGS = {
  "as it is": KEY,
  "with every character escaped": escaped(KEY, (character) => `\\u${hex(character)}`),
  "with upper-case escapes": escaped(KEY, (character) => `\\u${hex(character).toUpperCase()}`),
  "with its first letter escaped": `\\u0073${KEY.slice(1)}`,
  "with escaped slashes, as PHP writes": KEY.replaceAll("/", "\\/"),
  "with escaped <, > and &, as Go writes": KEY.replaceAll(/[<>&]/g, (character) => `\\u${hex(character)}`),
};

describe.each(Object.entries(SPELLINGS))("a key that is echoed %s", (_how, echo) => {
  const PLACES: [string, Answer][] = [
    ["an error's message", `{"code":401,"message":"bad key ${echo}!","request_id":"${echo}"}`],
    ["the code of an error", `{"code":"${echo}","message":"no"}`],
    ["an error's body", new Response(`{"error":{"message":"Bearer ${echo}"}}`, { status: 401 })],
    ["a status", `{"code":0,"data":{"status":"${echo}"}}`],
    ["a link", `{"code":0,"data":{"status":"Success","file_url":"https://x.example.com/?k=${echo}"}}`],
    ["a reason", `{"code":0,"data":{"status":"Failed","msg":"${echo}"}}`],
    ["a field that nobody reads", `{"code":0,"data":{"status":"Pending","debug":["${echo}"]}}`],
    ["the name of a field", `{"code":0,"data":{"status":"Pending","${echo}":1}}`],
    ["a body that is not JSON", `<html>${echo}`],
    ["a JSON text that breaks off", `{"message":"${echo}`],
  ];

  test.each(PLACES)("in %s is masked", async (_where, answer) => {
    const { text } = await printed(linkmodel, answering(answer).fetch);
    expect(leakIn(text, KEY)).toBeUndefined();
  });
});

test("a masked key leaves the rest of the message as it was", async () => {
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

test("a key that is echoed in a header is masked", async () => {
  for (const name of ["x-request-id", "retry-after", "content-type"]) {
    const { fetch } = answering(json({}, { status: 429, headers: { [name]: KEY } }));
    const { text } = await printed(linkmodel, fetch);
    expect(leakIn(text, KEY)).toBeUndefined();
  }
});

test("a key that is echoed at MiniMax's file is masked", async () => {
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
