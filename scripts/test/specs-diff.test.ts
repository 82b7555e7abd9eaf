// `pnpm specs:diff`: the command of @videotask/spec-diff, as a maintainer calls it.

import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./repository.ts";

/** `from` is where the user stands; pnpm itself starts the command somewhere else. */
function run(args: readonly string[], from: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "scripts/src/specs-diff.ts"), ...args],
    { env: { ...process.env, INIT_CWD: from }, cwd: tmpdir(), encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

test("specs:diff compares files named from where the user stands, and exits with 0", () => {
  const { status, stdout, stderr } = run(
    ["openapi.yaml", "../jimmy/openapi.yaml"],
    join(root, "specs/linkmodel"),
  );
  expect(stderr).toBe("");
  expect(stdout).toMatch(/Bump: major\n$/);
  expect(status).toBe(0);
});

test("specs:diff hands on --json", () => {
  const { stdout } = run(["openapi.yaml", "openapi.yaml", "--json"], join(root, "specs/linkmodel"));
  expect(JSON.parse(stdout)).toEqual({ bump: "none", changes: [] });
});

test("specs:diff exits with 2 for a file that is not there", () => {
  const { status, stderr } = run(["openapi.yaml", "gone.yaml"], join(root, "specs/linkmodel"));
  expect(stderr).toBe("gone.yaml: no such file\n");
  expect(status).toBe(2);
});
