// What a program weighs as its users' browsers load it: bundled and minified by esbuild, and then gzip -9.
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { build } from "esbuild";

export interface Size {
  readonly minifiedBytes: number;
  readonly gzippedBytes: number;
}

/** @param program a file in `programs`, without its ending */
export async function measure(program: string): Promise<Size> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "programs", `${program}.ts`)],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    external: ["node:*"],
    write: false,
    logLevel: "error",
  });
  const { contents } = outputFiles[0]!;
  return { minifiedBytes: contents.length, gzippedBytes: gzipSync(contents, { level: 9 }).length };
}
