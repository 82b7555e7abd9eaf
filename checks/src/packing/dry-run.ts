// `pnpm release:dry-run`: everything of a release but the publishing. Fails if a package is not fit for it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFaults } from "./find-faults.ts";
import { packPackages } from "./pack-packages.ts";
import { plannedBumps } from "./planned-bumps.ts";

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
} finally {
  await rm(folder, { recursive: true });
}
