import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findFaults } from "../../src/packing/find-faults.ts";
import { packPackages } from "../../src/packing/pack-packages.ts";
import { privatePackages, publishedPackages } from "../../src/workspace/index.ts";

const folder = await mkdtemp(join(await realpath(tmpdir()), "videotask-packed-"));
afterAll(() => rm(folder, { recursive: true }));
const packages = await packPackages(folder);

test.each(packages)(
  "$name has nothing that publint or the compiler's resolution would mind",
  async (packed) => {
    expect(await findFaults(packed)).toEqual([]);
  },
);

test.each(packages)("$name brings its licence, its readme, and its sources for the debugger", ({ files }) => {
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package.json", "src/index.ts"]));
  expect(paths.filter((path) => /test|\.turbo|tsconfig|tsbuildinfo/.test(path))).toEqual([]);
});

test("what is built and has no source is found", async () => {
  const [packed] = packages;
  const stale = { ...packed!, files: [...packed!.files, { path: "dist/gone.d.ts.map" }] };
  expect(await findFaults(stale)).toEqual(["dist/gone.d.ts.map has no source: remove dist and build again"]);
});

test("every package is built before it is packed: turbo builds what the checks depend on", () => {
  const workspace = new Map([...publishedPackages, ...privatePackages].map((found) => [found.name, found]));
  const built = new Set(["@videotask/checks"]);
  // A set that grows while it is walked: what a package depends on comes behind it.
  for (const name of built) {
    for (const dependency of workspace.get(name)?.dependencies ?? []) built.add(dependency);
  }
  const missing = publishedPackages.filter(({ name }) => !built.has(name));
  expect(missing.map(({ name }) => `add ${name} to the devDependencies of checks/package.json`)).toEqual([]);
});
