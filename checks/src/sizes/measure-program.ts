// Weighs a program as its users' browsers would load it.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Bundles a module's source with everything that it imports, and tells the bytes before and after gzip -9. */
export async function measureProgram(source: string): Promise<{ minified: number; gzipped: number }> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const [{ contents } = { contents: new Uint8Array() }] = outputFiles;
  return { minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
}
