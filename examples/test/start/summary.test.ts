// What stands below the table about creates.
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { summary } from "../../src/display/summary.ts";

const success = "Every task ended as scripted.";
const linesOf = (environment: Parameters<typeof summary>[1]) =>
  stripVTControlCharacters(summary([], environment, "/tmp"))
    .trim()
    .split("\n");

test("the requests that were sent stand against the tasks that they made", () => {
  const creates = () => ({ sent: 8, made: 7, asExpected: true });
  expect(linesOf({ success, creates })).toEqual([success, "8 creates were sent, and made 7 tasks."]);
});

test("a task too many is no success, however each of them ended", () => {
  const creates = () => ({ sent: 8, made: 8, asExpected: false });
  expect(linesOf({ success, creates })).toEqual(["8 creates were sent, and made 8 tasks."]);
});

test("where nothing is created, no number is given", () => {
  expect(linesOf({ success })).toEqual([success]);
});
