// pnpm specs:update [provider…] [--from DIR_OR_URL] [--dry-run]
// From the vendors' pages as they are now to packages, report and changeset.

import { resolve } from "node:path";
import { runCommand } from "./update/run-command.ts";

process.exitCode = await runCommand(process.argv.slice(2), {
  // pnpm runs a script in its package's folder; INIT_CWD is where the user stood.
  here: process.env["INIT_CWD"] ?? process.cwd(),
  root: resolve(import.meta.dirname, "../.."),
  web: { fetch: globalThis.fetch, timeoutMs: 30_000 },
  now: new Date(),
  terminal: process.stdout.isTTY,
  print: console.log,
  tell: console.error,
});
