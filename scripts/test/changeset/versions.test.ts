// What a changeset makes of the versions, under the committed configuration and manifests: a provider's breaking change
// is its package's major, and never core's, unless somebody says that core changed too.

import { execFileSync } from "node:child_process";
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { getReleasePlan } from "@changesets/get-release-plan";
import { check } from "prettier";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { generateAll } from "../../src/generate-all.ts";
import { specFiles } from "../../src/spec-files.ts";
import { root as repository } from "../repository.ts";
import { copyPages, type Copy } from "../update/copy-repository.ts";
import { update } from "../update/update.ts";

// Machines that build at the same time are slow.
vi.setConfig({ testTimeout: 60_000 });

let root: string;
let pages: Copy;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "videotask-"));
  pages = copyPages("linkmodel");
  const manifests = globSync("{,*/,packages/*/}package.json", { cwd: repository });
  for (const file of [...manifests, "pnpm-workspace.yaml", ".changeset/config.json"]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(repository, file), join(root, file));
  }
  // As after a first release: below 1.0.0 a caret means something else.
  for (const file of globSync("packages/*/package.json", { cwd: root })) {
    const manifest = JSON.parse(read(file)) as object;
    writeFileSync(join(root, file), `${JSON.stringify({ ...manifest, version: "1.0.0" }, undefined, 2)}\n`);
  }
});
afterEach(() => {
  rmSync(root, { recursive: true });
  pages.remove();
});

const read = (file: string): string => readFileSync(join(root, file), "utf8");

async function plan(changes: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  for (const [index, [name, bump]] of Object.entries(changes).entries()) {
    writeFileSync(join(root, `.changeset/change-${index}.md`), `---\n"${name}": ${bump}\n---\n\nNews.\n`);
  }
  const { releases } = await getReleasePlan(root);
  // Private packages are on the list as dependents of type `none`.
  const released = releases.filter(({ type }) => type !== "none");
  return Object.fromEntries(released.map(({ name, newVersion = "" }) => [name, newVersion]));
}

test("a provider's major takes core along as a patch, because core asks for the old major no longer", async () => {
  expect(await plan({ "@videotask/linkmodel": "major" })).toMatchObject({
    "@videotask/linkmodel": "2.0.0",
    "@videotask/core": "1.0.1",
  });
});

test("no provider's change makes anything else major", async () => {
  const releases = await plan({ "@videotask/linkmodel": "major", "@videotask/minimax": "major" });
  const majors = Object.entries(releases).filter(([, version]) => version === "2.0.0");
  expect(majors.map(([name]) => name).toSorted()).toEqual(["@videotask/linkmodel", "@videotask/minimax"]);
});

test.each(["minor", "patch"])(
  "a provider's %s leaves core alone: its range takes the new version in",
  async (bump) => {
    expect(Object.keys(await plan({ "@videotask/linkmodel": bump }))).toEqual(["@videotask/linkmodel"]);
  },
);

test("core's major is core's", async () => {
  const releases = await plan({ "@videotask/core": "major" });
  expect(releases["@videotask/core"]).toBe("2.0.0");
  expect(
    Object.keys(releases).filter((name) => /linkmodel|minimax|jimmy|chainhub|doubao/.test(name)),
  ).toEqual([]);
});

test("a spec's change reaches the version, and its report the CHANGELOG", async () => {
  const { folder, openapiJson, generated } = specFiles("linkmodel");
  for (const path of [folder, openapiJson, generated]) {
    cpSync(join(repository, path), join(root, path), { recursive: true });
  }
  const page = "linkmodel/pages/query-video.md";
  pages.write(
    page,
    pages.read(page).replace("                      file_url:\n", "                      video_url:\n"),
  );
  await update(root, { from: pages.root, providers: ["linkmodel"] });
  const [changeset = ""] = globSync(".changeset/spec-*.md", { cwd: root });
  expect(await check(read(changeset), { parser: "markdown" })).toBe(true);
  expect(await check(read("specs/linkmodel/source.json"), { parser: "json", printWidth: 110 })).toBe(true);

  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"), "junction");
  const bin = join(repository, "node_modules/@changesets/cli/bin.js");
  // It runs the package manager, which would install the copy into what the link leads to.
  const env = { ...process.env, pnpm_config_verify_deps_before_run: "false" };
  execFileSync(process.execPath, [bin, "version"], { cwd: root, env, stdio: "pipe" });

  const manifest = JSON.parse(read("packages/linkmodel/package.json")) as { version: string };
  expect(manifest.version).toBe("2.0.0");
  const log = read("packages/linkmodel/CHANGELOG.md");
  expect(log).toMatch(/^# @videotask\/linkmodel\n\n## 2\.0\.0\n\n### Major Changes\n\n- /);
  expect(log).toContain("property `data.file_url` of the 200 response was renamed to `video_url`");
  expect(read("packages/core/CHANGELOG.md")).toContain("### Patch Changes\n\n- Updated dependencies");
  expect(globSync(".changeset/*.md", { cwd: root })).toEqual([]);
  const { trouble } = await generateAll({ root, check: true });
  expect(trouble.filter((line) => line.includes("linkmodel"))).toEqual([]);
});
