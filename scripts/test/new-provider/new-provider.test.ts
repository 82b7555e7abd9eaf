// A new provider from an invented page, from the command to the end of `pnpm test`: in a copy of the workspace, its marked places are
// filled in and each step that `pnpm test` has for it is run, in the order of the tests.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { findEntries } from "../../src/api/find-entries.ts";
import { renderReports } from "../../src/api/render-reports.ts";
import { generateAll } from "../../src/generate-all.ts";
import { markedPlaces } from "../../src/new-provider/marked-places.ts";
import { copyWorkspace, linkPackage, type Workspace } from "./copy-workspace.ts";
import { fillPlaces } from "./fill-places.ts";
import { NIMBUS_PAGE, runNewProvider, type Run } from "./run-new-provider.ts";
import { compileIn, runTestsIn, runToolIn, type Tail } from "./workspace-tools.ts";

// Machines that build at the same time are slow.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let workspace: Workspace;
let before: Map<string, string>;
let run: Run;
beforeAll(async () => {
  workspace = copyWorkspace();
  before = contents();
  run = await runNewProvider(workspace.root, ["nimbus", "--page", NIMBUS_PAGE]);
  linkPackage(workspace, "nimbus");
});
afterAll(() => workspace.remove());

const contents = (): Map<string, string> =>
  new Map(workspace.list().map((file) => [file, workspace.read(file)]));

/** Files that the command, or whoever filled in its places, has written or changed. */
const written = (): string[] =>
  [...contents()].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);

const runTool = (...given: Tail<typeof runToolIn>): string => runToolIn(workspace, ...given);
const compile = (...given: Tail<typeof compileIn>): string => compileIn(workspace, ...given);
const runTests = (...given: Tail<typeof runTestsIn>): number => runTestsIn(workspace, ...given);

describe("the command", () => {
  test("names each file that it wrote or changed, and no other", () => {
    expect(run).toMatchObject({ status: 0, err: "" });
    const [, listed = "", changed = ""] =
      /^Written:\n\n([^]*?)\n\nChanged:\n\n([^]*?)\n\n/.exec(run.out) ?? [];
    const lines = (text: string) => text.split("\n").map((line) => line.trim());
    expect([...lines(listed), ...lines(changed)].toSorted()).toEqual(written().toSorted());
    expect(lines(changed).every((file) => before.has(file))).toBe(true);
    expect(lines(listed).some((file) => before.has(file))).toBe(false);
  });

  test("keeps the page byte for byte, and records its hash and the day", () => {
    expect(workspace.read("specs/nimbus/pages/get-job.md")).toBe(readFileSync(NIMBUS_PAGE, "utf8"));
    expect(JSON.parse(workspace.read("specs/nimbus/source.json"))).toEqual({
      pages: [
        { file: "get-job.md", url: null, sha256: expect.stringMatching(/^[\da-f]{64}$/), date: "2026-12-24" },
      ],
    });
  });

  test("lists every marked place with what to fill in, and the address that JSON has no comment for", () => {
    const places = markedPlaces(new Map(written().map((file) => [file, workspace.read(file)])));
    const listed = run.out.split("\n").filter((line) => /^ {2}\S+:\d+ {2}/.test(line));
    expect(listed.map((line) => line.trim()).toSorted()).toEqual(
      [
        ...places.map(({ file, line, what }) => `${file}:${line}  ${what}`),
        "specs/nimbus/source.json:5  the page's address, if it has one: `pnpm specs:update` fetches it from there",
      ].toSorted(),
    );
    expect(
      places.filter(({ what }) => /^what (?:WAITING|WORKING|READY|BROKEN) means$/.test(what)),
    ).toHaveLength(4);
  });

  test("refuses to do it again, and changes nothing then", async () => {
    const first = contents();
    const again = await runNewProvider(workspace.root, ["nimbus", "--page", NIMBUS_PAGE]);
    expect(again).toMatchObject({ status: 1, out: "" });
    expect(again.err).toContain(
      "NAME: expected a provider that is not there yet, found specs/nimbus, packages/nimbus",
    );
    expect(contents()).toEqual(first);
  });

  test("writes what compiles before anything is filled in", () => {
    expect(compile("packages/nimbus", "tsconfig.build.json")).toBe("");
    expect(compile("packages/core", "tsconfig.build.json")).toBe("");
    expect(compile("packages/simulator", "tsconfig.build.json")).toBe("");
  });
});

describe("once its places are filled in", () => {
  beforeAll(async () => {
    fillPlaces(workspace, join(import.meta.dirname, "nimbus"));
    await generateAll({ root: workspace.root, check: false });
    runTool(".", "node_modules/prettier/bin/prettier.cjs", "--write", ...written());
  });

  test("no marked place is left", () => {
    expect(markedPlaces(new Map(written().map((file) => [file, workspace.read(file)])))).toEqual([]);
  });

  test("pnpm generate --check has nothing to say", async () => {
    expect(await generateAll({ root: workspace.root, check: true })).toEqual({ done: [], trouble: [] });
  });

  test.each(["nimbus", "core", "simulator"])("packages/%s is built, and its tests compile", (name) => {
    expect(compile(`packages/${name}`, "tsconfig.build.json")).toBe("");
    expect(compile(`packages/${name}`, "tsconfig.json")).toBe("");
  });

  test("pnpm start takes its references", () => {
    expect(compile("examples", "tsconfig.json")).toBe("");
    expect(runTool("examples", "examples/src/start.ts", "--help")).toMatch(/^ {2}nimbus +NIMBUS_API_KEY$/m);
  });

  test("pnpm lint and pnpm format:check have nothing to say of its files", () => {
    const sources = written().filter((file) => file.endsWith(".ts"));
    expect(sources.length).toBeGreaterThan(10);
    expect(runTool(".", "node_modules/oxlint/bin/oxlint", "--deny-warnings", ...sources)).toContain(
      "Found 0 warnings",
    );
    expect(runTool(".", "node_modules/prettier/bin/prettier.cjs", "--check", ...written())).toContain(
      "All matched files",
    );
  });

  test("pnpm unused has nothing to say", () => {
    expect(
      runTool(".", "node_modules/knip/bin/knip.js", "--no-config-hints", "--workspace", "packages/nimbus"),
    ).toBe("");
  });

  test("the client's own tests pass", () => {
    expect(runTests("packages/nimbus")).toBeGreaterThan(10);
  });

  test("the simulator answers as the page says, in every state, and with every error and quirk", () => {
    const files = ["conformance", "providers", "quirks", "server"].map((name) => `test/${name}`);
    expect(runTests("packages/simulator", ...files, "-t", "nimbus")).toBeGreaterThan(25);
  });

  test("the simulator takes its creates, checks their bodies, and loses what it is told to lose", () => {
    expect(runTests("packages/simulator", "test/create", "-t", "nimbus")).toBeGreaterThan(30);
  });

  test("core creates a task in the simulator, once, waits for it, and knows what each answer to a create is", () => {
    const files = ["create-and-wait", "outcomes", "over-http"].map((name) => `test/creating/${name}.test.ts`);
    expect(runTests("packages/core", ...files, "-t", "nimbus")).toBeGreaterThan(50);
  });

  test("core waits for its tasks in the simulator, through its client", () => {
    expect(runTests("packages/core", "test/providers/quirks.test.ts", "-t", "nimbus")).toBeGreaterThan(5);
  });

  test("no import is one too many, the READMEs say what the code says, and no place is left", () => {
    const names = [
      "every import of the repository",
      "the statuses of each provider",
      "no comment that begins",
      "what nimbus needs",
      "every provider of core that takes creates",
      "whether nimbus takes",
    ];
    const files = ["test/imports", "test/readmes/tables", "test/readmes/creates"];
    expect(compile("checks", "tsconfig.json")).toBe("");
    expect(runTests("checks", ...files, "-t", names.join("|"))).toBe(names.length);
  });

  test("the code of its README compiles and runs", () => {
    const names = ["the TypeScript blocks compile", "packages/nimbus/README.md"];
    expect(runTests("checks", "test/readmes/code-blocks", "-t", names.join("|"))).toBeGreaterThan(2);
  });

  test("its public types have a report", () => {
    const entries = findEntries(workspace.root).filter(({ folder }) => folder === "packages/nimbus");
    const report = renderReports(workspace.root, entries).get("packages/nimbus/api.md");
    expect(report).toContain("createNimbusClient");
  });
});
