// What an installation brought: how many packages, how many bytes, and whatever else a user would not expect.
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

export interface Installed {
  /** Each as `name@version`. */
  readonly packages: readonly string[];
  readonly bytes: number;
  /** Install scripts, native code, and dependencies that are not plain ones. */
  readonly unexpected: readonly string[];
}

const dependencyFields = ["optionalDependencies", "bundledDependencies"];
const installScripts = ["preinstall", "install", "postinstall"];

export async function weighInstall(folder: string): Promise<Installed> {
  const packages: string[] = [];
  const unexpected: string[] = [];
  let bytes = 0;
  const entries = await readdir(join(folder, "node_modules"), { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name).replaceAll("\\", "/");
    // A package's folder is linked to from elsewhere, but stands only once below a real node_modules.
    const place = path.split("/node_modules/").at(-1) ?? "";
    const [, file] = /^(?:@[^/]+\/)?[^@./][^/]*\/(.+)$/.exec(place) ?? [];
    if (!file || !entry.isFile()) continue;
    bytes += (await stat(path)).size;
    if (file === "binding.gyp") unexpected.push(path);
    if (file !== "package.json") continue;
    const manifest = JSON.parse(await readFile(path, "utf8"));
    const name = `${manifest.name}@${manifest.version}`;
    packages.push(name);
    unexpected.push(
      ...dependencyFields.filter((field) => manifest[field]).map((field) => `${name}: ${field}`),
      ...installScripts.filter((script) => manifest.scripts?.[script]).map((script) => `${name}: ${script}`),
    );
  }
  return { packages: packages.toSorted(), bytes, unexpected };
}
