// pnpm api:update [--check]
// Writes the reports of the packages' public types, or names those that are not up to date. Needs the packages built.

import { rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compareReports } from "./api/compare-reports.ts";
import { findEntries } from "./api/find-entries.ts";
import { renderReports } from "./api/render-reports.ts";

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const root = resolve(import.meta.dirname, "../..");
const reports = renderReports(root, findEntries(root));

for (const { file, trouble } of compareReports(root, reports)) {
  if (values.check) {
    console.error(`${file} is ${trouble}. Fix: pnpm api:update`);
    process.exitCode = 1;
    continue;
  }
  const text = reports.get(file);
  if (text === undefined) rmSync(join(root, file));
  else writeFileSync(join(root, file), text);
  console.log(`${text === undefined ? "removed" : "wrote"} ${file}`);
}
