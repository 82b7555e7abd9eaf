// What would be wrong with a package once it is published.
import { readFile } from "node:fs/promises";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import type { PackedPackage } from "./pack-packages.ts";

/** Published packages are ES modules with an `exports` map: these two ways of finding one never do. */
const unsupported = new Set<unknown>(["node10", "node16-cjs"]);

/** Each fault as a sentence. */
export async function findFaults({ filename, files }: PackedPackage): Promise<string[]> {
  const tarball = new Uint8Array(await readFile(filename));
  const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
  const types = await checkPackage(createPackageFromTarballData(tarball));
  const paths = new Set(files.map(({ path }) => path));
  const orphans = [...paths].filter(
    (path) =>
      path.startsWith("dist/") && !paths.has(path.replace(/^dist(.+?)(\.d)?\.[jt]s(\.map)?$/, "src$1.ts")),
  );
  return [
    ...messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`),
    ...("problems" in types ? types.problems : [{ kind: "NoTypes" }])
      .filter((problem) => !("resolutionKind" in problem && unsupported.has(problem.resolutionKind)))
      .map((problem) => `types: ${JSON.stringify(problem)}`),
    // A build does not remove what an earlier one left.
    ...orphans.map((path) => `${path} has no source: remove dist and build again`),
  ];
}
