// Which packages would reach users differently although nobody wrote down what is different. Changesets' own `status`
// asks for one changeset, whatever package it is for; this asks for one for each.

import { execFile } from "node:child_process";
import { relative, resolve } from "node:path";
import { isDeepStrictEqual, promisify } from "node:util";
import { getChangedFilesSince, getDivergedCommit } from "@changesets/git";
import { readChangesets } from "@changesets/read";
import { getPackages, type Package } from "@manypkg/get-packages";

/** What is packed and runs or is compiled against; the manifest is looked at by its fields. */
const isPublished = (file: string): boolean => file.startsWith("src/") || file === "openapi.json";

/** Fields of a manifest that nobody outside notices. `version` is what a release itself changes. */
const INTERNAL = new Set(["version", "scripts", "devDependencies"]);

/**
 * An empty changeset says that users cannot notice the change, and covers everything. What is not added to git yet counts as if
 * it were, changesets and sources alike: it will be.
 *
 * @param since the branch that the change is for; compared is with where the two parted
 * @returns names of packages
 */
export async function findUncovered(root: string, since: string): Promise<string[]> {
  const untracked = await listUntracked(root);
  const changesets = await readNewChangesets(root, since, untracked);
  if (changesets.some(({ releases }) => releases.length === 0)) return [];
  const covered = new Set(changesets.flatMap(({ releases }) => releases.map(({ name }) => name)));

  const before = await getDivergedCommit(root, since);
  const changed = await getChangedFilesSince({ cwd: root, ref: since, fullPath: true });
  const files = [...changed, ...untracked.map((file) => resolve(root, file))];
  const { packages } = await getPackages(root);
  const names: string[] = [];
  for (const { dir, packageJson } of packages) {
    if (packageJson.private === true || covered.has(packageJson.name)) continue;
    const own = files.map((file) => relative(dir, file).replaceAll("\\", "/"));
    if (own.some(isPublished) || (await isOtherManifest(root, before, { dir, packageJson })))
      names.push(packageJson.name);
  }
  return names.toSorted();
}

async function readNewChangesets(
  root: string,
  since: string,
  untracked: readonly string[],
): ReturnType<typeof readChangesets> {
  const committed = await readChangesets(root, since);
  const all = await readChangesets(root);
  return [...committed, ...all.filter(({ id }) => untracked.includes(`.changeset/${id}.md`))];
}

/** Whether users would notice what differs in the package's manifest. */
async function isOtherManifest(
  root: string,
  before: string,
  { dir, packageJson }: Pick<Package, "dir" | "packageJson">,
): Promise<boolean> {
  const file = `${relative(root, dir).replaceAll("\\", "/")}/package.json`;
  const old = JSON.parse(await show(root, before, file)) as object;
  return !isDeepStrictEqual(withoutInternal(old), withoutInternal(packageJson));
}

/** Files that are in the working tree alone and are not ignored, relative to the root. */
async function listUntracked(root: string): Promise<string[]> {
  const args = ["ls-files", "--others", "--exclude-standard", "-z"];
  const { stdout } = await promisify(execFile)("git", args, { cwd: root });
  return stdout.split("\0").filter((file) => file !== "");
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
