// The aims of the pacing, in virtual time and so exact: 85 % of what is permitted or demanded, and each task at most three times its fair
// share apart; and that the page has the figures that `pnpm bench rate-limit` prints.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../src/rate-limit/run.ts";
import { SCENARIOS } from "../src/rate-limit/scenarios.ts";

/** The least share, and the longest gap, where there is an aim; elsewhere the figures of the page are all there is to hold. */
const AIMS: Readonly<Record<string, { share: number; gap: number }>> = {
  "20 waits, 1/s": { share: 0.85, gap: 3 },
  "50 waits, 4/s": { share: 0.85, gap: 3 },
  "100 waits, 8/s": { share: 0.85, gap: 3 },
  "300 waits, 1/s, 30 min": { share: 0.85, gap: 3 },
  "50 waits, 2/s, a burst of 120": { share: 0.95, gap: 3 },
  "50 waits, never a 429": { share: 0.95, gap: 3 },
  "300 waits, never a 429": { share: 0.95, gap: 3 },
};

const page = readFileSync(join(import.meta.dirname, "../../docs/comparison.md"), "utf8");
const rowOf = (name: string): number[] => {
  const row = page.split("\n").find((line) => line.startsWith(`| ${name.padEnd(32)} |`)) ?? "";
  return [...row.slice(35).matchAll(/[\d.]+/g)].map(Number);
};

test.each(Object.entries(SCENARIOS))(
  "%s: as docs/comparison.md says, and by its aim",
  async (name, scenario) => {
    const { share, gap, unseen, refused } = await run(scenario);
    const [ofShare, ofGap, ofUnseen, ofRefused] = rowOf(name) as [number, number, number, number];
    expect(Math.abs(share - ofShare)).toBeLessThanOrEqual(0.02);
    expect(Math.abs(gap - ofGap)).toBeLessThanOrEqual(0.2);
    expect(unseen).toBe(ofUnseen);
    expect(Math.abs(100 * refused - ofRefused)).toBeLessThanOrEqual(2);
    const aim = AIMS[name] ?? { share: 0, gap: Infinity };
    expect(share).toBeGreaterThanOrEqual(aim.share);
    expect(gap).toBeLessThanOrEqual(aim.gap);
  },
);

test("the same seed gives the same figures, another one others that hold as well", async () => {
  const scenario = SCENARIOS["20 waits, 1/s"];
  expect(await run(scenario, 5)).toEqual(await run(scenario, 5));
  expect((await run(scenario, 123_456_789)).share).toBeGreaterThanOrEqual(0.85);
});
