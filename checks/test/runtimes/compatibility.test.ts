import { mkdtemp, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSimulator } from "@videotask/simulator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { consumers } from "../../src/installing/consumers/index.ts";
import { install } from "../../src/installing/install.ts";
import { serveRegistry } from "../../src/installing/serve-registry.ts";
import { weighInstall } from "../../src/installing/weigh-install.ts";
import { packPackages } from "../../src/packing/pack-packages.ts";
import { runtimes } from "../../src/runtimes/all.ts";
import { renderPage } from "../../src/runtimes/compatibility-page.ts";
import { compile } from "../../src/runtimes/compile.ts";
import { installToolchains, versionOf } from "../../src/runtimes/toolchains.ts";
import { root } from "../../src/workspace/index.ts";

const users = consumers.flatMap((consumer) =>
  (["npm", "pnpm"] as const).map((manager) => ({
    consumer,
    manager,
    column: `${consumer.name}, ${manager}`,
  })),
);
const columns = users.map(({ column }) => column);
const compilers = ["typescript-5.4", "typescript-5.9", "typescript-6", "typescript-7"] as const;
const compilations = compilers.flatMap((compiler) =>
  (["nodenext", "bundler"] as const).map((resolution) => ({
    compiler,
    resolution,
    row: `TypeScript ${versionOf(compiler)}, ${resolution}`,
  })),
);

const home = await mkdtemp(join(await realpath(tmpdir()), "videotask-users-"));
afterAll(() => rm(home, { recursive: true }));
const matrix = new Map<string, Set<string> | "skipped">();
const folders = new Map<string, string>();

const simulator = createSimulator();
const server = await simulator.listen();
afterAll(() => server.close());

beforeAll(installToolchains, 600_000);

describe("a user installs", () => {
  beforeAll(async () => {
    await using registry = await serveRegistry(await packPackages(home));
    for (const { consumer, manager, column } of users) {
      folders.set(column, await install(home, manager, consumer, registry.npmrc));
    }
  }, 300_000);

  test.each(users)(
    "$column: few packages, few bytes, and nothing unexpected",
    async ({ consumer, column }) => {
      const { packages, bytes, unexpected } = await weighInstall(folders.get(column)!);
      console.log(`${column}: ${packages.length} packages, ${(bytes / 2 ** 20).toFixed(2)} MiB`);
      expect(packages.length).toBeLessThanOrEqual(consumer.limits.packages);
      expect(bytes).toBeLessThanOrEqual(consumer.limits.bytes);
      expect(unexpected).toEqual([]);
    },
  );
});

test.each(compilations)("the users' programs compile: $row", { timeout: 180_000 }, async (compilation) => {
  const compiled = compile(home, [...folders.values()], compilation.compiler, compilation.resolution);
  await expect(compiled).resolves.toBeUndefined();
  matrix.set(compilation.row, new Set(columns));
});

test.for(runtimes)("the users' programs run: $name", { timeout: 180_000 }, async (runtime, { skip }) => {
  const missing = await runtime.missing();
  if (missing) {
    matrix.set(runtime.name, "skipped");
    skip(missing);
  }
  const seen = new Set<string>();
  matrix.set(runtime.name, seen);
  for (const { consumer, column } of users) {
    if (consumer.needsNode && !runtime.name.startsWith("Node ")) continue;
    const input = consumer.prepare(simulator, server);
    expect(await runtime.run(folders.get(column)!, input, server.url)).toEqual(consumer.expected);
    seen.add(column);
  }
});

test("docs/compatibility.md says what was seen", async () => {
  const file = join(root, "docs/compatibility.md");
  const page = await renderPage(columns, matrix, await readFile(file, "utf8").catch(() => ""));
  console.log(page);
  await expect(page).toMatchFileSnapshot(file);
});
