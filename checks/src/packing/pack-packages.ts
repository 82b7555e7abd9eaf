// Packs everything that is published, as `pnpm publish` would.
import { runCommand } from "../run/run-command.ts";
import { root } from "../workspace/index.ts";

/** A packed package. */
export interface PackedPackage {
  readonly name: string;
  readonly version: string;
  /** The tarball's path. */
  readonly filename: string;
  /** Of the tarball, as registries state it. */
  readonly integrity: string;
  /** Bytes of the tarball. */
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

/** Packs the packages as they are built now into a folder. */
export async function packPackages(folder: string): Promise<PackedPackage[]> {
  const args = ["--filter", "./packages/*", "pack", "--json", "--pack-destination", folder];
  return JSON.parse(await runCommand("pnpm", args, { cwd: root }));
}
