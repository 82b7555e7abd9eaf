// Builds what a root command stands on, and says nothing unless it fails: what the command itself prints is what was asked for.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const turbo = spawnSync("turbo", ["run", "build", "--output-logs=errors-only", ...process.argv.slice(2)], {
  cwd: join(import.meta.dirname, "../.."),
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
  encoding: "utf8",
  shell: process.platform === "win32",
});
if (turbo.status !== 0) {
  console.error([turbo.stdout, turbo.stderr, turbo.error?.message].filter(Boolean).join("\n"));
  process.exitCode = turbo.status ?? 1;
}
