// Builds what a root command needs, and prints nothing unless it fails: the output is the command's own.
import { spawnSync } from "node:child_process";
import { root } from "../workspace/index.ts";

function build(): void {
  // Somebody who waits for the first build of a clone is told so, until there is something else to read.
  const { isTTY } = process.stderr;
  if (isTTY) process.stderr.write("building…");
  const turbo = spawnSync("turbo", ["run", "build", "--output-logs=errors-only", ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (isTTY) process.stderr.write("\r\u001b[K");
  if (turbo.status === 0) return;
  console.error([turbo.stdout, turbo.stderr, turbo.error?.message].filter(Boolean).join("\n"));
  process.exitCode = turbo.status ?? 1;
}

// Set in what turbo runs: that has been built, and a build beside it would write the same files anew while they are read.
if (process.env["TURBO_HASH"] === undefined) build();
