// Every fixture gives the report that stands in it, and together they show every rule there is.

import { describe, expect, test } from "vitest";
import { diffDocuments, renderReport } from "../src/index.ts";
import { KINDS } from "../src/rules/rules.ts";
import { FIXTURES } from "./fixture.ts";

describe.each([...new Set(FIXTURES.map(({ file }) => file))])("%s", (file) => {
  test.each(FIXTURES.filter((fixture) => fixture.file === file))("$case", (fixture) => {
    expect(renderReport(diffDocuments(fixture.old, fixture.new))).toBe(fixture.report);
  });
});

test("every kind of change has a fixture", () => {
  const shown = new Set(
    FIXTURES.flatMap((pair) => diffDocuments(pair.old, pair.new).changes.map(({ kind }) => kind)),
  );
  expect(KINDS.filter((kind) => !shown.has(kind))).toEqual([]);
});

test("no change is reported twice", () => {
  const repeated = FIXTURES.filter((pair) => {
    const texts = diffDocuments(pair.old, pair.new).changes.map(({ text }) => text);
    return new Set(texts).size < texts.length;
  });
  expect(repeated).toEqual([]);
});

test("every fixture has a name of its own", () => {
  expect(new Set(FIXTURES.map((fixture) => fixture.case)).size).toBe(FIXTURES.length);
});

test("no fixture changes between itself and itself", () => {
  for (const { old, new: current } of FIXTURES) {
    expect(diffDocuments(old, structuredClone(old))).toEqual({ bump: "none", changes: [] });
    expect(diffDocuments(current, structuredClone(current))).toEqual({ bump: "none", changes: [] });
  }
});
