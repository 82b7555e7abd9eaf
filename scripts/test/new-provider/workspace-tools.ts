// The tools of a workspace that is a copy: its compiler and its tests.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Workspace } from "./copy-workspace.ts";

/** What a function of a workspace takes besides. */
export type Tail<Run> = Run extends (workspace: Workspace, ...rest: infer Rest) => unknown ? Rest : never;

/** Runs a file of the workspace in one of its folders; what it prints is in the error if it fails. */
export function runToolIn(workspace: Workspace, folder: string, tool: string, ...args: string[]): string {
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(workspace.root, tool), ...args], {
    cwd: join(workspace.root, folder),
    env: { ...env, NO_COLOR: "1" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${tool} ${args.join(" ")} in ${folder}:\n${stdout}\n${stderr}`);
  return stdout;
}

export const compileIn = (workspace: Workspace, folder: string, config: string): string =>
  runToolIn(workspace, folder, "node_modules/typescript/bin/tsc", "-p", config);

/** Runs tests of a package. @returns how many have passed */
export function runTestsIn(workspace: Workspace, folder: string, ...args: string[]): number {
  const config = join(workspace.root, "vitest.config.ts");
  const out = runToolIn(
    workspace,
    folder,
    "node_modules/vitest/vitest.mjs",
    "run",
    "--config",
    config,
    ...args,
  );
  return Number(/Tests +(\d+) passed/.exec(out)?.[1] ?? 0);
}
