// Which packages would reach users differently although nobody wrote down what is different. Changesets' own `status`
// asks for one changeset, whatever package it is for; this asks for one for each.

import { execFile } from "node:child_process";
import { relative } from "node:path";
import { isDeepStrictEqual, promisify } from "node:util";
import { getChangedPackagesSinceRef, getDivergedCommit } from "@changesets/git";
import { readChangesets } from "@changesets/read";

type Package = Awaited<ReturnType<typeof getChangedPackagesSinceRef>>[number];

/** What is packed and runs or is compiled against; the manifest is looked at by its fields. */
const PUBLISHED = ["src/**", "openapi.json"];

/** Fields of a manifest that nobody outside notices. `version` is what a release itself changes. */
const INTERNAL = new Set(["version", "scripts", "devDependencies"]);

/**
 * An empty changeset says that users cannot notice the change, and covers everything.
 *
 * @param since the branch that the change is for; compared is with where the two parted
 * @returns names of packages
 */
export async function findUncovered(root: string, since: string): Promise<string[]> {
  const changesets = await readChangesets(root, since);
  if (changesets.some(({ releases }) => releases.length === 0)) return [];
  const covered = new Set(changesets.flatMap(({ releases }) => releases.map(({ name }) => name)));

  const published = await findChanged(root, since, PUBLISHED);
  const manifests = await findChanged(root, since, ["package.json"]);
  const before = await getDivergedCommit(root, since);
  for (const changed of manifests) {
    const file = `${relative(root, changed.dir).replaceAll("\\", "/")}/package.json`;
    const old = JSON.parse(await show(root, before, file)) as object;
    if (!isDeepStrictEqual(withoutInternal(old), withoutInternal(changed.packageJson)))
      published.push(changed);
  }
  const names = new Set(published.map(({ packageJson }) => packageJson.name));
  return [...names].filter((name) => !covered.has(name)).toSorted();
}

async function findChanged(
  cwd: string,
  ref: string,
  changedFilePatterns: readonly string[],
): Promise<Package[]> {
  const packages = await getChangedPackagesSinceRef({ cwd, ref, changedFilePatterns });
  return packages.filter(({ packageJson }) => packageJson.private !== true);
}

async function show(root: string, commit: string, file: string): Promise<string> {
  try {
    return (await promisify(execFile)("git", ["show", `${commit}:${file}`], { cwd: root })).stdout;
  } catch {
    // A package that is new here has no manifest there.
    return "{}";
  }
}

function withoutInternal(manifest: object): object {
  return Object.fromEntries(Object.entries(manifest).filter(([name]) => !INTERNAL.has(name)));
}
