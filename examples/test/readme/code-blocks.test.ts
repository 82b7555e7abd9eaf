// Every code block of every README compiles, and runs.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FOLDER, writeProgram, type Program } from "./program.ts";
import { readmes } from "./readmes.ts";
import { unknownCommands } from "./shell.ts";

const MODULES = join(import.meta.dirname, "../../../node_modules");
const programs = writeProgram();

/** Runs Node. @returns what is wrong: "" for exit code 0 and nothing on stderr. */
const complaintOf = (args: readonly string[]) =>
  new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: FOLDER, timeout: 60_000 }, (error, stdout, stderr) =>
      resolve(error ? `${error.message}\n${stdout}` : stderr),
    );
  });

const run = ({ file, isTest }: Program) =>
  isTest
    ? complaintOf([join(MODULES, "vitest/vitest.mjs"), "run", "--root", FOLDER, file])
    : complaintOf(["--import", join(import.meta.dirname, "world.ts"), file]);

test("the TypeScript blocks compile, as strictly as a user can have it", async () => {
  expect(await complaintOf([join(MODULES, "typescript/bin/tsc"), "-p", FOLDER])).toBe("");
}, 60_000);

test.concurrent.each(programs)(
  "$name runs",
  async (program) => {
    expect(await run(program)).toBe("");
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
