#!/usr/bin/env node
// The command `spec-diff`, as the package's `bin`.

import { runCommand } from "./command.ts";

process.exitCode = await runCommand(process.argv.slice(2), {
  cwd: process.cwd(),
  print: console.log,
  printError: console.error,
});
