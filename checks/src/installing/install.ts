// Installs our packages as a user would: outside the workspace, with caches of its own.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../run/run-command.ts";
import { main, type Consumer } from "./consumers/index.ts";

export type PackageManager = "npm" | "pnpm";

/** Makes a project in `home` with a user's program, and installs what it needs. Returns its folder. */
export async function install(
  home: string,
  manager: PackageManager,
  { name, program, dependencies }: Consumer,
  npmrc: string,
): Promise<string> {
  const project = `${name.replaceAll(" ", "-")}-${manager}`;
  const folder = join(home, project);
  const latest = Object.fromEntries(dependencies.map((dependency) => [dependency, "latest"]));
  const manifest = { name: project, private: true, type: "module", dependencies: latest };
  const files = {
    "program.ts": program,
    "main.ts": main,
    "package.json": JSON.stringify(manifest),
    ".npmrc": npmrc,
    ...(manager === "pnpm" && {
      "pnpm-workspace.yaml": `storeDir: ${JSON.stringify(join(home, "pnpm-store"))}\n`,
    }),
  };
  await mkdir(folder);
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  if (manager === "npm") {
    const options = ["--no-audit", "--no-fund", "--cache", join(home, "npm-cache")];
    await runCommand("npm", ["install", ...options], { cwd: folder });
  } else {
    await runCommand("pnpm", ["install"], {
      cwd: folder,
      env: { XDG_CACHE_HOME: join(home, "pnpm-cache") },
    });
  }
  return folder;
}
