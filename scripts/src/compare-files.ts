// What on disk is not what the generator would write. Looks at the folders themselves and not at git, so that a file
// nobody added counts too.

import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ProviderInputs } from "./read-inputs.ts";
import { specFiles } from "./spec-files.ts";

export type Difference = {
  /** Relative to the repository. */
  readonly file: string;
  readonly trouble: "stale" | "missing" | "left over";
  /** What to do about it, if the generator must not: it deletes what it may have written, never what a person wrote. */
  readonly byHand?: string;
};

/** @param files what the generator would write, by path */
export async function compareFiles(
  root: string,
  inputs: ProviderInputs,
  files: ReadonlyMap<string, string>,
): Promise<Difference[]> {
  const names = specFiles(inputs.provider);
  const differences: Difference[] = [];
  for (const [file, text] of files) {
    const found = await readFile(join(root, file), "utf8").catch(() => undefined);
    if (found === text) continue;
    differences.push({ file, trouble: found === undefined ? "missing" : "stale" });
  }
  const wanted = new Set([
    ...files.keys(),
    ...inputs.source.pages.map(({ file }) => `${names.pages}/${file}`),
    ...(inputs.authored === undefined ? [] : [names.authored]),
    ...(inputs.quotations === undefined ? [] : [names.quotations]),
    names.source,
    names.overlay,
  ]);
  const bodySchemas = await listFiles(root, dirname(names.bodySchemas));
  const generated = bodySchemas.filter((file) => file === names.bodySchemas);
  for (const file of [...(await listFiles(root, names.generated)), ...generated]) {
    if (!wanted.has(file)) differences.push({ file, trouble: "left over" });
  }
  for (const file of await listFiles(root, names.folder)) {
    if (wanted.has(file)) continue;
    differences.push({ file, trouble: "left over", byHand: `rm ${file}, or record it in ${names.source}` });
  }
  return differences;
}

/** Generated files of packages whose provider has no folder in specs/. */
export async function findOrphans(root: string, providers: readonly string[]): Promise<Difference[]> {
  const packages = await readdir(join(root, "packages"));
  const orphans = packages.filter((name) => !providers.includes(name));
  const files = await Promise.all(orphans.map((name) => listFiles(root, specFiles(name).generated)));
  // The simulator's are compared with those of their provider.
  const compared = new Set(providers.map((name) => specFiles(name).bodySchemas));
  const left = files.flat().filter((file) => !compared.has(file));
  return left.map((file) => ({ file, trouble: "left over" }));
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, "/").length).replaceAll("\\", "/"))
    .toSorted();
}
