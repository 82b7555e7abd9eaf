// The same on Node 20, the oldest that is supported: the Node of a bare machine, where the tests themselves run on the
// newer one that the repository installs.

import { execFileSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { clientPackages, queryOperation, root } from "@videotask/checks/workspace";
import { expect, test } from "vitest";

const node20 = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, process.platform === "win32" ? "node.exe" : "node"))
  .find((file) => versionOf(file).startsWith("v20."));

if (node20 === undefined) console.warn("skipped: there is no Node 20 on the PATH");

test.skipIf(node20 === undefined)("every client keeps every digit on Node 20", () => {
  const clients = clientPackages.map(({ name, factory }) => {
    const { path, parameter } = queryOperation(name);
    const module = pathToFileURL(join(root, "packages", name, "dist/index.js")).href;
    return { name, factory, module, path, params: { [parameter.in]: { [parameter.name]: "1" } } };
  });
  const program = join(import.meta.dirname, "node-20.mjs");
  const output = execFileSync(node20 ?? "", [program, JSON.stringify(clients)], { encoding: "utf8" });
  const { version, answers } = JSON.parse(output) as { version: string; answers: object[] };
  expect(version).toMatch(/^20\./);
  const body = { file_id: "401047179385389059", progress: 100 };
  expect(answers).toEqual(
    clients.flatMap(({ name }) =>
      [200, 500].flatMap((status) => [
        { name, status, length: "45", body },
        { name, status, length: null, body },
      ]),
    ),
  );
});

function versionOf(file: string): string {
  try {
    return execFileSync(file, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}
