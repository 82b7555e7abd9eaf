// What the published packages offer to TypeScript: each subpath of their `exports` that has types.

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type ApiEntry = {
  /** The folder of the package, relative to the repository. */
  readonly folder: string;
  /** The declarations, relative to the folder. */
  readonly types: string;
  /** Where the report is kept, relative to the repository: `api.md`, or `api-msw.md` for the subpath `./msw`. */
  readonly report: string;
};

type Manifest = {
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, string | { readonly types?: string }>>;
};

export function findEntries(root: string): ApiEntry[] {
  return globSync("packages/*/package.json", { cwd: root })
    .map((file) => file.replaceAll("\\", "/").replace(/\/package\.json$/, ""))
    .toSorted()
    .flatMap((folder) => {
      const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Manifest;
      if (manifest.private === true) return [];
      return Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]) => {
        const types = typeof target === "object" ? target.types : undefined;
        if (types === undefined) return [];
        const suffix = subpath.slice(1).replaceAll("/", "-");
        return [{ folder, types, report: `${folder}/api${suffix}.md` }];
      });
    });
}
