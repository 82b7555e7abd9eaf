// The command, as a process: what it prints, where it looks for files, and how it exits.

import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

const COMMAND = fileURLToPath(new URL("../dist/bin.js", import.meta.url));

// Each starts a process, and other packages' tests may run at the same time.
vi.setConfig({ testTimeout: 60_000 });

const OLD = `openapi: 3.1.0
info: { title: Test, version: "1" }
paths:
  /videos:
    get:
      parameters: [{ in: query, name: page, schema: { type: integer } }]
      responses:
        "200": { description: Good., content: { application/json: { schema: { type: string, enum: [a] } } } }
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "spec-diff-"));
  await mkdir(join(folder, "below"));
  const files = {
    "old.yaml": OLD,
    "new.json": JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Test", version: "2" },
      paths: {
        "/videos": {
          get: {
            responses: {
              "200": {
                description: "Good.",
                content: { "application/json": { schema: { type: "string", enum: ["a", "b"] } } },
              },
            },
          },
        },
      },
    }),
    "bom.yaml": `\uFEFF${OLD}`,
    "page.html": "<!DOCTYPE html><html><body>Not found</body></html>",
    "broken.json": '{ "openapi": "3.1.0", "paths": { ',
    "broken.yaml": "openapi: 3.1.0\npaths:\n\t/a: {}\n",
    "deep.yaml": `openapi: 3.1.0\nx: ${"[".repeat(50_000)}${"]".repeat(50_000)}`,
    "laughs.yaml": [
      "a: &a [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]",
      ..."bcdefghi"
        .split("")
        .map(
          (name, index) =>
            `${name}: &${name} [${Array.from({ length: 10 }, () => `*${"abcdefgh"[index]}`).join(", ")}]`,
        ),
      "openapi: 3.1.0",
    ].join("\n"),
    "empty.yaml": "",
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
});

afterAll(() => rm(folder, { recursive: true }));

function run(
  args: readonly string[],
  cwd = folder,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

describe("spec-diff", () => {
  test("prints the report of a YAML and a JSON document, and exits with 0 although something broke", async () => {
    expect(await run(["old.yaml", "new.json"])).toEqual({
      code: 0,
      stderr: "",
      stdout: [
        "### Breaking (1)",
        "",
        "- GET /videos: query parameter `page` was removed; the service no longer knows it. (`#/paths/~1videos/get/parameters/0`)",
        "",
        "### Additive (1)",
        "",
        '- GET /videos: the 200 response can now also be `"b"`. (`#/paths/~1videos/get/responses/200/content/application~1json/schema`)',
        "  Warning: a switch or a table without a default does not know the new value, and one that must be exhaustive no longer compiles.",
        "",
        "### Documentation (1)",
        "",
        '- The `version` of the document changed from `"1"` to `"2"`. (`#/info/version`)',
        "",
        "Bump: major",
        "",
      ].join("\n"),
    });
  });

  test("prints exactly bump and changes with --json", async () => {
    const { code, stdout } = await run(["--json", "old.yaml", "new.json"]);
    const { bump, changes, ...rest } = JSON.parse(stdout) as {
      bump: string;
      changes: Record<string, unknown>[];
    };
    expect(code).toBe(0);
    expect(rest).toEqual({});
    expect(bump).toBe("major");
    expect(changes.map(({ level, kind }) => [level, kind])).toEqual([
      ["breaking", "parameter-removed"],
      ["additive", "value-added"],
      ["docs", "documentation"],
    ]);
    for (const change of changes) {
      expect(Object.keys(change).toSorted()).toEqual(["kind", "level", "operation", "pointer", "text"]);
    }
  });

  test("says that nothing changed between a document and itself", async () => {
    expect(await run(["old.yaml", "bom.yaml"])).toEqual({
      code: 0,
      stderr: "",
      stdout: "Nothing changed. Bump: none\n",
    });
    expect(JSON.parse((await run(["old.yaml", "old.yaml", "--json"])).stdout)).toEqual({
      bump: "none",
      changes: [],
    });
  });

  test("looks for files from where the user stands", async () => {
    expect((await run(["../old.yaml", "../new.json"], join(folder, "below"))).code).toBe(0);
    expect((await run([join(folder, "old.yaml"), join(folder, "new.json")], tmpdir())).code).toBe(0);
  });

  test("says how it is used with --help", async () => {
    const { code, stdout } = await run(["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Usage: spec-diff OLD NEW [--json]");
  });
});

describe("spec-diff exits with 2, without a stack, for", () => {
  test.each([
    ["a file that is not there", ["old.yaml", "gone.yaml"], "gone.yaml: no such file"],
    ["a folder", ["below", "old.yaml"], "below: a directory, not a file"],
    ["a page of HTML", ["page.html", "old.yaml"], "page.html: an HTML page, neither JSON nor YAML"],
    ["broken JSON", ["broken.json", "old.yaml"], "broken.json: neither JSON nor YAML"],
    ["broken YAML", ["broken.yaml", "old.yaml"], "tab characters must not be used in indentation (3:1)"],
    ["an empty file", ["empty.yaml", "old.yaml"], "empty.yaml: neither JSON nor YAML"],
    ["fifty thousand brackets", ["deep.yaml", "old.yaml"], "nesting exceeded maxDepth"],
    ["a billion laughs", ["laughs.yaml", "old.yaml"], "values once its YAML aliases are written out"],
    ["one document only", ["old.yaml"], "Expected two documents, got 1."],
    ["three documents", ["old.yaml", "old.yaml", "old.yaml"], "Expected two documents, got 3."],
    ["an option that there is not", ["--jsno", "old.yaml", "old.yaml"], "Unknown option '--jsno'"],
  ])("%s", async (_, args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });
});
