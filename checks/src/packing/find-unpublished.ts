// Which packages are to be released: those of whose version the registry has nothing.
import { x } from "tinyexec";
import type { PackedPackage } from "./pack-packages.ts";

/**
 * Asks the registry that `npm` asks in the folder.
 *
 * @throws {Error} if it cannot be asked: what is not known to be there might be, too
 */
export async function findUnpublished(
  packages: readonly PackedPackage[],
  cwd: string,
): Promise<PackedPackage[]> {
  const unpublished: PackedPackage[] = [];
  for (const packed of packages) if (!(await isPublished(packed, cwd))) unpublished.push(packed);
  return unpublished;
}

async function isPublished({ name, version }: PackedPackage, cwd: string): Promise<boolean> {
  const { stdout, stderr, exitCode } = await x("npm", ["view", `${name}@${version}`, "version"], {
    timeout: 120_000,
    nodeOptions: { cwd },
  });
  // Of a package that is there, npm says nothing about a version that is not.
  if (exitCode === 0) return stdout.trim() === version;
  if (stderr.includes("E404")) return false;
  throw new Error(`npm view ${name}@${version} ended with ${exitCode}:\n${stderr}`);
}
