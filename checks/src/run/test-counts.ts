// What one run of tests came to, and the sum over all runs: the closing line of `pnpm test`.

/**
 * Where the run of a package's script leaves its counts, relative to the package. Never committed; kept in turbo's cache.
 *
 * @param script such as `test` or `test:imports`
 */
export const countsFile = (script: string): string => `${script.replaceAll(":", "-")}-counts.json`;

/** Whether a package's script runs tests. */
export const runsTests = (script: string): boolean => script === "test" || script.startsWith("test:");

/** How many tests ended in which way. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** One line for each test that did not run: its name, and why. */
  readonly skipped: readonly string[];
}

/** Adds the counts of several runs. */
export function sumCounts(counts: readonly TestCounts[]): TestCounts {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    skipped: counts.flatMap(({ skipped }) => skipped),
  };
}

/** The line that people and continuous integration look for last. */
export function closingLine({ passed, failed, skipped }: TestCounts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped.length > 0 ? `${line}, ${skipped.length} skipped` : line;
}
