// Which inputs are the same, and which are not.
import { expect, test } from "vitest";
import { hashOfInput } from "../../src/creating/input-hash.ts";

const image = (query: string) => ({ image: `https://images.example/a.png${query}` });

test.each([
  ["another order", { a: 1, b: 2 }, { b: 2, a: 1 }],
  ["what is undefined", { a: 1, b: undefined }, { a: 1 }],
  [
    "another callbackUrl",
    { a: 1, callbackUrl: "https://a.example/1" },
    { a: 1, callbackUrl: "https://a.example/2" },
  ],
  ["another callback_url of the vendor's", { o: { callback_url: "x" } }, { o: {} }],
  ["a link that was signed anew", image("?Signature=1"), image("?Signature=2")],
  [
    "bytes and a Blob of them",
    { image: new Uint8Array([1, 2]) },
    { image: new Blob([new Uint8Array([1, 2])]) },
  ],
  ["a Buffer and its bytes", { image: Buffer.from([1, 2]) }, { image: new Uint8Array([1, 2]) }],
  ["a Date and its text", { at: new Date(0) }, { at: "1970-01-01T00:00:00.000Z" }],
])("the same: %s", async (_, one, other) => {
  expect(await hashOfInput(one)).toBe(await hashOfInput(other));
});

test.each([
  ["a number and its text", { a: 1 }, { a: "1" }],
  ["null and nothing", { a: null }, {}],
  ["an object and a list of its fields", { a: { b: 1 } }, { a: [["b", 1]] }],
  ["another path", image(""), { image: "https://images.example/b.png" }],
  ["another host", image(""), { image: "https://other.example/a.png" }],
  ["a prompt with a question", { prompt: "https://a.example/x y?1" }, { prompt: "https://a.example/x y?2" }],
  ["other bytes", { image: new Uint8Array([1, 2]) }, { image: new Uint8Array([1, 3]) }],
  ["two dates", { at: new Date(0) }, { at: new Date(1) }],
  [
    "a key called __proto__",
    JSON.parse('{"a":{"__proto__":{"b":1}}}'),
    JSON.parse('{"a":{"__proto__":{"b":2}}}'),
  ],
])("not the same: %s", async (_, one, other) => {
  expect(await hashOfInput(one)).not.toBe(await hashOfInput(other));
});

test.each([
  ["a bigint", { a: 1n }],
  [
    "a Blob that cannot be read",
    { image: Object.assign(new Blob(["x"]), { arrayBuffer: () => Promise.reject(new Error("gone")) }) },
  ],
])("%s is invalid_request", async (_, input) => {
  await expect(hashOfInput(input)).rejects.toMatchObject({ code: "invalid_request" });
});
