// `pnpm release:dry-run [--to FOLDER]`: everything of a release but the publishing. Fails if a package is not fit for it.
// With a folder, it leaves there what the registry does not have, for the one job that may publish.
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../workspace/index.ts";
import { findFaults } from "./find-faults.ts";
import { findUnpublished } from "./find-unpublished.ts";
import { packPackages, type PackedPackage } from "./pack-packages.ts";
import { plannedBumps } from "./planned-bumps.ts";

const { values } = parseArgs({ options: { to: { type: "string" } } });
const folder = await mkdtemp(join(tmpdir(), "videotask-packed-"));
try {
  const packages = await packPackages(folder);
  const bumps = await plannedBumps();
  for (const packed of packages) {
    const { name, version, size, files } = packed;
    console.log(`${name} ${version} -> ${bumps.get(name) ?? "no release"}, ${(size / 1000).toFixed(1)} kB`);
    for (const { path } of files) console.log(`  ${path}`);
    const faults = await findFaults(packed);
    for (const fault of faults) console.error(`  FAULT ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
  console.log(process.exitCode ? "Not fit to be released." : "Fit to be released.");
  // pnpm runs a script in its package's folder; INIT_CWD is where the user stood.
  if (values.to !== undefined && !process.exitCode) {
    await leave(packages, resolve(process.env["INIT_CWD"] ?? process.cwd(), values.to));
  }
} finally {
  await rm(folder, { recursive: true });
}

/** The tarballs, and packages.txt with a line for each: `name@version tarball`, what others depend on before them. */
async function leave(packages: readonly PackedPackage[], to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const unpublished = await findUnpublished(packages, root);
  for (const { filename } of unpublished) await cp(filename, join(to, basename(filename)));
  const lines = unpublished.map(
    ({ name, version, filename }) => `${name}@${version} ${basename(filename)}\n`,
  );
  await writeFile(join(to, "packages.txt"), lines.join(""));
  console.log(`${unpublished.length} of them are not published yet.`);
}
