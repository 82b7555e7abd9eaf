// pnpm changeset:check [--since REF]
// Fails when published code changed since REF, `origin/main` by default, and no changeset names its package.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { findUncovered } from "./changeset/find-uncovered.ts";

const { values } = parseArgs({
  options: {
    since: { type: "string", default: "origin/main" },
    root: { type: "string", default: resolve(import.meta.dirname, "../..") },
  },
});
const uncovered = await findUncovered(values.root, values.since);
for (const name of uncovered) {
  console.error(`${name}: its published code changed since ${values.since}, and no changeset names it.`);
}
if (uncovered.length > 0) {
  console.error("Fix: pnpm changeset, or pnpm changeset add --empty where users cannot notice.");
  process.exitCode = 1;
}
