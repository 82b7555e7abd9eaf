// Whether the commands that a README tells its reader to type exist: scripts in a package.json, packages that are ours to
// publish, versions that are pinned.
import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { packageJson, ROOT } from "./readmes.ts";

const root = packageJson(".");
const manifests = globSync("packages/*", { cwd: ROOT }).map(packageJson);
const published = new Set(manifests.map(({ name }) => name));
/** What `npx` runs by the name of its package. */
const commands = new Set(manifests.filter(({ bin }) => bin !== undefined).map(({ name }) => name));

function isKnown(words: readonly string[]): boolean {
  const [command, ...args] = words.filter((word) => !/^[A-Z_]+=/.test(word));
  const [first = "", second = ""] = args;
  switch (command) {
    case "npx":
      if (first === "--yes" && second === root.packageManager) return isKnown(["pnpm", ...args.slice(2)]);
      return commands.has(first) || existsSync(join(ROOT, "node_modules/.bin", first));
    case "npm":
      return first === "install" && args.slice(1).every((name) => published.has(name));
    case "pnpm":
      if (first === "install") return args.length === 1;
      if (first === "exec") return isKnown(["npx", second]);
      if (first === "--filter") return hasScript(second, args.slice(2));
      return first in root.scripts;
    case "git":
    case "cd":
      return true;
    default:
      return false;
  }
}

function hasScript(name: string, [run = "", script = ""]: readonly string[]): boolean {
  const folders = globSync(["packages/*", "scripts", "examples", "benchmarks"], { cwd: ROOT });
  const found = folders.map(packageJson).find((manifest) => manifest.name === name);
  return found !== undefined && (run === "run" ? script : run) in found.scripts;
}

/** The lines of a shell block that are not commands of this repository. */
export const unknownCommands = (shell: string): string[] =>
  shell
    .split("\n")
    .map((line) => line.replace(/ *#.*$/, "").trim())
    .filter((line) => line !== "" && !line.split(" && ").every((command) => isKnown(command.split(/\s+/))));
