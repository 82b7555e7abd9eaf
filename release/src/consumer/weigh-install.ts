// What an installation brought: how many packages, how many bytes, and whatever else a user would not expect.
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

export interface Installed {
  /** Each as `name@version`. */
  readonly packages: readonly string[];
  readonly bytes: number;
  /** Install scripts, native code, and dependencies that are not plain ones. */
  readonly surprises: readonly string[];
}

const unexpected = ["optionalDependencies", "bundledDependencies"];
const lifecycle = ["preinstall", "install", "postinstall"];

export async function weighInstall(folder: string): Promise<Installed> {
  const packages: string[] = [];
  const surprises: string[] = [];
  let bytes = 0;
  const entries = await readdir(join(folder, "node_modules"), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name).replaceAll("\\", "/");
    // A package's folder is linked to from elsewhere, but stands only once below a real node_modules.
    const [, file] = /.*\/node_modules\/(?:@[^/]+\/)?[^@./][^/]*\/(.+)$/.exec(path) ?? [];
    if (!file || !entry.isFile()) continue;
    bytes += (await stat(path)).size;
    if (file === "binding.gyp") surprises.push(path);
    if (file !== "package.json") continue;
    const manifest = JSON.parse(await readFile(path, "utf8"));
    const name = `${manifest.name}@${manifest.version}`;
    packages.push(name);
    surprises.push(
      ...unexpected.filter((field) => manifest[field]).map((field) => `${name}: ${field}`),
      ...lifecycle.filter((script) => manifest.scripts?.[script]).map((script) => `${name}: ${script}`),
    );
  }
  return { packages: packages.toSorted(), bytes, surprises };
}
