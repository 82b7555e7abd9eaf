import { expect, test } from "vitest";
import { closingLine, sumCounts } from "../src/testing/test-counts.ts";

test("the closing line adds up the tests of all packages", () => {
  const sum = sumCounts([
    { passed: 2, failed: 0, skipped: [] },
    { passed: 40, failed: 1, skipped: [] },
  ]);
  expect(closingLine(sum)).toBe("42 passed, 1 failed");
});

test("the closing line names skipped tests only where there are some", () => {
  expect(closingLine({ passed: 0, failed: 0, skipped: ["a: b (c)"] })).toBe("0 passed, 0 failed, 1 skipped");
});
