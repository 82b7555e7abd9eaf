// What core costs a user's browser, and that the providers which nobody uses cost nothing.
import { afterAll, expect, test } from "vitest";
import { allProvidersBudget, oneProviderBudget } from "../../src/sizes/budgets.ts";
import { bundle } from "../../src/sizes/bundle.ts";
import { coreProviders } from "../../src/workspace/index.ts";

const folder = import.meta.dirname;
const factories = coreProviders.map(({ factory }) => factory);
const measured: Record<string, { minified: number; gzipped: number; budget: number }> = {};

/** The gzipped size of a program that waits for one task. */
async function weigh(label: string, providers: readonly string[], budget: number): Promise<number> {
  const source = `
    import { createVideoTasks, ${providers.join(", ")} } from "@videotask/core";
    const tasks = createVideoTasks([${providers.map((provider) => `${provider}()`).join(", ")}]);
    console.log(await tasks.wait(location.hash));
  `;
  const { bytes, gzippedBytes } = await bundle({ source, folder });
  measured[label] = { minified: bytes, gzipped: gzippedBytes, budget };
  return gzippedBytes;
}

test.each(factories)(`core with %s alone stays within its ${oneProviderBudget} bytes`, async (factory) => {
  expect(await weigh(factory, [factory], oneProviderBudget)).toBeLessThanOrEqual(oneProviderBudget);
});

test(`core with all providers stays within its ${allProvidersBudget} bytes`, async () => {
  const gzipped = await weigh("all of them", factories, allProvidersBudget);
  expect(gzipped).toBeLessThanOrEqual(allProvidersBudget);
});

test("a program that uses one provider does not carry the others", async () => {
  const one = await bundle({ source: 'export { linkmodel } from "@videotask/core";', folder });
  const two = await bundle({ source: 'export { linkmodel, jimmy } from "@videotask/core";', folder });
  expect(two.gzippedBytes - one.gzippedBytes).toBeGreaterThan(300);
});

afterAll(() => console.table(measured));
