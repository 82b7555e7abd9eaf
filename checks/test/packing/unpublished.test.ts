// What is left to be released, by a registry on this machine.
import { expect, test, vi } from "vitest";
import { serveRegistry } from "../../src/installing/serve-registry.ts";
import { findUnpublished } from "../../src/packing/find-unpublished.ts";
import { packPackages } from "../../src/packing/pack-packages.ts";
import { writeTree } from "../write-tree.ts";

// Machines that build at the same time are slow, and npm takes its time to start.
vi.setConfig({ testTimeout: 120_000 });

test("a version that the registry has is not published again, another version and another package are", async () => {
  await using packed = await writeTree({});
  const packages = await packPackages(packed.path);
  const [there, newer, fresh] = packages;
  if (!there || !newer || !fresh) throw new TypeError("fewer than three packages");
  await using registry = await serveRegistry([there, newer]);
  await using project = await writeTree({ ".npmrc": registry.npmrc, "package.json": "{}" });
  const asked = [there, { ...newer, version: "9.9.9" }, fresh];
  const found = await findUnpublished(asked, project.path);
  expect(found.map(({ name, version }) => [name, version])).toEqual([
    [newer.name, "9.9.9"],
    [fresh.name, fresh.version],
  ]);
});

test("a registry that cannot be asked is trouble, and not one without the package", async () => {
  const npmrc = "@videotask:registry=http://127.0.0.1:1/\nfetch-retries=0\n";
  await using project = await writeTree({ ".npmrc": npmrc, "package.json": "{}" });
  const packed = {
    name: "@videotask/core",
    version: "1.0.0",
    filename: "",
    integrity: "",
    size: 0,
    files: [],
  };
  await expect(findUnpublished([packed], project.path)).rejects.toThrow(/^npm view @videotask\/core@1\.0\.0/);
});
