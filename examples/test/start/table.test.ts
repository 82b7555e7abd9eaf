// The table that people look at.
import { stripVTControlCharacters } from "node:util";
import type { TaskRef } from "@videotask/core";
import { expect, test } from "vitest";
import { newRow, type Row } from "../../src/row.ts";
import { table } from "../../src/display/table.ts";

function row(ref: TaskRef, changes: Partial<Row>): Row {
  const begin = () => Promise.reject(new Error("a table begins nothing"));
  const expected = { name: ref, begin, outcome: "succeeded", problems: [] } as const;
  return { ...newRow(expected), ...changes };
}
const LONG = "doubao:task_xildk2e0VYgc6Dibp84pv13yPci84MaO";

test("a live table fits a terminal of 80 columns, however long a reference is", () => {
  const live = { elapsedMs: 3_599_000, width: 80 };
  const lines = table([row(LONG, { status: "submitted", requests: 1234, progress: 100 })], live).split("\n");
  for (const line of lines) expect(stripVTControlCharacters(line).length).toBeLessThanOrEqual(80);
  expect(lines[1]).toContain("…");
});

test("the last table cuts nothing off", () => {
  const outcome = { asExpected: true, output: "mp4, 2.7 kB", detail: "" };
  const [, line] = table([row(LONG, { status: "succeeded", waitedMs: 61_000, outcome })]).split("\n");
  expect(stripVTControlCharacters(line!)).toBe(`${LONG}  succeeded         0  1m 01s  mp4, 2.7 kB`);
});

test("progress is a bar, and where none is known there is none", () => {
  const live = { elapsedMs: 0, width: 100 };
  const text = table([row("jimmy:a", { progress: 62.4 }), row("minimax:b", {})], live);
  expect(stripVTControlCharacters(text)).toContain("━━━━━───  62 %");
  expect(stripVTControlCharacters(text)).toMatch(/minimax:b .* 0m 00s$/m);
});
