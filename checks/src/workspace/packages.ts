// The packages of the workspace, read from their package.json, so that no list of them has to be kept.
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./root.ts";

export interface WorkspacePackage {
  /** From the root of the repository, such as `packages/core`. */
  readonly folder: string;
  readonly name: string;
  /** Whether it brings a command, and so is made for Node. */
  readonly hasCommand: boolean;
  /** Whether others may import it: it has `exports`. */
  readonly hasExports: boolean;
  readonly scripts: Readonly<Record<string, string>>;
  /** The names of all that it depends on, for users and for development. */
  readonly dependencies: readonly string[];
}

const workspacePackages: readonly WorkspacePackage[] = globSync("{*,packages/*}/package.json", { cwd: root })
  .toSorted()
  .map((file) => {
    const manifest = JSON.parse(readFileSync(join(root, file), "utf8"));
    return {
      folder: dirname(file).replaceAll("\\", "/"),
      name: manifest.name,
      hasCommand: manifest.bin !== undefined,
      hasExports: manifest.exports !== undefined,
      scripts: manifest.scripts ?? {},
      dependencies: Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }),
    };
  });

const isPublished = ({ folder }: WorkspacePackage): boolean => folder.startsWith("packages/");

/** What users install: the folders of `packages/`. */
export const publishedPackages: readonly WorkspacePackage[] = workspacePackages.filter(isPublished);

/** What only this repository uses, such as `examples`: the folders beside `packages/` that have a package.json. */
export const privatePackages: readonly WorkspacePackage[] = workspacePackages.filter(
  (candidate) => !isPublished(candidate),
);
