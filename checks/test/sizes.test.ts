import { afterAll, expect, test } from "vitest";
import { allProvidersBudget, oneProviderBudgets } from "../src/sizes/budgets.ts";
import { measureProgram } from "../src/sizes/measure-program.ts";

const measured: Record<string, { minified: number; gzipped: number; budget: number }> = {};

/** The gzipped size of a program that waits for one task. */
async function weigh(label: string, providers: readonly string[], budget: number): Promise<number> {
  const sizes = await measureProgram(`
    import { createVideoTasks, ${providers.join(", ")} } from "@videotask/core";
    const tasks = createVideoTasks([${providers.map((provider) => `${provider}()`).join(", ")}]);
    console.log(await tasks.wait(location.hash));
  `);
  measured[label] = { ...sizes, budget };
  return sizes.gzipped;
}

test.each(Object.entries(oneProviderBudgets))(
  "core with %s alone stays within its %i bytes",
  async (provider, budget) => {
    expect(await weigh(provider, [provider], budget)).toBeLessThanOrEqual(budget);
  },
);

test(`core with all providers stays within its ${allProvidersBudget} bytes`, async () => {
  const all = Object.keys(oneProviderBudgets);
  expect(await weigh("all of them", all, allProvidersBudget)).toBeLessThanOrEqual(allProvidersBudget);
});

test("a program that uses one provider does not carry the others", async () => {
  const { gzipped: one } = await measureProgram('export { linkmodel } from "@videotask/core";');
  const { gzipped: two } = await measureProgram('export { linkmodel, jimmy } from "@videotask/core";');
  expect(two - one).toBeGreaterThan(300);
});

afterAll(() => console.table(measured));
