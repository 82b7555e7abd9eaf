// `specs:update` as it is typed: arguments, what goes where, and the exit codes. One test runs the real process.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runCommand } from "../../src/update/run-command.ts";
import { root as repository } from "../repository.ts";
import { copyPages, copyRepository, type Copy } from "./copy-repository.ts";
import { servePages } from "./page-server.ts";

// Machines that build at the same time are slow.
vi.setConfig({ testTimeout: 60_000 });

let specs: Copy;
let pages: Copy;
beforeEach(() => {
  specs = copyRepository("doubao", "jimmy", "linkmodel");
  pages = copyPages("doubao", "jimmy", "linkmodel");
});
afterEach(() => {
  specs.remove();
  pages.remove();
});

const edit = (file: string, find: string, replace: string): void =>
  pages.write(file, pages.read(file).replace(find, replace));

type Result = { readonly status: number; readonly out: string; readonly err: string };

async function run(...args: string[]): Promise<Result> {
  let [out, err] = ["", ""];
  const status = await runCommand(args, {
    here: pages.root,
    root: specs.root,
    web: { fetch: globalThis.fetch, timeoutMs: 10_000 },
    now: new Date("2026-12-24T18:00:00Z"),
    terminal: false,
    print: (text) => (out += `${text}\n`),
    tell: (text) => (err += `${text}\n`),
  });
  return { status, out, err };
}

test("an update without news ends with 0 and a line for each provider", async () => {
  const { status, out, err } = await run("--from", ".");
  expect({ status, out }).toEqual({ status: 0, out: "" });
  expect(err.trim().split("\n").toSorted()).toEqual([
    "doubao: unchanged",
    "jimmy: unchanged",
    "linkmodel: unchanged",
  ]);
});

test("the report goes to the output, where the text of a pull request is taken from, and the rest beside it", async () => {
  edit("linkmodel/pages/query-video.md", "  version: 1.0.0\n", "  version: 1.0.1\n");
  const { status, out, err } = await run("linkmodel", "--from", pages.root);
  expect(status).toBe(0);
  expect(out).toMatch(
    /^\n## @videotask\/linkmodel: patch\n\nChanged: `specs\/linkmodel\/pages\/query-video.md`\n\n/,
  );
  expect(out).toContain(
    '\n- The `version` of the document changed from `"1.0.0"` to `"1.0.1"`. (`#/info/version`)\n',
  );
  expect(out).toMatch(
    /\nWritten:\n\n- specs\/linkmodel\/pages\/query-video.md\n(?:- .+\n)+- specs\/linkmodel\/source.json\n$/,
  );
  expect(err).toMatch(/^linkmodel: query-video.md changed, bump patch\n\nNext: pnpm api:update, /);
});

test("a dry run prints the report only", async () => {
  edit("linkmodel/pages/query-video.md", "  version: 1.0.0\n", "  version: 1.0.1\n");
  const { status, out, err } = await run("linkmodel", "--from", pages.root, "--dry-run");
  expect(status).toBe(0);
  expect(out).not.toContain("Written");
  expect(err).toBe("linkmodel: query-video.md changed, bump patch\n");
});

test("a provider with trouble is told of at the end, with 1, after the reports of the others", async () => {
  edit("linkmodel/pages/query-video.md", "  version: 1.0.0\n", "  version: 1.0.1\n");
  edit("jimmy/pages/query-video.md", "openapi: 3.1.0\n", "");
  const { status, out, err } = await run("--from", pages.root);
  expect(status).toBe(1);
  expect(out).toContain("## @videotask/linkmodel: patch");
  expect(err).toMatch(
    /\njimmy failed, and nothing was written for it:\n {2}specs\/jimmy\/pages\/query-video.md: expected one fenced YAML block with an OpenAPI 3 document, found 0 of them in \d+ characters\n/,
  );
});

test("pages come from a mirror on this machine as well", async () => {
  edit("linkmodel/pages/query-video.md", "  version: 1.0.0\n", "  version: 1.0.1\n");
  const server = await servePages((response, { url = "" }) => response.end(pages.read(url.slice(1))));
  const { status, err } = await run("--from", server.url);
  await server.close();
  expect(status).toBe(0);
  expect(err).toContain("linkmodel: query-video.md changed, bump patch\n");
});

describe("arguments that make no sense end with 2 and say why:", () => {
  test.each([
    [["jimmi"], "specs: expected one of doubao, jimmy, linkmodel, found jimmi\n"],
    [
      ["--from", "http://mirror.example.com"],
      "--from: expected a folder, an https address, or http on this machine, found http://mirror.example.com\n",
    ],
    [["--form", "x"], /^Unknown option '--form'/],
  ])("%s", async (command, message) => {
    const { status, out, err } = await run(...command);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(message);
  });
});

test("--help ends with 0 and names every option", async () => {
  const { status, out } = await run("--help");
  expect(status).toBe(0);
  for (const option of ["[provider…]", "--from", "--dry-run", "--root"]) expect(out).toContain(option);
});

test("the process takes relative folders from where the user stood", async () => {
  edit("linkmodel/pages/query-video.md", "  version: 1.0.0\n", "  version: 1.0.1\n");
  const command = [
    join(repository, "scripts/src/specs-update.ts"),
    "linkmodel",
    "--from",
    ".",
    "--root",
    specs.root,
  ];
  const env = { ...process.env, INIT_CWD: pages.root };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { env });
  expect(stdout).toContain("## @videotask/linkmodel: patch");
  expect(stderr).toContain("linkmodel: query-video.md changed, bump patch");
});
