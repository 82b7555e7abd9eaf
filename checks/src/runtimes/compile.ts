// Compiles users' programs with a compiler and a way of finding modules.
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runCommand } from "../run/run-command.ts";
import { toolPath, type Tool } from "./toolchains.ts";

const strict = {
  target: "ES2022",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
};

/** A server's program knows Node's types and no browser's; a page's knows the browser's alone. */
const resolutions = {
  nodenext: {
    file: "main.ts",
    options: {
      module: "nodenext",
      lib: ["ES2022"],
      types: ["node"],
      typeRoots: [dirname(toolPath("@types/node", ""))],
    },
  },
  bundler: {
    file: "program.ts",
    options: {
      module: "esnext",
      moduleResolution: "bundler",
      noEmit: true,
      lib: ["ES2022", "DOM", "DOM.Iterable"],
      types: [],
    },
  },
};

/**
 * Rejects with what the compiler says about the programs in these folders of `home`. All in one go, since most of the
 * time is spent on the platform's own types. With `nodenext`, leaves JavaScript beside them.
 */
export async function compile(
  home: string,
  folders: readonly string[],
  compiler: Tool,
  resolution: keyof typeof resolutions,
): Promise<void> {
  const { file, options } = resolutions[resolution];
  const config = join(home, `tsconfig.${resolution}.json`);
  const files = folders.map((folder) => join(folder, file));
  await writeFile(config, JSON.stringify({ compilerOptions: { ...strict, ...options }, files }));
  await runCommand(process.execPath, [toolPath(compiler, "bin/tsc"), "-p", config], { cwd: home });
}
