// `pnpm test`: everything that continuous integration checks, each task once and cached, and the sum of all tests last.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { privatePackages, publishedPackages, root } from "../workspace/index.ts";
import { closingLine, countsFile, runsTests, sumCounts, type TestCounts } from "./test-counts.ts";

const checks = ["check", "build", "check-types", "lint", "format:check", "unused"];

/** Every script that runs tests: most packages have one, and `checks` has one for each part that is cached apart. */
const runs = [...publishedPackages, ...privatePackages].flatMap(({ folder, name, scripts }) =>
  Object.keys(scripts)
    .filter(runsTests)
    .map((script) => ({ title: `${name} ${script}`, script, file: join(root, folder, countsFile(script)) })),
);

// Counts of an earlier run must not pass for this one's: turbo puts those of cached runs back.
for (const { file } of runs) rmSync(file, { force: true });

// Named here, for turbo to run the browser's tests again once there is one.
const chromium = process.env["CHROMIUM_PATH"] ?? ["/usr/bin/chromium"].find((path) => existsSync(path)) ?? "";

const tasks = [...checks, ...new Set(runs.map(({ script }) => script))];
const turbo = spawnSync("turbo", ["run", ...tasks, "--continue=dependencies-successful"], {
  cwd: root,
  env: { ...process.env, CHROMIUM_PATH: chromium, TURBO_TELEMETRY_DISABLED: "1" },
  stdio: "inherit",
  shell: process.platform === "win32",
});

const counts = runs.map(({ title, file }): TestCounts => {
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  console.error(`${title} did not run: what it depends on has failed, as shown above`);
  return { passed: 0, failed: 1, skipped: [] };
});

const sum = sumCounts(counts);
for (const skipped of sum.skipped) console.log(`skipped: ${skipped}`);
console.log(closingLine(sum));
process.exitCode = turbo.status === 0 && sum.failed === 0 ? 0 : 1;
