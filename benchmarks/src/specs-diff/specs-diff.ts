// What `spec-diff` takes for two of the largest documents there are: GitHub's description of itself, 13 MB of JSON, and the
// same as 10 MB of YAML, most of which is reading.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { printTable } from "../print-table.ts";
import { fetchDocuments } from "./fetch-documents.ts";

const VERSIONS = ["22.0.0", "23.0.2"] as const;

const BUDGET = { seconds: 30, mebibytes: 1024 } as const;

const PACKAGE = dirname(fileURLToPath(import.meta.resolve("@videotask/spec-diff/package.json")));

// Written by the command's own process as it ends: nobody else knows its peak on every system.
const REPORT_USAGE =
  "data:text/javascript,process.on('exit',()=>console.error(JSON.stringify(process.resourceUsage())))";

interface Run {
  readonly changes: number;
  readonly seconds: number;
  /** Of the processor, which other programs do not slow down. */
  readonly processorSeconds: number;
  readonly mebibytes: number;
}

async function compare([old, current]: readonly [string, string]): Promise<Run> {
  const start = performance.now();
  const command = join(PACKAGE, "dist/bin.js");
  const child = spawn(process.execPath, ["--import", REPORT_USAGE, command, old, current, "--json"]);
  const [stdout, stderr] = await Promise.all([child.stdout, child.stderr].map((stream) => stream.toArray()));
  const text = Buffer.concat(stdout ?? []).toString();
  const { changes } = JSON.parse(text) as { changes: readonly unknown[] };
  const usage = JSON.parse(Buffer.concat(stderr ?? []).toString()) as NodeJS.ResourceUsage;
  return {
    changes: changes.length,
    seconds: (performance.now() - start) / 1000,
    processorSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    mebibytes: usage.maxRSS / 1024,
  };
}

export async function specsDiff(): Promise<void> {
  console.log(`\nSpecs: comparing @octokit/openapi ${VERSIONS.join(" and ")}\n`);
  const documents = await fetchDocuments(VERSIONS);
  const json = await compare(documents.json);
  const yaml = await compare(documents.yaml);
  printTable(
    ["", "as JSON", "as YAML", "allowed"],
    [
      ["seconds", json.seconds.toFixed(1), yaml.seconds.toFixed(1), BUDGET.seconds],
      ["seconds of the processor", json.processorSeconds.toFixed(1), yaml.processorSeconds.toFixed(1), ""],
      ["peak memory, MiB", json.mebibytes.toFixed(0), yaml.mebibytes.toFixed(0), BUDGET.mebibytes],
      ["changes found", json.changes, yaml.changes, ""],
    ],
  );
  const exceeded = [json, yaml].some(
    ({ seconds, mebibytes }) => seconds > BUDGET.seconds || mebibytes > BUDGET.mebibytes,
  );
  if (exceeded) process.exitCode = 1;
}
