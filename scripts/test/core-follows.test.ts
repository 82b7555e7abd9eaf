// Regenerating is enough to find out: a path, a parameter or a field that leaves a vendor's page is a compile error in the line of
// core that uses it. Shown with the real pages, the generator and the compiler, in a copy of the repository.

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { generateAll } from "../src/generate-all.ts";
import { editPage } from "./edit-page.ts";
import { providers, root } from "./repository.ts";
import { copyRepository, type Copy } from "./update/copy-repository.ts";
import { keep } from "./update/update-rig.ts";

const COMPILER = join(root, "node_modules/typescript/bin/tsc");

let repository: Copy;

beforeEach(() => {
  repository = keep(copyRepository(...providers));
  symlinkSync(join(root, "node_modules"), join(repository.root, "node_modules"));
  cpSync(join(root, "tsconfig.json"), join(repository.root, "tsconfig.json"));
  for (const name of ["client", "core", ...providers]) {
    cpSync(join(root, "packages", name), join(repository.root, "packages", name), {
      recursive: true,
      force: false,
      verbatimSymlinks: true,
      filter: (path) => !/[\\/](?:test|\.turbo)$/.test(path),
    });
    if (!existsSync(join(repository.root, "packages", name, "dist"))) throw new Error(`${name} is not built`);
  }
});

/** The places in core that do not compile once the package of `provider` was generated anew, with the compiler's words. */
async function errorsInCore(provider: string): Promise<string[]> {
  const { trouble } = await generateAll({ root: repository.root, check: false });
  expect(trouble).toEqual([]);
  const cwd = join(repository.root, "packages", provider);
  execFileSync(process.execPath, [COMPILER, "-p", "tsconfig.build.json"], { cwd });
  const core = spawnSync(
    process.execPath,
    [COMPILER, "-p", "tsconfig.build.json", "--noEmit", "--pretty", "false"],
    {
      cwd: join(repository.root, "packages/core"),
      encoding: "utf8",
    },
  );
  return core.stdout.split("\n").filter((line) => line.startsWith("src/"));
}

test("nothing changed: core compiles", async () => {
  expect(await errorsInCore("linkmodel")).toEqual([]);
});

test.each([
  [
    "a parameter is renamed",
    "linkmodel",
    "specs/linkmodel/pages/query-video.md",
    "        - name: task_id\n",
    "        - name: taskId\n",
    /^src\/providers\/linkmodel\/index\.ts\(\d+,\d+\): error .*task_id/,
  ],
  [
    "a path is renamed",
    "jimmy",
    "specs/jimmy/pages/query-video.md",
    "  /api/open-api/v1/videos/{taskId}:",
    "  /api/open-api/v2/videos/{taskId}:",
    /^src\/providers\/jimmy\/index\.ts\(\d+,\d+\): error .*\/api\/open-api\/v1\/videos/,
  ],
  [
    "the field of the link is gone",
    "linkmodel",
    "specs/linkmodel/pages/query-video.md",
    / +file_url:\n(?: {22}.*\n)+/,
    "",
    /^src\/providers\/linkmodel\/read\.ts\(\d+,\d+\): error .*"file_url"/,
  ],
  [
    "a field becomes one of another type",
    "jimmy",
    "specs/jimmy/pages/query-video.md",
    /( +progress:\n +type: )integer/,
    "$1string",
    /^src\/providers\/jimmy\/read\.ts\(\d+,\d+\): error .*"progress"/,
  ],
  [
    "a status is added",
    "minimax",
    "specs/minimax/pages/query-video-generation.md",
    /( +)- Fail\n/,
    "$1- Fail\n$1- Paused\n",
    /^src\/providers\/minimax\/statuses\.ts\(\d+,\d+\): error .*Paused/,
  ],
  [
    "a field that two gateways have leaves the page of one",
    "chainhub",
    "specs/chainhub/pages/query-minimax-video.md",
    / +fail_reason:\n +type: string\n/,
    "",
    /^src\/providers\/new-api\.ts\(\d+,\d+\): error .*'SharedKey' does not satisfy/,
  ],
] as const)("%s: the compiler names the line in core", async (_, provider, page, from, to, error) => {
  editPage(repository, page, (text) => text.replace(from, to));
  expect(await errorsInCore(provider)).toContainEqual(expect.stringMatching(error));
});
