// Which reports in the packages are not what the packages offer now.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type ReportDifference = {
  /** Relative to the repository. */
  readonly file: string;
  readonly trouble: "stale" | "missing" | "left over";
};

/** @param reports what the files have to hold, by path */
export function compareReports(root: string, reports: ReadonlyMap<string, string>): ReportDifference[] {
  const kept = globSync("packages/*/api{,-*}.md", { cwd: root }).map((file) => file.replaceAll("\\", "/"));
  const differences = [...reports]
    .filter(([file, text]) => !kept.includes(file) || readFileSync(join(root, file), "utf8") !== text)
    .map(([file]): ReportDifference => ({ file, trouble: kept.includes(file) ? "stale" : "missing" }));
  const leftOver = kept
    .filter((file) => !reports.has(file))
    .map((file): ReportDifference => ({ file, trouble: "left over" }));
  return [...differences, ...leftOver];
}
