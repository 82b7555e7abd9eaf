// Makes programs of the TypeScript blocks of all READMEs: a file for each, in which every line has the number that it has
// in its README, so that what a compiler or a run says about it can be found there.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedPackages, root } from "../workspace/index.ts";
import { readmes, type CodeBlock, type Readme } from "./readmes.ts";

/** Where they are written; the packages can be imported from there. */
export const programsFolder = join(import.meta.dirname, "../../dist/readmes");

export interface Program {
  /** Such as `packages/core/README.md:12`. */
  readonly name: string;
  readonly file: string;
  /** Whether it is a test file for vitest. */
  readonly isTest: boolean;
  readonly prints: boolean;
}

/** As strict as a user can be, and without what is a matter of taste. */
const TSCONFIG = {
  compilerOptions: {
    target: "ES2022",
    module: "NodeNext",
    lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    types: ["node"],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  },
};

/** A block without an import goes on from the first one of its README, in a scope of its own. */
function source({ blocks }: Readme, block: CodeBlock): string {
  const first = blocks.find(({ language }) => language === "ts")!;
  const lines: string[] = [];
  const put = ({ line, code }: CodeBlock, opening = "", closing = "") =>
    [opening, ...code.split("\n"), closing].forEach((text, offset) => (lines[line - 1 + offset] = text));
  if (/^import /m.test(block.code)) put(block);
  else {
    put(first);
    put(block, "{", "}");
  }
  return Array.from(lines, (text) => text ?? "").join("\n");
}

/** As an installation would: every package by its name, a new one as well. */
function linkPackages(): void {
  for (const { name, folder } of publishedPackages) {
    const link = join(programsFolder, "node_modules", name);
    mkdirSync(join(link, ".."), { recursive: true });
    symlinkSync(join(root, folder), link, "junction");
  }
}

/** Writes the programs anew. */
export function writePrograms(): Program[] {
  rmSync(programsFolder, { recursive: true, force: true });
  mkdirSync(programsFolder, { recursive: true });
  linkPackages();
  writeFileSync(join(programsFolder, "tsconfig.json"), JSON.stringify(TSCONFIG));
  return readmes.flatMap((readme) =>
    readme.blocks
      .filter(({ language }) => language === "ts")
      .map((block) => {
        const isTest = /from "vitest"/.test(block.code);
        const slug = readme.path.replace(/\.md$/, "").replaceAll("/", "-");
        const file = join(programsFolder, `${slug}-${block.line}${isTest ? ".test" : ""}.ts`);
        const text = source(readme, block);
        writeFileSync(file, text);
        const prints = isTest || /console\.log|from "node:test"/.test(text);
        return { name: `${readme.path}:${block.line}`, file, isTest, prints };
      }),
  );
}
