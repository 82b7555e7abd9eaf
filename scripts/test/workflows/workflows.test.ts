// The committed workflows, and that a bad one would be noticed.

import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { load } from "js-yaml";
import type { Json } from "../../src/json.ts";
import { valueAt } from "../../src/json-pointer.ts";
import { lintWorkflow } from "./lint-workflow.ts";
import { readText, root } from "../repository.ts";

const folder = ".github/workflows";
const workflows = globSync("*.yml", { cwd: `${root}/${folder}` }).map((file) => `${folder}/${file}`);

test("there are three: for every change, for the vendors' changes, for releases", () => {
  expect(workflows.toSorted()).toEqual(["ci", "release", "specs"].map((name) => `${folder}/${name}.yml`));
});

test.each(workflows)("%s is without fault", async (file) => {
  expect(await lintWorkflow(readText(file), file)).toEqual([]);
});

describe("a workflow is refused", () => {
  const ci = readText(`${folder}/ci.yml`);

  test.each([
    [
      "with a key that there is not",
      "runs-on: ubuntu-latest",
      "run-on: ubuntu-latest",
      /unexpected key "run-on"/,
    ],
    [
      "with a value that no matrix has",
      "matrix.node }} on",
      "matrix.nod }} on",
      /property "nod" is not defined/,
    ],
    [
      "with a job that waits for none",
      "    if: github.event_name",
      "    needs: [tests]\n    if: github.event_name",
      /needs job "tests" which does not exist/,
    ],
    [
      "with a permission that there is not",
      "contents: read",
      "content: read",
      /unknown permission scope "content"/,
    ],
    ["that is no YAML", "jobs:\n", "jobs: [\n", /could not parse as YAML/],
    [
      "with rights for all jobs",
      "permissions: {}",
      "permissions: write-all",
      /permissions: \{\} has to stand at the top/,
    ],
    [
      "with a job that names no rights",
      "    permissions:\n      contents: read\n    strategy",
      "    strategy",
      /job test names no permissions/,
    ],
    [
      "with a job that may run for six hours",
      "    timeout-minutes: 60\n",
      "",
      /job test has no timeout-minutes/,
    ],
    ["that lets runs meet", /concurrency:\n.*\n.*\n/, "", /concurrency is missing/],
    [
      "with an action by its tag",
      /checkout@\w{40} # v/,
      "checkout@v",
      /actions\/checkout@v5\.0\.0 is not pinned/,
    ],
    ["with a commit of an unknown version", " # v5.0.0", "", /is not pinned by a commit with its version/],
    ["that leaves its token around", "persist-credentials: false", "fetch-tags: true", /leaves the token/],
    [
      "with a text of others in a script",
      '"origin/$BASE"',
      '"origin/${{ github.base_ref }}"',
      /puts an expression into a script/,
    ],
  ])("%s", async (_, find, replace, message) => {
    const broken = ci.replace(find, replace);
    expect(broken).not.toBe(ci);
    expect((await lintWorkflow(broken, "ci.yml")).join("\n")).toMatch(message);
  });
});

describe("continuous integration", () => {
  const ci = load(readText(`${folder}/ci.yml`)) as Json;
  const steps = valueAt(ci, "/jobs/test/steps") as { run?: string }[];

  test("runs the README's command on three systems and four lines of Node", () => {
    expect(valueAt(ci, "/jobs/test/strategy/matrix")).toEqual({
      os: ["ubuntu-latest", "macos-latest", "windows-latest"],
      node: [20, 22, 24, 26],
    });
    const commands = steps.flatMap(({ run }) => run ?? []);
    expect(commands).toEqual([expect.stringMatching(/^npx --yes pnpm@[\d.]+ test$/)]);
    expect(readText("README.md")).toContain(commands[0]);
  });

  test("starts on every line of Node that the packages promise", () => {
    const { engines } = JSON.parse(readText("packages/core/package.json")) as { engines: { node: string } };
    const [oldest] = valueAt(ci, "/jobs/test/strategy/matrix/node") as number[];
    expect(engines.node).toBe(`>=${oldest}`);
  });
});

test("every workflow runs the package manager that the repository names", () => {
  const { packageManager } = JSON.parse(readText("package.json")) as { packageManager: string };
  const named = workflows.flatMap((file) => readText(file).match(/pnpm@[\d.]+/g) ?? []);
  expect(named.length).toBeGreaterThan(5);
  expect(new Set(named)).toEqual(new Set([packageManager]));
});

test("every script of ours that a workflow runs exists", () => {
  const { scripts } = JSON.parse(readText("package.json")) as { scripts: Record<string, string> };
  const called = workflows.flatMap((file) => [
    ...readText(file).matchAll(/pnpm@[\d.]+ (?:--silent )?(?!install )([\w:-]+)/g),
  ]);
  expect(called.length).toBeGreaterThan(5);
  for (const [, name = ""] of called) expect(Object.keys(scripts)).toContain(name);
});

test("a pull request says whether it affects published code", () => {
  const template = readText(".github/pull_request_template.md");
  expect(template).toMatch(/^- \[ \] \*\*Affects published code\*\*.*changeset/m);
  expect(template).toMatch(/^- \[ \] \*\*Docs or CI only\*\*/m);
});
