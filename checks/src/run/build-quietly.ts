// Builds what a root command needs, and prints nothing unless it fails: the output is the command's own.
import { spawnSync } from "node:child_process";
import { root } from "../workspace/index.ts";

const turbo = spawnSync("turbo", ["run", "build", "--output-logs=errors-only", ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
  encoding: "utf8",
  shell: process.platform === "win32",
});
if (turbo.status !== 0) {
  console.error([turbo.stdout, turbo.stderr, turbo.error?.message].filter(Boolean).join("\n"));
  process.exitCode = turbo.status ?? 1;
}
