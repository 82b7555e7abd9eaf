// Whether the commands that a README tells its reader to type exist: scripts in a package.json, packages that are ours to
// publish, versions that are pinned.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { privatePackages, publishedPackages, root } from "../workspace/index.ts";

const rootManifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly packageManager: string;
  readonly scripts: Readonly<Record<string, string>>;
};
const published = new Set(publishedPackages.map(({ name }) => name));
/** What `npx` runs by the name of its package. */
const commands = new Set(publishedPackages.filter(({ hasCommand }) => hasCommand).map(({ name }) => name));

function isKnown(words: readonly string[]): boolean {
  const [command, ...args] = words.filter((word) => !/^[A-Z_]+=/.test(word));
  const [first = "", second = ""] = args;
  switch (command) {
    case "npx":
      if (first === "--yes" && second === rootManifest.packageManager)
        return isKnown(["pnpm", ...args.slice(2)]);
      return commands.has(first) || existsSync(join(root, "node_modules/.bin", first));
    case "npm":
      return first === "install" && args.slice(1).every((name) => published.has(name));
    case "pnpm":
      // How it reports changes nothing about what it is asked for.
      if (first.startsWith("--reporter=")) return isKnown(["pnpm", ...args.slice(1)]);
      if (first === "install") return args.length === 1;
      if (first === "exec") return isKnown(["npx", second]);
      if (first === "--filter") return hasScript(second, args.slice(2));
      return first in rootManifest.scripts;
    case "git":
    case "cd":
      return true;
    default:
      return false;
  }
}

function hasScript(name: string, [run = "", script = ""]: readonly string[]): boolean {
  const found = [...publishedPackages, ...privatePackages].find((candidate) => candidate.name === name);
  return found !== undefined && (run === "run" ? script : run) in found.scripts;
}

/** The lines of a shell block that are not commands of this repository. */
export const unknownCommands = (shell: string): string[] =>
  shell
    .split("\n")
    .map((line) => (line.split("#", 1)[0] ?? "").trim())
    .filter((line) => line !== "" && !line.split(" && ").every((command) => isKnown(command.split(/\s+/))));
