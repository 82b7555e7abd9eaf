// source.json as a maintainer might mistype it, and the committed ones against the committed pages.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseSourceRecord } from "../src/source-record.ts";
import { providers, readText, root } from "./repository.ts";

const record = {
  file: "query.md",
  url: "https://docs.example.com/query.md",
  sha256: "0".repeat(64),
  date: "2026-11-22",
};
const settlement = { pointer: "/servers", keep: "query.md", reason: "a reason that is long enough" };
const parse = (value: object): unknown => parseSourceRecord(JSON.stringify(value), "specs/x/source.json");

test("a record of pages is read, with or without an address", () => {
  const value = { pages: [record, { ...record, file: "other.md", url: null }], settlements: [settlement] };
  expect(parse(value)).toEqual(value);
});

test.each([
  ["no JSON", "{", /expected JSON, found .*JSON/],
  ["no pages", "{}", /required property 'pages'/],
])("%s is refused", (_, text, message) => {
  expect(() => parseSourceRecord(text, "specs/x/source.json")).toThrow(message);
});

test.each([
  ["a missing hash", { sha256: undefined }, "/pages/0 must have required property 'sha256'"],
  ["half a hash", { sha256: "abc" }, "/pages/0/sha256 must match pattern"],
  ["an address without https", { url: "http://docs.example.com" }, "/pages/0/url must match pattern"],
  ["a date that is none", { date: "2026-02-30" }, '/pages/0/date must match format "date"'],
  ["a page outside the folder", { file: "../query.md" }, "/pages/0/file must match pattern"],
  ["a slip of the pen", { sha265: "" }, "/pages/0 must NOT have additional properties"],
])("%s is refused, by its place", (_, change, message) => {
  expect(() => parse({ pages: [{ ...record, ...change }] })).toThrow(
    `specs/x/source.json: expected a record of pages, found`,
  );
  expect(() => parse({ pages: [{ ...record, ...change }] })).toThrow(message);
});

test.each([
  ["two ways at once", { join: ["a.md", "b.md"] }],
  ["no way", { keep: undefined }],
  ["no reason", { reason: "" }],
])("a settlement with %s is refused", (_, change) => {
  expect(() => parse({ pages: [record], settlements: [{ ...settlement, ...change }] })).toThrow(
    /\/settlements\/0/,
  );
});

test("pages to be fetched have an address, and nothing that comes with their bytes", () => {
  const page = { file: "other.md", url: "https://docs.example.com/other.md" };
  const value = { pages: [record], toFetch: [page] };
  expect(parse(value)).toEqual(value);
  expect(() => parse({ pages: [record], toFetch: [{ ...page, url: null }] })).toThrow(
    "/toFetch/0/url must be string",
  );
  expect(() => parse({ pages: [record], toFetch: [{ ...page, sha256: record.sha256 }] })).toThrow(
    "/toFetch/0 must NOT have additional properties",
  );
  expect(() => parse({ pages: [record], toFetch: [{ ...page, file: record.file }] })).toThrow(
    "found query.md twice",
  );
});

test("a page that is listed twice is refused", () => {
  expect(() => parse({ pages: [record, record] })).toThrow("expected each page once, found query.md twice");
});

describe.each(providers)("specs/%s", (provider) => {
  const { pages } = parseSourceRecord(readText(`specs/${provider}/source.json`), "source.json");
  const folder = join(root, "specs", provider, "pages");

  test("every page is recorded, and nothing else", () => {
    expect(readdirSync(folder).toSorted()).toEqual(pages.map(({ file }) => file).toSorted());
  });

  test.each(pages)("$file is the page that was fetched, byte for byte", ({ file, sha256 }) => {
    const hash = createHash("sha256").update(readFileSync(join(folder, file)));
    expect(hash.digest("hex")).toBe(sha256);
  });
});
