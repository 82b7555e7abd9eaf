// Two inputs have one hash when the same is sent for both, and two when it is not.
import { expect, test } from "vitest";
import { hashOfInput } from "../../src/creating/input-hash.ts";

const bytes = (...values: number[]) => new Uint8Array(values);

test.each([
  ["the order of fields", { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
  ["a field that is undefined", { a: 1, b: undefined }, { a: 1 }],
  ["where word is sent to", { a: 1, callbackUrl: "https://a.example" }, { a: 1 }],
  ["a link that was signed anew", { image: "https://a.example/x?s=1" }, { image: "https://a.example/x?s=2" }],
  ["bytes in whatever holds them", { image: bytes(1, 2) }, { image: new Blob([bytes(1, 2)]) }],
  ["a view of bytes", { image: bytes(0, 1, 2, 0).subarray(1, 3) }, { image: Buffer.from([1, 2]) }],
  ["what JSON makes of a date", { at: new Date(0) }, { at: "1970-01-01T00:00:00.000Z" }],
  ["zero and its negative", { a: 0 }, { a: -0 }],
])("the same hash: %s", async (_, one, other) => {
  expect(await hashOfInput(one)).toBe(await hashOfInput(other));
});

test.each([
  ["an object and a list of nothing", { a: {} }, { a: [] }],
  ["an object and the list of its pairs", { a: { b: 1 } }, { a: [["b", 1]] }],
  ["bytes and an object that looks like their hash", { a: bytes() }, { a: { sha256: "e3b0c442" } }],
  ["two dates", { at: new Date(0) }, { at: new Date(1) }],
  ["two URLs", { at: new URL("https://a.example/1") }, { at: new URL("https://a.example/2") }],
  [
    "two views of a kind other than Uint8Array",
    { a: new DataView(bytes(1).buffer) },
    { a: new DataView(bytes(2).buffer) },
  ],
  ["two lists in another order", { a: [1, 2] }, { a: [2, 1] }],
  ["a number and its text", { a: 1 }, { a: "1" }],
  ["a key that every object inherits", JSON.parse('{"__proto__": 1}'), {}],
])("another hash: %s", async (_, one, other) => {
  expect(await hashOfInput(one)).not.toBe(await hashOfInput(other));
});
