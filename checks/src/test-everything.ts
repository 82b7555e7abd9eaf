// `pnpm test`: everything that continuous integration checks, each task once and cached, and the sum of all tests last.
import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { closingLine, COUNTS_FILE, sumCounts, type TestCounts } from "./testing/test-counts.ts";

const root = join(import.meta.dirname, "../..");
const tasks = ["check", "build", "check-types", "lint", "format:check", "unused", "test"];

const tested = globSync("{*,packages/*}/package.json", { cwd: root })
  .filter((manifest) => JSON.parse(readFileSync(join(root, manifest), "utf8")).scripts?.test !== undefined)
  .map(dirname)
  .filter((folder) => folder !== ".")
  .toSorted();

// Counts of an earlier run must not pass for this one's: turbo puts those of cached runs back.
for (const folder of tested) rmSync(join(root, folder, COUNTS_FILE), { force: true });

// Named here, for turbo to run the browser's tests again once there is one.
const chromium = process.env["CHROMIUM_PATH"] ?? ["/usr/bin/chromium"].find((path) => existsSync(path)) ?? "";

const turbo = spawnSync("turbo", ["run", ...tasks, "--continue=dependencies-successful"], {
  cwd: root,
  env: { ...process.env, CHROMIUM_PATH: chromium, TURBO_TELEMETRY_DISABLED: "1" },
  stdio: "inherit",
  shell: process.platform === "win32",
});

const counts = tested.map((folder): TestCounts => {
  const file = join(root, folder, COUNTS_FILE);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  console.error(`${folder}: its tests did not run`);
  return { passed: 0, failed: 1, skipped: [] };
});

const sum = sumCounts(counts);
for (const skipped of sum.skipped) console.log(`skipped: ${skipped}`);
console.log(closingLine(sum));
process.exitCode = turbo.status === 0 && sum.failed === 0 ? 0 : 1;
