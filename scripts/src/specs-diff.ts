// pnpm specs:diff OLD NEW [--json]
// The command of @videotask/spec-diff, on files as they are named from where the user stands.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(
  new URL("dist/bin.js", import.meta.resolve("@videotask/spec-diff/package.json")),
);

const { status, error } = spawnSync(process.execPath, [command, ...process.argv.slice(2)], {
  // pnpm runs a script in its package's folder; INIT_CWD is where the user stood.
  cwd: process.env["INIT_CWD"] ?? process.cwd(),
  stdio: "inherit",
});
if (error) throw error;
process.exitCode = status ?? 1;
