// Pages as vendors might publish them tomorrow.

import { expect, test } from "vitest";
import { checkProse, extractOpenapi } from "../src/extract-openapi.ts";
import { SpecError } from "../src/spec-error.ts";

const fence = (yaml: string, ticks = "```"): string => `# Query\n\n${ticks}yaml GET /q\n${yaml}\n${ticks}\n`;
const document = `openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: { /q: { get: { responses: {} } } }`;

function failure(
  page: string,
  extract: (page: string, subject: string) => unknown = extractOpenapi,
): SpecError {
  try {
    extract(page, "specs/x/pages/query.md");
  } catch (error) {
    if (error instanceof SpecError) return error;
    throw error;
  }
  throw new TypeError("nothing was thrown");
}

test.each(["```", "````", "~~~"])("the block is found between %s, whatever follows the language", (ticks) => {
  expect(extractOpenapi(fence(document, ticks), "page")).toMatchObject({ openapi: "3.1.0" });
});

test("other blocks of a page are passed over, YAML or not", () => {
  const page = `${fence("polling: 5s")}${fence(document)}\n\`\`\`json\n{"code": 0}\n\`\`\`\n`;
  expect(extractOpenapi(page, "page")).toMatchObject({ info: { title: "T" } });
});

test("an integer beyond 2^53 in an example becomes a string of its digits", () => {
  const page = fence(`${document}\nx-example: { id: 401047179385389059, bytes: 5000000000 }`);
  expect(extractOpenapi(page, "page")["x-example"]).toEqual({
    id: "401047179385389059",
    bytes: 5_000_000_000,
  });
});

test("a bound beyond 2^53 stays a number", () => {
  const page = fence(`${document}\nx-schema: { type: integer, maximum: 9223372036854775807 }`);
  expect(extractOpenapi(page, "page")["x-schema"]).toEqual({ type: "integer", maximum: 2 ** 63 });
});

test.each([
  [
    "an HTML page",
    "<!DOCTYPE html><html><title>Just a moment...</title></html>",
    /an HTML page: <!DOCTYPE html>/,
  ],
  ["an error page", `{"message": "not found"}`, /0 of them in 24 characters/],
  ["an empty page", "", /0 of them in 0 characters/],
  ["a page that lost its block", "# Query\n\nSee the console.", /0 of them/],
  ["a page with two blocks", fence(document) + fence(document), /2 of them/],
])("%s is refused, with the page, what was expected and what was found", (_, page, found) => {
  const error = failure(page);
  expect(error).toMatchObject({
    subject: "specs/x/pages/query.md",
    expected: "one fenced YAML block with an OpenAPI 3 document",
    found: expect.stringMatching(found) as string,
  });
  expect(error.message).toContain(error.found);
});

test("broken YAML is refused, with the line", () => {
  const error = failure(fence("openapi: 3.1.0\ninfo: { title: a: b }"));
  expect(error.expected).toBe("valid YAML");
  expect(error.found).toMatch(/\(2:\d+\)/);
});

test.each(["swagger: '2.0'\nopenapi: 2.0.0", "openapi: 4.0.0"])(
  "another version of OpenAPI is refused: %s",
  (yaml) => {
    expect(failure(fence(yaml)).expected).toBe("an OpenAPI 3.0, 3.1 or 3.2 document");
  },
);

test("a document without paths is refused", () => {
  expect(failure(fence("openapi: 3.1.0\npaths: {}")).expected).toBe("an OpenAPI document with paths");
});

test("a page of tables is checked for having some, for being no HTML, and for having no OpenAPI by now", () => {
  const tables = "| Field | Type |\n| --- | --- |\n| code | string |\n";
  expect(() => checkProse(tables, "page")).not.toThrow();
  expect(failure("Moved.", checkProse).found).toBe("no table in 6 characters");
  expect(failure(`<html>${tables}`, checkProse).found).toMatch(/an HTML page/);
  expect(failure(tables + fence(document), checkProse).found).toMatch(/delete authored.yaml/);
});

/** The time of the processor, which other programs do not slow down, in milliseconds. */
function measure(page: string): number {
  const start = process.cpuUsage();
  for (const read of [extractOpenapi, checkProse]) {
    try {
      read(page, "page");
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
    }
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test.each([
  "\n",
  " ",
  " \n",
  "\t",
  "`",
  "~",
  "> ",
  "1. ",
  "- ",
  "# ",
  "|",
  "|\n",
  "<!--",
  "[",
  "_a",
  "\\",
  "openapi ",
  "openapi\n",
  "a\n",
])("a quarter of a mebibyte of %j takes no more than linear time, in a block or on the page", (filling) => {
  const pages = (length: number): string[] => {
    const text = filling.repeat(length / filling.length);
    return [text, fence(text), fence(`openapi${text}`)];
  };
  for (const [index, page] of pages(2 ** 18).entries()) {
    const baseline = Math.max(measure(pages(2 ** 15)[index] ?? ""), 25);
    expect(measure(page)).toBeLessThan(24 * baseline);
  }
});
