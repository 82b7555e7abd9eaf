// Every code block of every README compiles, and runs.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readmes } from "../../src/readmes/readmes.ts";
import { unknownCommands } from "../../src/readmes/unknown-commands.ts";
import { programsFolder, writePrograms, type Program } from "../../src/readmes/write-programs.ts";
import { root } from "../../src/workspace/index.ts";

const MODULES = join(root, "node_modules");
const SERVICES = join(root, "checks/src/readmes/simulated-services.ts");
const programs = writePrograms();

interface Run {
  readonly stdout: string;
  /** What went wrong: "" for exit code 0 and nothing on stderr. */
  readonly errors: string;
}

const node = (...args: readonly string[]) =>
  new Promise<Run>((resolve) => {
    execFile(process.execPath, args, { cwd: programsFolder, timeout: 60_000 }, (error, stdout, stderr) =>
      resolve({ stdout, errors: error ? `${error.message}\n${stdout}` : stderr }),
    );
  });

const run = ({ file, isTest }: Program) =>
  isTest
    ? node(join(MODULES, "vitest/vitest.mjs"), "run", "--root", programsFolder, file)
    : node("--import", SERVICES, file);

test("the TypeScript blocks compile, as strictly as a user can have it", async () => {
  expect((await node(join(MODULES, "typescript/bin/tsc"), "-p", programsFolder)).errors).toBe("");
}, 60_000);

test.concurrent.each(programs)(
  "$name runs, and prints something if it says so",
  async (program) => {
    const { stdout, errors } = await run(program);
    expect(errors).toBe("");
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
