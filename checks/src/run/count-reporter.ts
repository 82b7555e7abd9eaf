// Leaves the counts of a run of tests in a file. Vitest's own JSON report has neither the reason of a skip nor the errors
// outside any test.
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Reporter, SerializedError, TestModule, Vitest } from "vitest/node";
import { countsFile, runsTests, type TestCounts } from "./test-counts.ts";

export class CountReporter implements Reporter {
  #root = "";

  onInit(vitest: Vitest): void {
    this.#root = vitest.config.root;
  }

  async onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): Promise<void> {
    // The script that runs them, as every package manager tells it; another one, or none, where vitest was called by itself.
    const script = process.env["npm_lifecycle_event"] ?? "";
    const file = countsFile(runsTests(script) ? script : "test");
    await writeFile(`${this.#root}/${file}`, JSON.stringify(this.#count(modules, errors)));
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
