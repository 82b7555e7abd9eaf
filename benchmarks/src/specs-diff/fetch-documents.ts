// Fetches the documents once, into a temporary folder: unpacked, the two packages would put 928 MB into every installation.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { CORE_SCHEMA, dump } from "js-yaml";

type Files = readonly [old: string, current: string];

/** The paths of both versions of @octokit/openapi's document in each notation. */
export async function fetchDocuments([old, current]: Files): Promise<{ json: Files; yaml: Files }> {
  const json = [await fetchDocument(old), await fetchDocument(current)] as const;
  return { json, yaml: [await writeYaml(json[0]), await writeYaml(json[1])] };
}

async function fetchDocument(version: string): Promise<string> {
  const folder = join(tmpdir(), `videotask-bench-octokit-openapi-${version}`);
  const file = join(folder, "api.github.com.json");
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  const run = promisify(execFile);
  await run("npm", ["pack", "--silent", `@octokit/openapi@${version}`], {
    cwd: folder,
    shell: process.platform === "win32",
  });
  const archive = `octokit-openapi-${version}.tgz`;
  await run("tar", ["-xzf", archive, "package/generated/api.github.com.json"], { cwd: folder });
  await rename(join(folder, "package", "generated", "api.github.com.json"), file);
  await Promise.all(["package", archive].map((name) => rm(join(folder, name), { recursive: true })));
  return file;
}

async function writeYaml(json: string): Promise<string> {
  const file = json.replace(/json$/, "yaml");
  if (existsSync(file)) return file;
  const document: unknown = JSON.parse(await readFile(json, "utf8"));
  await writeFile(`${file}.part`, dump(document, { schema: CORE_SCHEMA, noRefs: true }));
  await rename(`${file}.part`, file);
  return file;
}
