// That every library that is published can be bundled for a browser.
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bundle } from "../../src/sizes/bundle.ts";
import { publishedPackages, root } from "../../src/workspace/index.ts";

const libraries = publishedPackages.filter(({ hasCommand }) => !hasCommand);

describe.each([{ minify: false }, { minify: true }])("bundled for a browser with %o", ({ minify }) => {
  test.each(libraries)("$name imports nothing of Node", async ({ folder }) => {
    const source = 'export * from "./dist/index.js";';
    const { imports } = await bundle({ source, folder: join(root, folder), minify });
    expect(imports).toEqual([]);
  });
});

test("an import of Node is found", async () => {
  const source = 'import { readFile } from "node:fs/promises"; export const read = readFile;';
  expect((await bundle({ source, folder: root })).imports).toEqual(["node:fs/promises"]);
});
