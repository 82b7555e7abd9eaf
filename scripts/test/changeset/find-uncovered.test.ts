// What needs a changeset, shown on branches of a real repository.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findUncovered } from "../../src/changeset/find-uncovered.ts";
import { root as repository } from "../repository.ts";

// Machines that build at the same time are slow.
vi.setConfig({ testTimeout: 60_000 });

let root: string;
const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.com", ...args], {
    cwd: root,
    encoding: "utf8",
  });
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const commit = (): void => {
  git("add", ".");
  git("commit", "--quiet", "--message", "change");
};
const manifest = (name: string, more: object = {}): string =>
  JSON.stringify({ name, version: "1.0.0", scripts: {}, ...more });
const changeset = (...names: string[]): string =>
  ["---", ...names.map((name) => `"${name}": minor`), "---", "", "What is new.", ""].join("\n");
const uncovered = async (): Promise<string[]> => {
  commit();
  return findUncovered(root, "main");
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "videotask-"));
  git("init", "--quiet", "--initial-branch=main");
  write("pnpm-workspace.yaml", "packages: [packages/*, scripts]\n");
  write("package.json", manifest("workspace", { private: true }));
  write(".changeset/config.json", "{}");
  for (const name of ["core", "jimmy"]) {
    write(`packages/${name}/package.json`, manifest(name));
    write(`packages/${name}/src/index.ts`, "export {};\n");
    write(`packages/${name}/openapi.json`, "{}\n");
  }
  write("scripts/package.json", manifest("scripts", { private: true }));
  write("scripts/src/index.ts", "export {};\n");
  commit();
  git("checkout", "--quiet", "-b", "change");
});
afterEach(() => rmSync(root, { recursive: true }));

test.each(["src/index.ts", "src/new/file.ts", "openapi.json"])("a change of %s needs one", async (file) => {
  write(`packages/core/${file}`, "{}\n\n");
  expect(await uncovered()).toEqual(["core"]);
});

test("a file that is gone needs one", async () => {
  rmSync(join(root, "packages/core/src/index.ts"));
  expect(await uncovered()).toEqual(["core"]);
});

test.each(["README.md", "test/index.test.ts", "api.md", "CHANGELOG.md", "../../.github/workflows/ci.yml"])(
  "a change of %s needs none",
  async (file) => {
    write(`packages/core/${file}`, "text\n");
    expect(await uncovered()).toEqual([]);
  },
);

test("a private package needs none", async () => {
  write("scripts/src/index.ts", "export const changed = true;\n");
  write("scripts/package.json", manifest("scripts", { private: true, dependencies: { x: "1" } }));
  expect(await uncovered()).toEqual([]);
});

test.each([{ dependencies: { "openapi-fetch": "^0.18.0" } }, { engines: { node: ">=22" } }])(
  "a manifest with %j needs one",
  async (more) => {
    write("packages/core/package.json", manifest("core", more));
    expect(await uncovered()).toEqual(["core"]);
  },
);

test.each([{ version: "2.0.0" }, { devDependencies: { msw: "3" } }, { scripts: { build: "tsc" } }])(
  "a manifest with %j needs none",
  async (more) => {
    write("packages/core/package.json", manifest("core", more));
    expect(await uncovered()).toEqual([]);
  },
);

test("a new package needs one", async () => {
  write("packages/new/package.json", manifest("new"));
  expect(await uncovered()).toEqual(["new"]);
});

test("a changeset covers the packages that it names, and no others", async () => {
  write("packages/core/src/index.ts", "export const a = 1;\n");
  write("packages/jimmy/src/index.ts", "export const a = 1;\n");
  write(".changeset/one.md", changeset("core"));
  expect(await uncovered()).toEqual(["jimmy"]);
  write(".changeset/two.md", changeset("jimmy"));
  expect(await uncovered()).toEqual([]);
});

test("an empty changeset covers everything", async () => {
  write("packages/core/src/index.ts", "// A comment.\nexport {};\n");
  write(".changeset/nothing.md", changeset());
  expect(await uncovered()).toEqual([]);
});

test("what is not added to git yet counts: changesets, sources and whole packages", async () => {
  write("packages/core/src/new/file.ts", "export {};\n");
  write("packages/new/package.json", manifest("new"));
  write("packages/jimmy/README.md", "text\n");
  expect(await findUncovered(root, "main")).toEqual(["core", "new"]);
  write(".changeset/one.md", changeset("core"));
  expect(await findUncovered(root, "main")).toEqual(["new"]);
  write(".changeset/two.md", changeset());
  expect(await findUncovered(root, "main")).toEqual([]);
});

test("what git ignores does not count", async () => {
  write(".gitignore", "dist/\n*.tmp\n");
  commit();
  write("packages/core/dist/index.js", "");
  write("packages/core/src/notes.tmp", "");
  expect(await findUncovered(root, "main")).toEqual([]);
});

test("a changeset that was there before covers nothing new", async () => {
  git("checkout", "--quiet", "main");
  write(".changeset/old.md", changeset("core"));
  commit();
  git("checkout", "--quiet", "-B", "change");
  write("packages/core/src/index.ts", "export const a = 1;\n");
  expect(await uncovered()).toEqual(["core"]);
});

test("what happened on the main branch since is not this branch's", async () => {
  git("checkout", "--quiet", "main");
  write("packages/core/src/index.ts", "export const a = 1;\n");
  commit();
  git("checkout", "--quiet", "change");
  write("packages/jimmy/src/index.ts", "export const a = 1;\n");
  expect(await uncovered()).toEqual(["jimmy"]);
});

test("the command ends with 1 and names the package and the fix", () => {
  write("packages/core/src/index.ts", "export const a = 1;\n");
  commit();
  const command = [join(repository, "scripts/src/changeset-check.ts"), "--root", root, "--since", "main"];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr:
      "core: its published code changed since main, and no changeset names it.\n" +
      "Fix: pnpm changeset, or pnpm changeset add --empty where users cannot notice.\n",
  });
});
