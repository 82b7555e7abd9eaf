// The aims of the pacing, in virtual time and so exact: 85 % of what is permitted or demanded, and each task at most three times its fair
// share apart; and that the page has the figures that `pnpm bench rate-limit` prints.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../src/rate-limit/run.ts";
import { SCENARIOS } from "../src/rate-limit/scenarios.ts";

const AIMS = ["20 waits, 1/s", "50 waits, 4/s", "100 waits, 8/s", "300 waits, 1/s, 30 min"];
const UNHURT = ["50 waits, 2/s, a burst of 120", "50 waits, never a 429", "300 waits, never a 429"];

const page = readFileSync(join(import.meta.dirname, "../../docs/comparison.md"), "utf8");
const rowOf = (name: string): number[] => {
  const row = page.split("\n").find((line) => line.startsWith(`| ${name.padEnd(32)} |`)) ?? "";
  return [...row.slice(35).matchAll(/[\d.]+/g)].map(Number);
};

test.each(Object.entries(SCENARIOS))("%s: as docs/comparison.md says", async (name, scenario) => {
  const { share, gap, unseen, refused } = await run(scenario);
  const [ofShare, ofGap, ofUnseen, ofRefused] = rowOf(name) as [number, number, number, number];
  expect(Math.abs(share - ofShare)).toBeLessThanOrEqual(0.02);
  expect(Math.abs(gap - ofGap)).toBeLessThanOrEqual(0.2);
  expect(unseen).toBe(ofUnseen);
  expect(Math.abs(100 * refused - ofRefused)).toBeLessThanOrEqual(2);
  if (AIMS.includes(name)) expect([share >= 0.85, gap <= 3, unseen]).toEqual([true, true, 0]);
  if (UNHURT.includes(name)) expect([share >= 0.95, unseen]).toEqual([true, 0]);
});

test("the same seed gives the same figures, another one others that hold as well", async () => {
  const scenario = SCENARIOS["20 waits, 1/s"];
  expect(await run(scenario, 5)).toEqual(await run(scenario, 5));
  expect((await run(scenario, 123_456_789)).share).toBeGreaterThanOrEqual(0.85);
});
