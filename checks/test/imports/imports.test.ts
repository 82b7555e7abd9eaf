import { globSync } from "node:fs";
import { dirname, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { findViolations } from "../../src/imports/find-violations.ts";
import { specDiffFolders } from "../../src/imports/spec-diff-rooms.ts";
import { rooms } from "../../src/imports/rooms.ts";
import { privatePackages, publishedPackages, root } from "../../src/workspace/index.ts";
import { writeTree } from "../write-tree.ts";

/** A tree of one file that imports another, or a package. */
function oneImport(from: string, to: string, kind: string): Record<string, string> {
  const isFile = to.endsWith(".ts");
  const specifier = isFile
    ? relative(dirname(from), to)
        .replaceAll("\\", "/")
        .replace(/^(?!\.)/, "./")
    : to;
  const source = `import ${kind === "type" ? "type " : ""}{ x } from "${specifier}";\nexport const y: typeof x = 1;\n`;
  return isFile ? { [from]: source, [to]: "export const x = 1;\n" } : { [from]: source };
}

test("every import of the repository is one that its room may make", async () => {
  expect(await findViolations(root)).toEqual([]);
}, 120_000);

const polling = "packages/core/src/polling/tick.ts";
const providers = "packages/core/src/providers/jimmy/index.ts";
const vocabulary = "packages/core/src/task/task.ts";
const request = "packages/core/src/request/bind-client.ts";
const ledger = "packages/core/src/ledger/file-ledger.ts";
const callback = "packages/core/src/callback/create-callback.ts";
const simulator = "packages/simulator/src/simulator.ts";
const specDiff = (file: string) => `packages/spec-diff/src/${file}`;

test.each([
  ["polling sees a provider", polling, providers],
  ["polling sees the type of a request", polling, request, "type"],
  ["a provider sees the waiting", providers, polling],
  ["one request sees a provider", request, providers],
  ["the vocabulary sees a request", vocabulary, request],
  ["a room sees the face", providers, "packages/core/src/video-tasks.ts"],
  ["the vocabulary sees a client package", vocabulary, "@videotask/jimmy"],
  ["core reads a file", providers, "node:fs"],
  ["a ledger sees the waiting", ledger, polling],
  ["a ledger is loaded with node:fs, which not every runtime has", ledger, "node:fs"],
  ["a callback sees a ledger", callback, ledger],
  ["a callback sees Node", callback, "node:crypto"],
  ["polling sees a callback", polling, callback, "type"],
  ["core sends a request past the clients", request, "openapi-fetch"],
  [
    "a client goes past the one that all are made of",
    "packages/jimmy/src/generated/client.ts",
    "openapi-fetch",
  ],
  ["the client of every provider sees one of them", "packages/client/src/index.ts", "@videotask/jimmy"],
  ["the simulator sees core", simulator, "@videotask/core", "type"],
  ["the simulator runs a client", simulator, "@videotask/jimmy"],
  ["the simulator's tests run a client", "packages/simulator/test/a.test.ts", "@videotask/jimmy"],
  ["the simulator knows msw outside its subpath", simulator, "msw"],
  ["a client imports another package", "packages/jimmy/src/generated/client.ts", "ky"],
  ["a client package sees another one", "packages/jimmy/src/index.ts", "@videotask/linkmodel"],
  ["a client's test sees the simulator", "packages/jimmy/test/a.test.ts", "@videotask/simulator", "type"],
  ["the pipeline runs a package", "scripts/src/generate.ts", "@videotask/jimmy"],
  ["the comparison sees a package of ours", specDiff("index.ts"), "@videotask/core", "type"],
  ["the comparison of schemas sees operations", specDiff("schema/a.ts"), specDiff("operation/b.ts"), "type"],
  ["an operation sees the components", specDiff("operation/a.ts"), specDiff("components/b.ts")],
  ["a rule sees the list of changes", specDiff("rules/a.ts"), specDiff("change-list/b.ts"), "type"],
  ["reading a document sees its comparison", specDiff("document/a.ts"), specDiff("comparison/b.ts")],
  ["a rule reads YAML", specDiff("rules/a.ts"), "js-yaml"],
  ["an example sees the pipeline", "examples/src/start.ts", "@videotask/scripts"],
  ["an example goes behind a package's entry", "examples/src/start.ts", vocabulary],
  ["the pipeline's tests see the examples", "scripts/test/a.test.ts", "@videotask/examples"],
  ["conformance sees a package", "conformance/src/index.ts", "@videotask/core", "type"],
  ["conformance's tests see the simulator", "conformance/test/a.test.ts", "@videotask/simulator"],
  ["a check sees the pipeline", "checks/src/packing/dry-run.ts", "@videotask/scripts"],
  ["a test of core sees the benchmarks", "packages/core/test/a.test.ts", "@videotask/benchmarks", "type"],
  ["an example uses the checks", "examples/src/start.ts", "@videotask/checks/workspace"],
  ["a benchmark sees what the checks do not offer", "benchmarks/src/bench.ts", "checks/src/sizes/budgets.ts"],
])("it is a violation that %s", async (_, from, to, kind = "value") => {
  await using tree = await writeTree(oneImport(from, to, kind));
  expect(await findViolations(tree.path)).toContainEqual(expect.stringContaining(`${from} may not import `));
});

test.each([
  ["a provider sends a request", providers, request],
  ["a provider uses its client package", providers, "@videotask/jimmy"],
  ["a ledger uses the vocabulary", ledger, vocabulary],
  ["a callback uses the vocabulary", callback, vocabulary],
  ["one request goes through a client", request, "@videotask/client"],
  ["the simulator uses a client's types", simulator, "@videotask/jimmy", "type"],
  ["the simulator reads a client's document", simulator, "@videotask/jimmy/openapi.json"],
  ["the simulator's server listens", "packages/simulator/src/server/server.ts", "node:http"],
  ["core's tests use the simulator", "packages/core/test/a.test.ts", "@videotask/simulator"],
  ["the pipeline compares documents", "scripts/src/generate.ts", "@videotask/spec-diff"],
  ["an operation compares schemas", specDiff("operation/a.ts"), specDiff("schema/b.ts")],
  ["a document is read from YAML", specDiff("document/a.ts"), "js-yaml"],
  ["an example uses msw handlers", "examples/src/start.ts", "@videotask/simulator/msw"],
  ["a benchmark weighs as the checks do", "benchmarks/src/sizes/sizes.ts", "@videotask/checks/bundle"],
])("it is no violation that %s", async (_, from, to, kind = "value") => {
  await using tree = await writeTree(oneImport(from, to, kind));
  expect(await findViolations(tree.path)).toEqual([]);
});

describe("in the workspace as it is", () => {
  const sources = globSync("{*,packages/*}/{src,test}/**/*.ts", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted();
  const packages = [...publishedPackages, ...privatePackages];
  const first = (pattern: RegExp): string | undefined => sources.find((file) => pattern.test(file));

  test("every rule is for files that there are", () => {
    expect(rooms.filter(({ files }) => first(new RegExp(files)) === undefined)).toEqual([]);
  });

  test("what nobody may import is found in every room, in the sources and the tests of every package", async () => {
    const planted = new Set(
      [
        ...rooms.map(({ files }) => new RegExp(files)),
        ...packages.flatMap(({ folder }) => ["src", "test"].map((part) => new RegExp(`^${folder}/${part}/`))),
      ].flatMap((pattern) => first(pattern) ?? []),
    );
    const forbidden = (file: string) => (file.startsWith("scripts/") ? "benchmarks" : "scripts");
    await using tree = await writeTree(
      Object.fromEntries(
        [...planted].map((file) => [
          file,
          `import { x } from "@videotask/${forbidden(file)}";\nexport const y = x;\n`,
        ]),
      ),
    );
    const found = await findViolations(tree.path);
    expect(planted.size).toBeGreaterThan(packages.length);
    expect(
      [...planted].filter(
        (file) => !found.some((line) => line.startsWith(`${file} may not import @videotask/`)),
      ),
    ).toEqual([]);
  });

  test("no package, and no folder of one, is without a rule", async () => {
    const unruled = packages.map(({ folder }) => `${folder}/src/planted/planted.ts`);
    await using tree = await writeTree({
      ...Object.fromEntries(unruled.map((file) => [file, "export const x = 1;\n"])),
      "packages/planted/src/index.ts": "export const x = 1;\n",
    });
    const found = await findViolations(tree.path);
    const message = (file: string) => `no import rule covers ${file}: add it to checks/src/imports/rooms.ts`;
    expect(found).toContain(message("packages/planted/src/index.ts"));
    const isRuled = (file: string) => rooms.some(({ files }) => new RegExp(files).test(file));
    expect(found.toSorted()).toEqual(
      ["packages/planted/src/index.ts", ...unruled.filter((file) => !isRuled(file))].map(message).toSorted(),
    );
  });
});

test("a circle of types alone is a violation", async () => {
  await using tree = await writeTree({
    [vocabulary]: 'import type { B } from "./ref.ts";\nexport type A = B | 1;\n',
    "packages/core/src/task/ref.ts": 'import type { A } from "./task.ts";\nexport type B = A[];\n',
  });
  expect(await findViolations(tree.path)).toContainEqual(expect.stringMatching("no circle"));
});

test("each folder of the comparison may import only folders named before it", () => {
  const folders = Object.keys(specDiffFolders);
  for (const [folder, may] of Object.entries(specDiffFolders)) {
    const before = new Set(folders.slice(0, folders.indexOf(folder)));
    expect(may.filter((other) => !before.has(other))).toEqual([]);
  }
});

test("a published file that no rule covers is a violation, and is told where the rules are", async () => {
  await using tree = await writeTree({ "packages/core/src/caching/cache.ts": "export const x = 1;\n" });
  expect(await findViolations(tree.path)).toEqual([
    "no import rule covers packages/core/src/caching/cache.ts: add it to checks/src/imports/rooms.ts",
  ]);
});
