// The compilers and runtimes of `toolchains/`, fetched when they are first needed: whoever only builds or starts
// videotask does without their gigabyte.
import { join } from "node:path";
import manifest from "../../toolchains/package.json" with { type: "json" };
import { runCommand } from "../run/run-command.ts";

const folder = join(import.meta.dirname, "../../toolchains");

export type Tool = keyof typeof manifest.devDependencies;

/** Installs what the lockfile says; quick when it is there already. */
export async function installToolchains(): Promise<void> {
  await runCommand("pnpm", ["install", "--frozen-lockfile"], { cwd: folder, timeoutMs: 600_000 });
}

/** The exact version of a tool. */
export function versionOf(tool: Tool): string {
  return manifest.devDependencies[tool].replace(/^.*@/, "");
}

/** A path inside a tool's package. */
export function toolPath(tool: Tool, path: string): string {
  return join(folder, "node_modules", tool, path);
}

/** Why a binary cannot be had; undefined where it starts. Not every platform has a build of each. */
export async function missingBinary(binary: string): Promise<string | undefined> {
  return runCommand(binary, ["--version"], { cwd: folder }).then(
    () => undefined,
    () => `${binary} does not start on this machine`,
  );
}
