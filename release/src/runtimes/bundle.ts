// One file of a user's program and all that it imports, for places that have no node_modules.
import { build } from "esbuild";

/** `entry` is the module's source; it may import `./program.ts`. */
export async function bundle(folder: string, entry: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: folder },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}
