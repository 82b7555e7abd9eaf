// Leaves a package's test counts in a file. Vitest's own JSON report has neither the reason of a skip nor the errors
// outside any test.
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Reporter, SerializedError, TestModule, Vitest } from "vitest/node";
import { COUNTS_FILE, type TestCounts } from "./test-counts.ts";

export class CountReporter implements Reporter {
  #root = "";

  onInit(vitest: Vitest): void {
    this.#root = vitest.config.root;
  }

  async onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): Promise<void> {
    await writeFile(`${this.#root}/${COUNTS_FILE}`, JSON.stringify(this.#count(modules, errors)));
  }

  #count(modules: readonly TestModule[], errors: readonly SerializedError[]): TestCounts {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const ended = (state: string) => tests.filter((test) => test.result().state === state);
    // A module that does not load has no tests, and would fail uncounted.
    const broken = modules.filter((module) => module.errors().length > 0);
    return {
      passed: ended("passed").length,
      failed: ended("failed").length + broken.length + errors.length,
      skipped: ended("skipped").map((test) => {
        const result = test.result();
        const why = (result.state === "skipped" && result.note) || "no reason given";
        return `${basename(this.#root)}: ${test.fullName} (${why})`;
      }),
    };
  }
}
