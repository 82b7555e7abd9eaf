// What `pnpm new-provider` refuses, with nothing written then, and what a hostile page can put into code: nothing.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { codeOf } from "../code-of.ts";
import { edited, NIMBUS, pageRig } from "./page-rig.ts";
import { NIMBUS_PAGE, runNewProvider } from "./run-new-provider.ts";

const rig = pageRig();
const { runOn, expectRefusal } = rig;

describe("a name is refused", () => {
  test.each(["Nimbus", "ac-me", "1nimbus", "../nimbus", "nimbus\n", "ácme", "$nimbus"])(
    "that is none of a package: %j",
    async (name) => {
      expectRefusal(
        await runNewProvider(rig.copy.root, [name, "--page", NIMBUS_PAGE]),
        "NAME: expected lower-case letters",
      );
    },
  );

  test.each(["class", "await", "enum", "read", "server", "params"])(
    "that is a word of the language or of the templates: %s",
    async (name) => {
      const run = await runNewProvider(rig.copy.root, [name, "--page", NIMBUS_PAGE]);
      expectRefusal(run, "NAME: expected a word that code can be named after");
    },
  );

  test("of a provider that is there", async () => {
    const run = await runNewProvider(rig.copy.root, ["linkmodel", "--page", NIMBUS_PAGE]);
    expectRefusal(run, "NAME: expected a provider that is not there yet, found packages/linkmodel");
  });
});

describe("a page is refused", () => {
  test("that has no OpenAPI block, with what to do", async () => {
    const run = await runOn("# A page\n\n| field | type |\n| - | - |\n| state | string |\n");
    expectRefusal(
      run,
      "specs/nimbus/pages/get-job.md: expected one fenced YAML block with an OpenAPI 3 document",
    );
    expect(run.err).toContain("authored.yaml, by hand: specs/doubao is an example");
  });

  test("that is not there", async () => {
    const run = await runNewProvider(rig.copy.root, ["nimbus", "--page", "nowhere.md"]);
    expectRefusal(run, "--page: expected a file or an https address, found nowhere.md (ENOENT)");
  });

  test.each([
    ["over http", "http://nimbus.example/a.md", new Response(NIMBUS), "--page: expected https all the way"],
    [
      "that leads to http",
      "https://nimbus.example/a.md",
      Response.redirect("http://nimbus.example/"),
      "--page: expected https all the way",
    ],
    ["that is gone", "https://nimbus.example/a.md", new Response("", { status: 404 }), "found nothing there"],
    ["that is HTML", "https://nimbus.example/a.md", new Response("<!doctype html>"), "found an HTML page"],
  ])("%s", async (_, address, answer, message) => {
    const run = await runNewProvider(rig.copy.root, ["nimbus", "--page", address], () =>
      Promise.resolve(answer),
    );
    expectRefusal(run, message);
  });

  const enumeration = "enum: [WAITING, WORKING, READY, BROKEN]";
  test.each([
    [
      "a path with a backtick",
      "/v2/jobs/{job_id}:",
      '"/v2/`${process.exit()}`/{job_id}":',
      "a path of plain segments",
    ],
    [
      "a path with a second parameter",
      "/v2/jobs/{job_id}:",
      '"/v2/{owner}/{job_id}":',
      "a valid OpenAPI document",
    ],
    ["a status with a quote", enumeration, `enum: [WAITING, 'a"b']`, "a status with plain names"],
    [
      "a status with a line break",
      enumeration,
      String.raw`enum: [WAITING, "a\nb"]`,
      "a status with plain names",
    ],
    ["a status with a cell's end", enumeration, 'enum: [WAITING, "a | b"]', "a status with plain names"],
    [
      "a server with a quote",
      "https://api.nimbus.example/video",
      `'https://api.nimbus.example/"+x+"'`,
      "a plain https address",
    ],
    [
      "a server over http",
      "https://api.nimbus.example/video",
      "http://api.nimbus.example/video",
      "a plain https address",
    ],
    ["a header with a backtick", "name: X-Api-Key", 'name: "X-`Key`"', "a key in a place with a plain name"],
    [
      "a way to the status that is no name",
      "        job:\n",
      '        "jo-b":\n',
      "a status with plain names",
    ],
    [
      "no field of a status",
      "            state:\n",
      "            phase:\n",
      "a field of the answer, a string",
    ],
    [
      "an id that is a number",
      "            type: string\n            example: job_7f3a\n      responses",
      "            type: integer\n      responses",
      "a string in its path or query",
    ],
    [
      "a reference that leads out of it",
      '$ref: "#/components/schemas/State"',
      '$ref: "https://nimbus.example/state.yaml"',
      'references that begin with "#/", found "https://nimbus.example/state.yaml" at #/components/schemas/',
    ],
    ["no security", "security:\n  - key: []\n", "", "one security scheme"],
  ])("with %s", async (_, from, to, message) => {
    const run = await runOn(edited(from, to));
    expectRefusal(run, message);
  });

  test("with two operations that could be it", async () => {
    const run = await runOn(
      edited(
        "components:\n",
        `  /v2/works/{job_id}:
    get:
      operationId: getWork
      parameters:
        - { name: job_id, in: path, required: true, schema: { type: string } }
      responses:
        "200": { description: It., content: { application/json: { schema: { $ref: "#/components/schemas/Answer" } } } }
components:
`,
      ),
    );
    expectRefusal(run, 'found "/v2/jobs/{job_id}" and "/v2/works/{job_id}"');
  });
});

test("an entry that finds no place names the file, and nothing is written", async () => {
  const file = "packages/simulator/src/task/outcomes.ts";
  rig.copy.write(file, rig.copy.read(file).replace("export const outcomes", "const outcomes"));
  rig.before = rig.copy.snapshot();
  const run = await runNewProvider(rig.copy.root, ["nimbus", "--page", NIMBUS_PAGE]);
  expectRefusal(run, `${file}: expected a list from`);
});

test("what a page lacks can come from an overlay", async () => {
  const overlay = join(rig.copy.root, "corrections.yaml");
  writeFileSync(
    overlay,
    `overlay: 1.0.0
info: { title: Corrections of Nimbus's pages, version: 1.0.0 }
actions:
  - target: $
    description: The page has the scheme, and does not say that it is needed.
    update: { security: [{ key: [] }] }
`,
  );
  const run = await runOn(edited("security:\n  - key: []\n", ""), "--overlay", overlay);
  expect(run).toMatchObject({ status: 0, err: "" });
  expect(rig.copy.read("specs/nimbus/overlay.yaml")).toContain("does not say that it is needed");
});

test("a page that was fetched has its address, and what its server says of its version", async () => {
  const headers = { ETag: '"1"', "Last-Modified": "Tue, 22 Dec 2026 10:00:00 GMT" };
  const address = "https://nimbus.example/docs/Get%20a%20job%24.html";
  const run = await runNewProvider(rig.copy.root, ["nimbus", "--page", address], () =>
    Promise.resolve(new Response(NIMBUS, { headers })),
  );
  expect(run).toMatchObject({ status: 0, err: "" });
  expect(JSON.parse(rig.copy.read("specs/nimbus/source.json")).pages).toEqual([
    expect.objectContaining({
      file: "Get-20a-20job-24.md",
      url: address,
      etag: '"1"',
      lastModified: "Tue, 22 Dec 2026 10:00:00 GMT",
    }),
  ]);
  expect(run.out).not.toContain("source.json:");
});

test("a page's own texts become comments at most: the code of a hostile page is that of a harmless one", async () => {
  const hostile = `'*/ process.exit(); /* " ${"`"} \${process.exit()} <!-- | {{name}} \\u2028'`;
  const texts = [
    ["title: Get a job\n", `title: ${hostile}\n`],
    ["summary: Get a job\n", `summary: ${hostile}\n`],
    ["summary: Make a job\n", `summary: ${hostile}\n`],
    ["description: The new job.\n", `description: ${hostile}\n`],
    ["example: A cloud over a hill.", `example: ${hostile}`],
    ["description: The job.\n", `description: ${hostile}\n`],
    ["description: 0, or 17 where the work is too much at the moment.", `description: ${hostile}`],
    ["example: Buy some credits.", `example: ${hostile}`],
    ["version: 2.3.0", `version: ${hostile}`],
  ] as const;
  const page = texts.reduce((text, [from, to]) => text.replace(from, () => to), NIMBUS);
  expect(page.split("process.exit();")).toHaveLength(texts.length + 1);

  expect(await runOn(NIMBUS)).toMatchObject({ status: 0 });
  const harmless = rig.copy.snapshot();
  rig.copy.remove();
  rig.fill();
  expect(await runOn(page)).toMatchObject({ status: 0 });

  const written = rig.copy.snapshot();
  expect(Object.keys(written)).toEqual(Object.keys(harmless));
  for (const [file, text] of Object.entries(written).filter(([name]) => name.endsWith(".ts"))) {
    expect(codeOf(text)).toEqual(codeOf(harmless[file] ?? ""));
  }
  const others = Object.keys(written).filter((file) => file.endsWith(".md") && !file.includes("/pages/"));
  expect(others.map((file) => written[file])).toEqual(others.map((file) => harmless[file]));
});

describe("arguments that make no sense end with 2, and say what is possible:", () => {
  test.each([
    [[], "Usage: pnpm new-provider NAME --page"],
    [["nimbus"], "Usage: pnpm new-provider NAME --page"],
    [["nimbus", "other", "--page", NIMBUS_PAGE], "Usage: pnpm new-provider NAME --page"],
    [["nimbus", "--pages", NIMBUS_PAGE], "Unknown option '--pages'"],
  ])("%j", async (args, message) => {
    const { status, out, err } = await runNewProvider(rig.copy.root, args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(message);
    expect(rig.copy.snapshot()).toEqual(rig.before);
  });
});

test("--help ends with 0 and names every option", async () => {
  const { status, out } = await runNewProvider(rig.copy.root, ["--help"]);
  expect(status).toBe(0);
  for (const option of ["NAME", "--page", "--overlay", "--root"]) expect(out).toContain(option);
});
