// An update as the tests run it: at a fixed moment, without waiting, and without a word on the terminal.

import { showProgress } from "../../src/update/show-progress.ts";
import { updateSpecs, type Outcome, type UpdateOptions } from "../../src/update/update-specs.ts";

export function update(root: string, options: Partial<UpdateOptions> = {}): Promise<Outcome[]> {
  return updateSpecs({
    root,
    web: { fetch: refuseNetwork, timeoutMs: 10_000 },
    now: new Date("2026-12-24T18:00:00Z"),
    run: showProgress(false, () => undefined),
    ...options,
  });
}

const refuseNetwork: typeof globalThis.fetch = (input) => {
  throw new Error(`no test may ask ${String(input)}`);
};
