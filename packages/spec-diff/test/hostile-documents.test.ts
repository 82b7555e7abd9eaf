// A report of documents whose every word is an attack says what a report says, and nothing that the words want.

import { marked, type Token } from "marked";
import { describe, expect, test } from "vitest";
import { diffDocuments, parseDocument, renderReport, UnreadableDocument } from "../src/index.ts";
import { KINDS } from "../src/rules/rules.ts";
import { FIXTURES } from "./fixture.ts";
import { hostileDocument, MARK } from "./hostile-document.ts";

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const WRITTEN_BY_US = new Set(["heading", "list", "list_item", "paragraph", "text", "space", "codespan"]);

const differences = FIXTURES.map((fixture) => ({
  case: fixture.case,
  difference: diffDocuments(hostileDocument(fixture.old), hostileDocument(fixture.new)),
}));

/** The tokens of a text, those inside of others included. */
function tokensOf(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    const children = [
      ...("tokens" in token ? (token.tokens ?? []) : []),
      ...("items" in token ? token.items : []),
    ];
    return [token, ...tokensOf(children as Token[])];
  });
}

describe.each(differences)("$case", ({ difference }) => {
  const report = renderReport(difference);

  test("has what the words say in code spans alone", () => {
    const tokens = tokensOf(marked.lexer(report));
    expect(tokens.map(({ type }) => type).filter((type) => !WRITTEN_BY_US.has(type))).toEqual([]);
    const leaves = tokens.filter((token) => !("tokens" in token) && !("items" in token));
    const bare = leaves.filter(({ type, raw }) => type !== "codespan" && raw.includes(MARK));
    expect(bare.map(({ raw }) => raw)).toEqual([]);
  });

  test("is as many lines as its changes take", () => {
    const lines = report.split("\n").filter((line) => /^(?:- | {2}Warning: )/.test(line));
    const warnings = lines.filter((line) => line.startsWith("  "));
    expect(lines.length - warnings.length).toBe(difference.changes.length);
    expect(warnings.join("")).not.toContain(MARK);
  });

  test("moves no cursor", () => {
    expect(report.split("\n").filter((line) => INVISIBLE.test(line))).toEqual([]);
  });
});

test("every kind of change was among them", () => {
  const shown = new Set(differences.flatMap(({ difference }) => difference.changes.map(({ kind }) => kind)));
  expect(KINDS.filter((kind) => !shown.has(kind))).toEqual([]);
});

test("a name of a mebibyte is cut", () => {
  const document = (name: string) => ({
    openapi: "3.1.0",
    info: { title: "Test", version: "1" },
    components: { schemas: { [name]: { type: "string" } } },
  });
  const report = renderReport(diffDocuments(document("a"), document("b".repeat(2 ** 20))));
  expect(report.length).toBeLessThan(5000);
});

test.each([
  ["a version", 'openapi: "4\\u001b[2J\\u009b"\n'],
  ["a reference", `openapi: 3.1.0\npaths: { /a: { "$ref": "http://x\\u009b2J\\u202e" } }\n`],
  ["an alias", "openapi: *a\u009B2J\n"],
])("an error that quotes %s moves no cursor either", (_, text) => {
  const read = () =>
    diffDocuments(parseDocument(text, "old.yaml"), { openapi: "3.1.0" }, { old: "old.yaml" });
  expect(read).toThrow(UnreadableDocument);
  expect(read).toThrow(/^old\.yaml: [^\p{Cc}\p{Cf}]+$/u);
});
