// That `pnpm lint` finds a pattern which a stranger's text could keep busy for minutes, wherever in the workspace it stands.

import { join } from "node:path";
import { x } from "tinyexec";
import { expect, test, vi } from "vitest";
import { privatePackages, publishedPackages, root } from "../../src/workspace/index.ts";
import { writeTree } from "../write-tree.ts";

// Machines that build at the same time are slow.
vi.setConfig({ testTimeout: 60_000 });

/** What the linter of the repository says of files, as `file rule`, each once. */
async function lint(files: Record<string, string>): Promise<string[]> {
  await using tree = await writeTree(files);
  const linter = join(root, "node_modules/oxlint/bin/oxlint");
  const args = [linter, "--config", join(root, ".oxlintrc.json"), "--format", "json", "."];
  const { stdout } = await x(process.execPath, args, { nodeOptions: { cwd: tree.path } });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] };
  return [...new Set(diagnostics.map(({ filename, code }) => `${filename} ${code}`))].toSorted();
}

const exported = (pattern: string) => `export const pattern = ${pattern};\n`;

test("one is found in the sources of every package", async () => {
  const folders = [...publishedPackages, ...privatePackages].map(({ folder }) => folder);
  const files = folders.map((folder) => `${folder}/src/planted.ts`);
  const found = await lint(
    Object.fromEntries(files.map((file) => [file, exported(String.raw`/^\s*(\S.*?)\s*$/`)])),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(found).toEqual(files.map((file) => `${file} regexp(no-super-linear-backtracking)`).toSorted());
});

test.each([
  [String.raw`/^\s*(\S.*?)\s*$/`, "backtracking"],
  [String.raw`/^(?:\d+\.?\d*|\.\d+)\s*%?$/`, "backtracking"],
  [String.raw`new RegExp("^(a+)+$")`, "backtracking"],
  [String.raw`/\s+$/`, "move"],
  [String.raw`/^\s*openapi\s*:/m`, "move"],
  [String.raw`/"(.*)"/`, "move"],
])("%s is one", async (pattern, kind) => {
  expect(await lint({ "packages/core/src/planted.ts": exported(pattern) })).toEqual([
    `packages/core/src/planted.ts regexp(no-super-linear-${kind})`,
  ]);
});

test.each([String.raw`/^[ \t]*openapi[ \t]*:/m`, String.raw`/^\d+$/`, String.raw`/\{[^{}]*\}/g`])(
  "%s is none",
  async (pattern) => {
    expect(await lint({ "packages/core/src/planted.ts": exported(pattern) })).toEqual([]);
  },
);
