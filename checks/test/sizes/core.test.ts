// What core costs a user's browser, and that the providers which nobody uses cost nothing.
import { afterAll, expect, test } from "vitest";
import {
  allProvidersBudget,
  callbackBudget,
  fileLedgerBudget,
  memoryLedgerBudget,
  oneProviderBudget,
} from "../../src/sizes/budgets.ts";
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

test("a program that only waits carries nothing of callbacks and ledgers, and a callback nothing else", async () => {
  const load = (source: string) => bundle({ source, folder, minify: false });
  const program = await load('export { createVideoTasks, linkmodel } from "@videotask/core";');
  const callback = await load('export { createCallback } from "@videotask/core/callback";');
  const ledger = await load('export { fileLedger, memoryLedger } from "@videotask/core/ledger";');
  const inMemory = await load('export { memoryLedger } from "@videotask/core/ledger";');
  const words = { callback: "videotask_token", file: "node:fs/promises", ledger: "Another submission has" };
  const wordsIn = ({ text }: { text: string }) =>
    Object.entries(words).flatMap(([name, word]) => (text.includes(word) ? [name] : []));
  expect(wordsIn(program)).toEqual([]);
  expect(wordsIn(callback)).toEqual(["callback"]);
  expect(wordsIn(ledger)).toEqual(["file", "ledger"]);
  expect(wordsIn(inMemory)).toEqual(["ledger"]);
  // Nothing that a browser or a worker does not have is loaded with any of them.
  expect([program, callback, ledger, inMemory].flatMap(({ imports }) => imports)).toEqual([]);
});

test.each([
  ["createCallback", "callback", callbackBudget],
  ["memoryLedger", "ledger", memoryLedgerBudget],
  ["fileLedger", "ledger", fileLedgerBudget],
])("%s alone stays within its budget", async (name, subpath, budget) => {
  const source = `export { ${name} } from "@videotask/core/${subpath}";`;
  const { bytes, gzippedBytes } = await bundle({ source, folder });
  measured[name] = { minified: bytes, gzipped: gzippedBytes, budget };
  expect(gzippedBytes).toBeLessThanOrEqual(budget);
});

afterAll(() => console.table(measured));
