import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { countsFile } from "../../src/run/test-counts.ts";
import { root } from "../../src/workspace/index.ts";
import { writeTree } from "../write-tree.ts";

const config = join(root, "vitest.config.ts");

test("the run of a script counts what passed, what failed or did not even load, and what was skipped and why", async () => {
  await using tree = await writeTree({
    "test/all.test.ts": `
      test("adds", () => expect(1 + 1).toBe(2));
      test("subtracts", () => expect(2 - 1).toBe(2));
      test("multiplies", ({ skip }) => skip("no browser"));
    `,
    "test/broken.test.ts": 'import "./nowhere.ts";',
    "test/late.test.ts": 'test("waits", () => void Promise.reject(new Error("late")));',
  });
  const args = ["run", "--globals", "--root", tree.path, "--config", config];
  const env = { ...process.env, npm_lifecycle_event: "test:browser" };
  const { status } = spawnSync("vitest", args, { env, shell: process.platform === "win32" });
  expect(status).toBe(1);
  expect(JSON.parse(await readFile(join(tree.path, countsFile("test:browser")), "utf8"))).toEqual({
    passed: 2,
    failed: 3,
    skipped: [`${basename(tree.path)}: multiplies (no browser)`],
  });
});
