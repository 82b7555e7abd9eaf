// Every README and its code blocks, each with the line that it starts on.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { marked } from "marked";
import { root } from "../workspace/index.ts";

const FILES = ["README.md", "CONTRIBUTING.md", "*/**/README.md"];

export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
}

export interface Readme {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly CodeBlock[];
}

function codeBlocks(text: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let line = 1;
  for (const token of marked.lexer(text)) {
    if (token.type === "code") blocks.push({ language: token["lang"], code: token["text"], line });
    line += token.raw.split("\n").length - 1;
  }
  return blocks;
}

export const readmes: readonly Readme[] = globSync(FILES, {
  cwd: root,
  exclude: (path) => /(^|[/\\])(node_modules|dist)$/.test(path),
}).map((path) => {
  const text = readFileSync(join(root, path), "utf8");
  return { path: path.replaceAll("\\", "/"), text, blocks: codeBlocks(text) };
});
