// The providers, read from the folders that each of them has, so that a new one needs no entry in any check.
import { globSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { root } from "./root.ts";

/** A package with a typed client. */
export interface ClientPackage {
  /** Such as `linkmodel`: the folder of `specs/` and of `packages/`. */
  readonly name: string;
  /** What creates the client, such as `createLinkmodelClient`. */
  readonly factory: string;
}

/** The packages that are generated from a spec: one for each folder of `specs/`. */
export const clientPackages: readonly ClientPackage[] = readdirSync(join(root, "specs"), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, factory: `create${name.charAt(0).toUpperCase()}${name.slice(1)}Client` }))
  .toSorted((one, other) => one.name.localeCompare(other.name));

/** A provider of the core. */
export interface CoreProvider {
  /** The prefix of its tasks' references, such as `minimax-agent`. */
  readonly name: string;
  /** What core exports it as, such as `minimaxAgent`. */
  readonly factory: string;
  /** Its table of statuses, from the root of the repository. */
  readonly statuses: string;
}

/** The core's providers: one for each folder of `packages/core/src/providers/` that has a table of statuses. */
export const coreProviders: readonly CoreProvider[] = globSync("packages/core/src/providers/*/statuses.ts", {
  cwd: root,
})
  .toSorted()
  .map((statuses) => {
    const name = basename(dirname(statuses));
    const factory = name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    return { name, factory, statuses };
  });
