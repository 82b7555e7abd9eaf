// What the pipeline takes for YAML, and the limits of it.

import { expect, test } from "vitest";
import { exactIntegers, mergeKeys, readYaml } from "../src/read-yaml.ts";
import { extractOpenapi } from "../src/extract-openapi.ts";
import { SpecError } from "../src/spec-error.ts";

function failure(text: string): SpecError {
  try {
    readYaml(text, "specs/x/overlay.yaml");
  } catch (error) {
    if (error instanceof SpecError) return error;
    throw error;
  }
  throw new TypeError("nothing was thrown");
}

test("JSON is YAML", () => {
  expect(readYaml('{ "a": [1, null, "yes"] }', "x")).toEqual({ a: [1, null, "yes"] });
});

test.each([
  ["a key that stands twice", "a: 1\na: 2", /duplicated mapping key \(2:1\)/],
  ["two documents", "a: 1\n---\na: 2", /a single document/],
  ["nothing", "", /expected a document/],
  ["fifty thousand brackets", "[".repeat(50_000), /maxDepth/],
  ["more aliases than any document has", `a: &a 1\nb: [${Array(21).fill("*a").join()}]`, /maxAliases/],
  ["an alias of nothing", "a: *b", /unidentified alias "b"/],
])("%s is refused, in one line", (_, text, found) => {
  const error = failure(text);
  expect(error).toMatchObject({ subject: "specs/x/overlay.yaml", expected: "valid YAML" });
  expect(error.found).toMatch(found);
  expect(error.found).not.toContain("\n");
});

test("fifty thousand keys and anchors are read", () => {
  const lines = Array.from({ length: 50_000 }, (_, index) => `k${index}: &a${index} 1`);
  expect(Object.keys(readYaml(lines.join("\n"), "x") as object)).toHaveLength(50_000);
});

test("a merge key is one where it is asked for, and a name elsewhere", () => {
  const text = "a: &a { x: 1 }\nb: { <<: *a, y: 2 }";
  expect(readYaml(text, "x", mergeKeys)).toMatchObject({ b: { x: 1, y: 2 } });
  expect(readYaml(text, "x")).toMatchObject({ b: { "<<": { x: 1 }, y: 2 } });
});

test.each([
  ["9007199254740991", 9_007_199_254_740_991],
  ["9007199254740993", 9_007_199_254_740_993n],
  ["+9007199254740993", 9_007_199_254_740_993n],
  ["-9007199254740993", -9_007_199_254_740_993n],
  ["0x20000000000001", 9_007_199_254_740_993n],
  ["1.5", 1.5],
])("%s keeps its digits where it is asked for", (text, value) => {
  expect(readYaml(text, "x", exactIntegers)).toBe(value);
});

test("a page with an alias that leads back into itself is refused", () => {
  const page = "```yaml\nopenapi: 3.1.0\npaths: &a { /a: *a }\n```\n";
  expect(() => extractOpenapi(page, "page")).toThrow("page: expected at most 100 levels, found more");
});
