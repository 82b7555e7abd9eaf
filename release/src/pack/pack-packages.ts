// Packs everything that is published, as `pnpm publish` would.
import { join } from "node:path";
import { run } from "../run.ts";

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
  const root = join(import.meta.dirname, "../../..");
  const args = ["--filter", "./packages/*", "pack", "--json", "--pack-destination", folder];
  return JSON.parse(await run("pnpm", args, { cwd: root }));
}
