// What the README says of the command and of its folders.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const pathOf = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const readme = readFileSync(pathOf("README.md"), "utf8");

test("the README shows what the command prints for its two documents", () => {
  const files = ["test/example/old.yaml", "test/example/new.yaml"].map(pathOf);
  const printed = execFileSync(process.execPath, [pathOf("dist/bin.js"), ...files], { encoding: "utf8" });
  expect(readme).toContain(`\`\`\`text\n${printed}\`\`\``);
});

test("the README names every folder, and no other", () => {
  const folders = readdirSync(pathOf("src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const named = [...readme.matchAll(/^\| `([a-z-]+)\/` +\|/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(folders.toSorted());
});
