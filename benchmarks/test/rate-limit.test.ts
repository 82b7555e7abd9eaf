// The aims of the pacing, in virtual time and so exact: what waits get of an account that says nothing but 429.
import { expect, test } from "vitest";
import { run } from "../src/rate-limit/run.ts";
import { SCENARIOS } from "../src/rate-limit/scenarios.ts";

const AIMS = ["20 waits, 1/s", "50 waits, 4/s", "100 waits, 8/s", "300 waits, 1/s, 30 min"] as const;

test.each(AIMS)(
  "%s: 85 %% of what is permitted, each task at most three times its fair share apart",
  async (name) => {
    const { share, gap, unseen } = await run(SCENARIOS[name]);
    expect(share).toBeGreaterThanOrEqual(0.85);
    expect(gap).toBeLessThanOrEqual(3);
    expect(unseen).toBe(0);
  },
);

test.each(["50 waits, 2/s, a burst of 120", "50 waits, never a 429", "300 waits, never a 429"] as const)(
  "%s: nothing is lost",
  async (name) => {
    const { share, unseen } = await run(SCENARIOS[name]);
    expect(share).toBeGreaterThanOrEqual(0.95);
    expect(unseen).toBe(0);
  },
);

test("the same seed gives the same figures, another one others that hold as well", async () => {
  const scenario = SCENARIOS["20 waits, 1/s"];
  expect(await run(scenario, 5)).toEqual(await run(scenario, 5));
  expect((await run(scenario, 123_456_789)).share).toBeGreaterThanOrEqual(0.85);
});
