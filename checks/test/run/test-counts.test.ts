import { expect, test } from "vitest";
import { closingLine, countsFile, runsTests, sumCounts } from "../../src/run/test-counts.ts";

test("the closing line adds up the tests of all runs", () => {
  const sum = sumCounts([
    { passed: 2, failed: 0, skipped: [] },
    { passed: 40, failed: 1, skipped: [] },
  ]);
  expect(closingLine(sum)).toBe("42 passed, 1 failed");
});

test("the closing line names skipped tests only where there are some", () => {
  expect(closingLine({ passed: 0, failed: 0, skipped: ["a: b (c)"] })).toBe("0 passed, 0 failed, 1 skipped");
});

test("each script that runs tests has a file of its own for its counts, with a name that every system takes", () => {
  const scripts = ["build", "test", "check-types", "test:imports"].filter(runsTests);
  expect(scripts.map(countsFile)).toEqual(["test-counts.json", "test-imports-counts.json"]);
});
