// Bundles and weighs a program as its users' browsers would load it. Everything in this repository that bundles does it
// here, so that all sizes are comparable, and what runs in workerd and Chromium is what was weighed.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

export interface Bundle {
  /** The program and all that it imports, in one ES module. */
  readonly text: string;
  /** Bytes of `text`. */
  readonly bytes: number;
  /** Bytes of `text` after gzip -9. */
  readonly gzippedBytes: number;
  /** What it still imports: modules of Node, which no browser has. */
  readonly imports: readonly string[];
}

export interface BundleOptions {
  /** The module's source. */
  readonly source: string;
  /** The folder from which its imports are resolved. */
  readonly folder: string;
  /** @default true */
  readonly minify?: boolean;
}

/** Rejects with what esbuild says if something does not parse or cannot be found. */
export async function bundle({ source, folder, minify = true }: BundleOptions): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: folder, loader: "ts" },
    bundle: true,
    minify,
    format: "esm",
    platform: "browser",
    external: ["node:*"],
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const contents = outputFiles[0]!.contents;
  return {
    text: new TextDecoder().decode(contents),
    bytes: contents.length,
    gzippedBytes: gzipSync(contents, { level: 9 }).length,
    imports: Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path)),
  };
}
