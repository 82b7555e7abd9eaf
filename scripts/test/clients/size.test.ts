// What a client costs on top of openapi-fetch alone: same bundler, same run, minified and gzipped. 1 kB = 1,000 B.

import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { root } from "../repository.ts";
import { vendors } from "./vendors.ts";

async function gzippedSize(program: string, resolveDir: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

describe.each(vendors)("$factory", ({ name, factory }) => {
  test("weighs less than 400 B gzipped more than openapi-fetch alone", async () => {
    const folder = resolve(root, "packages", name);
    const alone = await gzippedSize(`export { default } from "openapi-fetch";`, folder);
    const client = await gzippedSize(`export { ${factory} } from "./dist/index.js";`, folder);
    console.log(`@videotask/${name}: ${client} B gzipped, ${client - alone} B more than openapi-fetch alone`);
    expect(alone).toBeGreaterThan(2000);
    expect(client - alone).toBeLessThan(400);
  });
});
