// What `pnpm specs:diff` takes for two of the largest documents there are: GitHub's description of itself, 13 MB of JSON.
import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { printTable } from "../print-table.ts";

const VERSIONS = ["22.0.0", "23.0.2"] as const;

const BUDGET = { seconds: 30, mebibytes: 1024 } as const;

const COMMAND = fileURLToPath(
  new URL("dist/bin.js", import.meta.resolve("@videotask/spec-diff/package.json")),
);

// Written by the command's own process as it ends: nobody else knows its peak on every system.
const REPORT_USAGE =
  "data:text/javascript,process.on('exit',()=>console.error(JSON.stringify(process.resourceUsage())))";

/** Fetched once into a temporary folder: unpacked, the two packages would put 928 MB into every installation. */
async function fetchDocument(version: string): Promise<string> {
  const folder = join(tmpdir(), `videotask-bench-octokit-openapi-${version}`);
  const file = join(folder, "api.github.com.json");
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  const run = promisify(execFile);
  await run("npm", ["pack", "--silent", `@octokit/openapi@${version}`], {
    cwd: folder,
    shell: process.platform === "win32",
  });
  const archive = `octokit-openapi-${version}.tgz`;
  await run("tar", ["-xzf", archive, "package/generated/api.github.com.json"], { cwd: folder });
  await rename(join(folder, "package", "generated", "api.github.com.json"), file);
  await Promise.all(["package", archive].map((name) => rm(join(folder, name), { recursive: true })));
  return file;
}

interface Run {
  readonly changes: number;
  readonly seconds: number;
  /** Of the processor, which other programs do not slow down. */
  readonly processorSeconds: number;
  readonly mebibytes: number;
}

async function compare(old: string, current: string): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", REPORT_USAGE, COMMAND, old, current, "--json"]);
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
  console.log(`\nSpecs: comparing @octokit/openapi ${VERSIONS.join(" and ")}, 13 MB each\n`);
  const [old, current] = [await fetchDocument(VERSIONS[0]), await fetchDocument(VERSIONS[1])];
  const { changes, seconds, processorSeconds, mebibytes } = await compare(old, current);
  printTable(
    ["", "measured", "allowed"],
    [
      ["seconds", seconds.toFixed(1), BUDGET.seconds],
      ["seconds of the processor", processorSeconds.toFixed(1), ""],
      ["peak memory, MiB", mebibytes.toFixed(0), BUDGET.mebibytes],
      ["changes found", changes, ""],
    ],
  );
  if (seconds > BUDGET.seconds || mebibytes > BUDGET.mebibytes) process.exitCode = 1;
}
