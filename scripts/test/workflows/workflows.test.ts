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

describe("the job that can publish", () => {
  const release = readText(`${folder}/release.yml`);
  const publishing = "          while read -r package tarball <&3; do\n            if";
  const step = (run: string): string => `          done 3< packages.txt\n      - ${run}\n`;

  test.each([
    ["installs", step("run: npx --yes pnpm@12.18.0 install --frozen-lockfile"), "npx"],
    ["installs in another way", step("run: pnpm install"), "pnpm install"],
    ["installs with npm", step("run: npm ci"), "npm ci"],
    ["builds", step("run: pnpm build"), "pnpm build"],
    ["runs a script", step("run: node checks/src/packing/dry-run.ts"), "node checks"],
    ["runs a file", step("run: bash .github/propose.sh"), "bash"],
    [
      "checks out",
      step(
        "uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0\n        with:\n          persist-credentials: false",
      ),
      "actions/checkout",
    ],
    [
      "uses what others wrote",
      step("uses: someone/publish@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v1.0.0"),
      "someone/publish",
    ],
  ])("is refused if it %s", async (_, planted, found) => {
    const broken = release.replace("          done 3< packages.txt\n", planted);
    expect(broken).not.toBe(release);
    const trouble = (await lintWorkflow(broken, "release.yml")).join("\n");
    expect(trouble).toContain(`job publish can publish and does something else: ${found}`);
  });

  test.each([
    [`${publishing}`, `          pnpm build\n${publishing}`, "does something else: pnpm build"],
    [
      "            else\n",
      "            else\n              npm exec something\n",
      "does something else: npm exec",
    ],
    ["      id-token: write\n", "      id-token: write\n      contents: write\n", "has contents besides"],
  ])("is refused with %j as %j", async (find, replace, found) => {
    const broken = release.replace(find, replace);
    expect(broken).not.toBe(release);
    expect((await lintWorkflow(broken, "release.yml")).join("\n")).toContain(found);
  });

  test("is one, publishes what an earlier job packed, and is what the tags wait for", () => {
    const { jobs } = load(release) as { jobs: Record<string, Job> };
    const trusted = Object.entries(jobs).filter(([, job]) => job.permissions["id-token"] === "write");
    expect(trusted.map(([name]) => name)).toEqual(["publish"]);
    expect(jobs["publish"]?.needs).toBe("pack");
    expect(jobs["tag"]?.needs).toBe("publish");
    const uses = (name: string, action: string) =>
      jobs[name]?.steps.find((one) => one.uses?.startsWith(`actions/${action}@`))?.with?.["name"];
    expect(uses("pack", "upload-artifact")).toBe("release");
    expect(uses("publish", "download-artifact")).toBe("release");
    const commands = jobs["pack"]?.steps.flatMap(({ run }) => run ?? []).join("\n");
    expect(commands).toMatch(/ install --frozen-lockfile\n[^]* release:dry-run --to [^]* test$/);
  });
});

type Job = {
  readonly permissions: Readonly<Record<string, string>>;
  readonly needs?: string;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
};

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
