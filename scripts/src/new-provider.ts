// pnpm new-provider NAME --page FILE_OR_URL [--overlay FILE]
// Every file and entry of a new provider, from the page that documents it.

import { resolve } from "node:path";
import { runCommand } from "./new-provider/run-command.ts";

process.exitCode = await runCommand(process.argv.slice(2), {
  // pnpm runs a script in its package's folder; INIT_CWD is where the user stood.
  here: process.env["INIT_CWD"] ?? process.cwd(),
  root: resolve(import.meta.dirname, "../.."),
  web: { fetch: globalThis.fetch, timeoutMs: 30_000 },
  now: new Date(),
  print: console.log,
  tell: console.error,
});
