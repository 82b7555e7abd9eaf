// What core has from a page, and what it quotes of it, are what the page says.

import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { count, findOutdated, parseQuotations } from "../src/quotations.ts";
import { specFiles } from "../src/spec-files.ts";
import { readText, root } from "./repository.ts";

const quotations = globSync("specs/*/quotations.yaml", { cwd: root }).flatMap((file) => {
  const [, provider = ""] = file.replaceAll("\\", "/").split("/");
  return parseQuotations(readText(file), file).map((quotation) => ({ provider, ...quotation }));
});

const pathOf = ({ provider, page }: { provider: string; page: string }): string =>
  `${specFiles(provider).pages}/${page}`;

describe.each(quotations)("$provider/$page: $quotation", (entry) => {
  test("stands on the page", () => {
    expect(count(readText(pathOf(entry)), entry.quotation)).toBeGreaterThan(0);
  });

  test("stands for what core has", () => {
    const code = readText(entry.file);
    expect(entry.code.filter((line) => !code.includes(line))).toEqual([]);
  });
});

/** The pages that comments of core name, unless it is for what they do not say. */
const citations = globSync("packages/core/src/{providers,request,task,polling}/**/*.ts", {
  cwd: root,
}).flatMap((path) => {
  const file = path.replaceAll("\\", "/");
  return readText(file)
    .split("\n")
    .filter((line) => !line.includes("says neither"))
    .flatMap((line) => [...line.matchAll(/\b([a-z]+)\/([\w-]+\.md)\b/g)])
    .map(([, provider = "", page = ""]) => ({ file, provider, page }))
    .filter((citation) => globSync(pathOf(citation), { cwd: root }).length > 0);
});

test("whatever core cites from a page is quoted", () => {
  const key = ({ file, provider, page }: { file: string; provider: string; page: string }): string =>
    `${file}: ${provider}/${page}`;
  const quoted = new Set(quotations.map(key));
  expect(citations.length).toBeGreaterThan(4);
  expect(citations.map(key).filter((citation) => !quoted.has(citation))).toEqual([]);
});

test("what a page says less often than before is outdated, wherever its lines break", () => {
  const quotation = {
    page: "a.md",
    quotation: "every 5s",
    file: "packages/core/src/a.ts",
    code: ["every: 5_000"],
  };
  const outdated = (before: string, now: string) =>
    findOutdated([quotation], new Map([["a.md", before]]), new Map([["a.md", now]])).length;
  expect(outdated("Ask every 5s.", "Ask\n\n  every\n  5s.")).toBe(0);
  expect(outdated("Ask every 5s.", "Ask every 6s.")).toBe(1);
  expect(outdated("Ask every 5s. Really: every 5s.", "Ask every 5s. Really: every 6s.")).toBe(1);
});

test.each([
  ["no list", "page: a.md", /must be array/],
  [
    "a misspelt name",
    "- { page: a.md, quote: every 5s, file: packages/core/src/a.ts, code: [everyMs: 5] }",
    /additional/,
  ],
  [
    "a file outside of core",
    "- { page: a.md, quotation: every 5 s, file: README.md, code: [everyMs 5] }",
    /pattern/,
  ],
])("%s is refused", (_, text, found) => {
  expect(() => parseQuotations(text, "specs/x/quotations.yaml")).toThrow(found);
});
