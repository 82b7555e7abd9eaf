// Every code block of every README compiles, and runs.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FOLDER, writeProgram, type Program } from "./program.ts";
import { readmes } from "./readmes.ts";
import { unknownCommands } from "./shell.ts";

const MODULES = join(import.meta.dirname, "../../../node_modules");
const programs = writeProgram();

interface Run {
  readonly stdout: string;
  /** "" for exit code 0 and nothing on stderr. */
  readonly complaint: string;
}

const node = (...args: readonly string[]) =>
  new Promise<Run>((resolve) => {
    execFile(process.execPath, args, { cwd: FOLDER, timeout: 60_000 }, (error, stdout, stderr) =>
      resolve({ stdout, complaint: error ? `${error.message}\n${stdout}` : stderr }),
    );
  });

const run = ({ file, isTest }: Program) =>
  isTest
    ? node(join(MODULES, "vitest/vitest.mjs"), "run", "--root", FOLDER, file)
    : node("--import", join(import.meta.dirname, "world.ts"), file);

test("the TypeScript blocks compile, as strictly as a user can have it", async () => {
  expect((await node(join(MODULES, "typescript/bin/tsc"), "-p", FOLDER)).complaint).toBe("");
}, 60_000);

test.concurrent.each(programs)(
  "$name runs, and prints something if it says so",
  async (program) => {
    const { stdout, complaint } = await run(program);
    expect(complaint).toBe("");
    expect(stdout !== "").toBe(program.prints);
  },
  60_000,
);

test.each(readmes)("$path has TypeScript, commands and pictures, and no other code", ({ blocks }) => {
  expect(blocks.filter(({ language }) => !/^(ts|sh|text)$/.test(language))).toEqual([]);
});

test.each(readmes)("the commands in $path exist", ({ blocks, text }) => {
  const shell = blocks.filter(({ language }) => language === "sh").map(({ code }) => code);
  const inline = [...text.matchAll(/`((?:npx|npm|pnpm) [^`]+)`/g)].map(([, command]) => command);
  expect(unknownCommands([...shell, ...inline].join("\n"))).toEqual([]);
});
