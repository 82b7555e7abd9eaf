// A copy of as much of the workspace as a provider is in, in which packages are built, tested and checked as they are here: its files
// with the builds, and the installed packages of others by a link.

import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { root as repository } from "../repository.ts";

export type Workspace = {
  readonly root: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** Every file outside of node_modules and builds, relative to the root. */
  readonly list: () => string[];
  readonly remove: () => void;
};

/** History, caches, the installed packages, which are linked as a whole, and workspaces that no provider is in. */
const LEFT_OUT = new Set([".git", ".turbo", "node_modules", "benchmarks", "docs", "scripts", "spec-diff"]);
/** What a package has of its own in node_modules: links, to packages of the workspace and to the root's. */
const OWN_LINKS = /^(?:packages\/[\w-]+|\w+)\/node_modules(?:\/|$)/;

export function copyWorkspace(): Workspace {
  // The real path, since modules are told theirs.
  const root = realpathSync(mkdtempSync(join(tmpdir(), "videotask-workspace-")));
  cpSync(repository, root, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => {
      const file = relative(repository, path).split(sep).join("/");
      return OWN_LINKS.test(file) || !file.split("/").some((name) => LEFT_OUT.has(name));
    },
  });
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  return {
    root,
    read: (file) => readFileSync(join(root, file), "utf8"),
    write: (file, text) => writeFileSync(join(root, file), text),
    list: () => listFiles(root),
    remove: () => rmSync(root, { recursive: true }),
  };
}

/** What `pnpm install` does for a package that is new: the links of a client package, and one to it. */
export function linkPackage({ root }: Workspace, name: string): void {
  const like = join(root, "packages/linkmodel/node_modules");
  if (!existsSync(like)) throw new Error("packages/linkmodel is not installed");
  cpSync(like, join(root, "packages", name, "node_modules"), { recursive: true, verbatimSymlinks: true });
  symlinkSync(`../../../${name}`, join(root, "packages/core/node_modules/@videotask", name));
}

const listFiles = (root: string): string[] =>
  globSync(["*", ".*", "{.*,*}/**/{*,.*}"], {
    cwd: root,
    withFileTypes: true,
    exclude: ({ name }) => name === "node_modules" || name === "dist",
  })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
