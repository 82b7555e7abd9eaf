// Node, Bun and Deno: runtimes that are given a file and arguments.
import { join } from "node:path";
import { runCommand } from "../run/run-command.ts";
import type { Runtime } from "./runtime.ts";
import { missingBinary, toolPath, versionOf, type Tool } from "./toolchains.ts";

const exe = process.platform === "win32" ? ".exe" : "";
const nodes = ["node-20", "node-22", "node-24", "node-26"] as const;

export const commandLineRuntimes: readonly Runtime[] = [
  ...nodes.map((node) => commandLine("Node", node, `bin/node${exe}`)),
  commandLine("Bun", "bun", "bin/bun.exe"),
  commandLine("Deno", "deno", `deno${exe}`, [
    "run",
    "--no-prompt",
    "--no-lock",
    "--allow-net=127.0.0.1",
    "--allow-read=.",
    "--allow-write=.",
  ]),
];

function commandLine(name: string, tool: Tool, path: string, args: readonly string[] = []): Runtime {
  const binary = toolPath(tool, path);
  return {
    name: `${name} ${versionOf(tool)}`,
    missing: () => missingBinary(binary),
    async run(folder, input) {
      const main = join(folder, "main.js");
      return JSON.parse(await runCommand(binary, [...args, main, JSON.stringify(input)], { cwd: folder }));
    },
  };
}
