// How every package's tests run, so that no package has a configuration of its own.
import { defineConfig } from "vitest/config";
import { CountReporter } from "./checks/src/run/count-reporter.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Far above what any test takes, for a busy machine to fail none of them.
    testTimeout: 60_000,
    reporters: ["default", new CountReporter()],
  },
});
