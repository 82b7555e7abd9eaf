import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { COUNTS_FILE } from "../src/testing/test-counts.ts";
import { plantTree } from "./plant-tree.ts";

const config = join(import.meta.dirname, "../../vitest.config.ts");

test("a run counts what passed, what failed or did not even load, and what was skipped and why", async () => {
  await using tree = await plantTree({
    "test/all.test.ts": `
      test("adds", () => expect(1 + 1).toBe(2));
      test("subtracts", () => expect(2 - 1).toBe(2));
      test("multiplies", ({ skip }) => skip("no browser"));
    `,
    "test/broken.test.ts": 'import "./nowhere.ts";',
    "test/restless.test.ts": 'test("waits", () => void Promise.reject(new Error("late")));',
  });
  const args = ["run", "--globals", "--root", tree.path, "--config", config];
  const { status } = spawnSync("vitest", args, { shell: process.platform === "win32" });
  expect(status).toBe(1);
  expect(JSON.parse(await readFile(join(tree.path, COUNTS_FILE), "utf8"))).toEqual({
    passed: 2,
    failed: 3,
    skipped: [`${basename(tree.path)}: multiplies (no browser)`],
  });
});
