// Installs our packages as a user would: outside the workspace, with caches of its own.
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../run.ts";
import type { Consumer } from "./consumers.ts";

export type Manager = "npm" | "pnpm";

/** Makes a project with the files of a user's program, and installs what it needs. Returns its folder. */
export async function install(
  home: string,
  manager: Manager,
  { program, dependencies }: Consumer,
  npmrc: string,
): Promise<string> {
  const folder = join(home, `${program}-${manager}`);
  await mkdir(folder);
  await cp(join(import.meta.dirname, "../../programs", program), folder, { recursive: true });
  const latest = Object.fromEntries(dependencies.map((name) => [`@videotask/${name}`, "latest"]));
  const manifest = { name: program, private: true, type: "module", dependencies: latest };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await writeFile(join(folder, ".npmrc"), npmrc);
  if (manager === "npm") {
    await run("npm", ["install", "--no-audit", "--no-fund", "--cache", join(home, "npm-cache")], {
      cwd: folder,
    });
  } else {
    await writeFile(
      join(folder, "pnpm-workspace.yaml"),
      `storeDir: ${JSON.stringify(join(home, "pnpm-store"))}\n`,
    );
    await run("pnpm", ["install"], { cwd: folder, env: { XDG_CACHE_HOME: join(home, "pnpm-cache") } });
  }
  return folder;
}
