// Bundles and weighs a program as its users' browsers would load it. Everything in this repository that bundles does it
// here, so that all sizes are comparable, and what runs in workerd and Chromium is what was weighed.
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";

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
  /** Which modules count as empty, by their paths: what is left says what they weigh. Such a program does not run. @default none */
  readonly leaveOut?: (path: string) => boolean;
}

/** Rejects with what esbuild says if something does not parse or cannot be found. */
export async function bundle({ source, folder, minify = true, leaveOut }: BundleOptions): Promise<Bundle> {
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
    ...(leaveOut && { plugins: [emptyModules(leaveOut)] }),
  });
  const contents = outputFiles[0]!.contents;
  return {
    text: new TextDecoder().decode(contents),
    bytes: contents.length,
    gzippedBytes: gzipSync(contents, { level: 9 }).length,
    imports: Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path)),
  };
}

/** Modules that export what they do, and nothing in it. */
const emptyModules = (isEmpty: (path: string) => boolean): Plugin => ({
  name: "empty-modules",
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, async ({ path }) => {
      if (!isEmpty(path.replaceAll("\\", "/"))) return undefined;
      const { metafile } = await build({
        entryPoints: [path],
        format: "esm",
        write: false,
        metafile: true,
        outdir: "out",
      });
      const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
      return { contents: names.map((name) => `export const ${name} = globalThis.nothing;`).join("\n") };
    });
  },
});
