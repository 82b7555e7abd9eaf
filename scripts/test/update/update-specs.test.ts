// The whole update on copies of the repository, with pages from folders, mirrors and vendors.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { generateAll } from "../../src/generate-all.ts";
import { parseSourceRecord } from "../../src/source-record.ts";
import { providers } from "../repository.ts";
import { copyPages, copyRepository, type Copy } from "./copy-repository.ts";
import { routeTo, send, servePages, type Answer, type PageServer } from "./page-server.ts";
import { update } from "./update.ts";

// Machines that build at the same time are slow.
vi.setConfig({ testTimeout: 60_000 });

let copies: Copy[] = [];
let server: PageServer | undefined;
afterEach(async () => {
  for (const copy of copies) copy.remove();
  copies = [];
  await server?.close();
  server = undefined;
});

const keep = (copy: Copy): Copy => {
  copies.push(copy);
  return copy;
};
const edit = (copy: Copy, file: string, find: string, replace: string): void => {
  expect(copy.read(file)).toContain(find);
  copy.write(file, copy.read(file).replace(find, replace));
};
const status = [
  "linkmodel/pages/query-video.md",
  "- Cancelled\n",
  "- Cancelled\n                          - Expired\n",
] as const;
const changesetsOf = ({ snapshot }: Copy): string[] =>
  Object.keys(snapshot()).filter((file) => file.startsWith(".changeset/"));
const serveFolder =
  ({ read }: Copy): Answer =>
  (response, request) => {
    try {
      response.writeHead(200).end(read((request.url ?? "").slice(1)));
    } catch {
      response.writeHead(404).end();
    }
  };

describe("an unchanged page", () => {
  test("changes nothing, byte for byte, for any provider", async () => {
    const repository = keep(copyRepository(...providers));
    const before = repository.snapshot();
    const outcomes = await update(repository.root, { from: keep(copyPages(...providers)).root });
    expect(outcomes.map((outcome) => [outcome.provider, outcome.update?.changed])).toEqual(
      providers.map((provider) => [provider, []]),
    );
    expect(repository.snapshot()).toEqual(before);
  });

  test("changes nothing even if its server says something new about it", async () => {
    const repository = keep(copyRepository("jimmy"));
    const before = repository.snapshot();
    server = await servePages(send(200, before["specs/jimmy/pages/query-video.md"], { ETag: '"2"' }));
    const web = { fetch: routeTo(server), sleep: () => Promise.resolve(), timeoutMs: 10_000 };
    const [outcome] = await update(repository.root, { web });
    expect(outcome?.update?.change).toBeUndefined();
    expect(repository.snapshot()).toEqual(before);
    expect(server.requests.map(({ url }) => url)).toEqual(["/zh/api-reference/common/query.md"]);
  });
});

describe("a changed page", () => {
  test("is written with all that follows from it, and nothing else", async () => {
    const repository = keep(copyRepository("linkmodel", "jimmy"));
    const pages = keep(copyPages("linkmodel", "jimmy"));
    edit(pages, ...status);
    const before = repository.snapshot();

    const outcomes = await update(repository.root, { from: pages.root });

    const after = repository.snapshot();
    const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
    const [changeset = ""] = changesetsOf(repository);
    expect(changed).toEqual([
      changeset,
      "packages/linkmodel/openapi.json",
      "packages/linkmodel/package.json",
      "packages/linkmodel/src/generated/client.ts",
      "packages/linkmodel/src/generated/schema.ts",
      "specs/linkmodel/openapi.yaml",
      "specs/linkmodel/pages/query-video.md",
      "specs/linkmodel/source.json",
    ]);
    expect(outcomes.map((outcome) => [...(outcome.update?.files.keys() ?? [])].toSorted())).toEqual([
      [],
      changed,
    ]);
    expect(after["specs/linkmodel/pages/query-video.md"]).toBe(pages.read("linkmodel/pages/query-video.md"));
    expect(after["packages/linkmodel/src/generated/schema.ts"]).toContain('| "Expired"');
    expect((await generateAll({ root: repository.root, check: true })).trouble).toEqual([]);
  });

  test("gets a changeset with the bump and the report, named after the spec that it leads to", async () => {
    const repository = keep(copyRepository("linkmodel"));
    const pages = keep(copyPages("linkmodel"));
    edit(pages, ...status);
    await update(repository.root, { from: pages.root });
    const manifest = JSON.parse(repository.read("packages/linkmodel/package.json"));
    const hash = manifest.videotask.spec.sha256.slice(0, 8);
    expect(changesetsOf(repository)).toEqual([`.changeset/spec-linkmodel-${hash}.md`]);
    expect(repository.read(`.changeset/spec-linkmodel-${hash}.md`)).toBe(`---
"@videotask/linkmodel": minor
---

The provider's documentation changed: \`specs/linkmodel/pages/query-video.md\` (spec 1.0.0, ${hash}).

### Additive (1)

- GET /query/video-generation: property \`data.status\` of the 200 response can now also be \`"Expired"\`. (\`#/paths/~1query~1video-generation/get/responses/200/content/application~1json/schema/properties/data/properties/status\`)
  Warning: a switch or a table without a default does not know the new value, and one that must be exhaustive no longer compiles.

Bump: minor
`);
  });

  test("is one changeset however often it is found", async () => {
    const repository = keep(copyRepository("linkmodel"));
    const pages = keep(copyPages("linkmodel"));
    edit(pages, ...status);
    const before = repository.snapshot();
    await update(repository.root, { from: pages.root });
    const after = repository.snapshot();

    await update(repository.root, { from: pages.root });
    expect(repository.snapshot()).toEqual(after);

    // As after a checkout that leaves the new file behind.
    for (const [file, text] of Object.entries(before)) repository.write(file, text);
    await update(repository.root, { from: pages.root });
    expect(repository.snapshot()).toEqual(after);
  });

  test("renews its record: hash, date and what the server said", async () => {
    const repository = keep(copyRepository("linkmodel"));
    const pages = keep(copyPages("linkmodel"));
    edit(pages, ...status);
    const text = pages.read(status[0]);
    const modified = "Thu, 24 Dec 2026 12:00:00 GMT";
    server = await servePages(send(200, text, { ETag: '"abc"', "Last-Modified": modified }), send(304));
    const web = { fetch: routeTo(server), sleep: () => Promise.resolve(), timeoutMs: 10_000 };
    await update(repository.root, { web });

    const file = "specs/linkmodel/source.json";
    const [old] = parseSourceRecord(keep(copyRepository("linkmodel")).read(file), file).pages;
    expect(parseSourceRecord(repository.read(file), file).pages).toEqual([
      {
        ...old,
        sha256: createHash("sha256").update(text).digest("hex"),
        date: "2026-12-24",
        etag: '"abc"',
        lastModified: modified,
      },
    ]);

    const after = repository.snapshot();
    await update(repository.root, { web });
    expect(server.requests[1]?.headers).toMatchObject({
      "if-none-match": '"abc"',
      "if-modified-since": modified,
    });
    expect(repository.snapshot()).toEqual(after);
  });

  test("is only reported in a dry run", async () => {
    const repository = keep(copyRepository("linkmodel"));
    const pages = keep(copyPages("linkmodel"));
    edit(pages, ...status);
    const before = repository.snapshot();
    const [outcome] = await update(repository.root, { from: pages.root, dryRun: true });
    expect(outcome?.update?.change).toMatchObject({
      bump: "minor",
      report: expect.stringContaining('"Expired"'),
    });
    expect(repository.snapshot()).toEqual(before);
  });

  test("is compared with what is committed, so that a correction made for it counts as its part", async () => {
    const repository = keep(copyRepository("linkmodel"));
    const pages = keep(copyPages("linkmodel"));
    edit(
      pages,
      "linkmodel/pages/query-video.md",
      "        '404':\n          description: Task not found.\n",
      "",
    );
    const [failed] = await update(repository.root, { from: pages.root });
    expect(failed?.error?.message).toMatch(/^specs\/linkmodel\/overlay.yaml: expected every action to match/);

    const overlay = repository.read("specs/linkmodel/overlay.yaml");
    const [correction = ""] = /  - target: .*responses\['404'\]\n(?: {4}.*\n)+/.exec(overlay) ?? [];
    repository.write("specs/linkmodel/overlay.yaml", overlay.replace(correction, ""));
    const [outcome] = await update(repository.root, { from: pages.root });
    expect(outcome?.update?.change).toMatchObject({
      bump: "major",
      report: expect.stringMatching(/the 404 response was removed/),
    });
  });
});

describe("a provider with trouble", () => {
  test("is left as it was, named with its reason, and does not stop the others", async () => {
    const repository = keep(copyRepository("jimmy", "linkmodel", "minimax"));
    const pages = keep(copyPages("jimmy", "linkmodel", "minimax"));
    pages.write("jimmy/pages/query-video.md", "<html></html>");
    edit(pages, ...status);
    // One good change and one bad one: none of the two may be written.
    edit(pages, "minimax/pages/query-video-agent.md", "9 小时", "3 小时");
    edit(pages, "minimax/pages/retrieve-file.md", "openapi: 3.1.0\n", "");
    const before = repository.snapshot();

    const outcomes = await update(repository.root, { from: pages.root });

    expect(outcomes.map(({ provider, error }) => [provider, error?.message])).toEqual([
      [
        "jimmy",
        expect.stringMatching(/^specs\/jimmy\/pages\/query-video.md: expected .*, found an HTML page/),
      ],
      ["linkmodel", undefined],
      [
        "minimax",
        expect.stringMatching(/^specs\/minimax\/pages\/retrieve-file.md: expected one fenced YAML block/),
      ],
    ]);
    const after = repository.snapshot();
    const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
    expect(changed.every((file) => file.includes("linkmodel"))).toBe(true);
    expect(changesetsOf(repository)).toHaveLength(1);
  });

  test("is left as it was if a file cannot be written", async () => {
    const repository = keep(copyRepository("linkmodel"));
    const pages = keep(copyPages("linkmodel"));
    edit(pages, ...status);
    rmSync(join(repository.root, "packages/linkmodel/src/generated/client.ts"));
    mkdirSync(join(repository.root, "packages/linkmodel/src/generated/client.ts/occupied"), {
      recursive: true,
    });
    const before = repository.snapshot();
    const [outcome] = await update(repository.root, { from: pages.root });
    expect(outcome?.error).toBeInstanceOf(Error);
    expect(repository.snapshot()).toEqual(before);
  });

  test("is one whose pages were edited by hand", async () => {
    const repository = keep(copyRepository("linkmodel"));
    edit(repository, "specs/linkmodel/pages/query-video.md", "Pending", "Waiting");
    const [outcome] = await update(repository.root, { from: keep(copyPages("linkmodel")).root });
    expect(outcome?.error?.message).toMatch(/^specs\/linkmodel\/pages\/query-video.md: expected sha256 /);
  });

  test("is one whose page is gone from its address, from the mirror or from the folder", async () => {
    const repository = keep(copyRepository("linkmodel"));
    server = await servePages(send(404));
    const web = { fetch: routeTo(server), sleep: () => Promise.resolve(), timeoutMs: 10_000 };
    const [vendor] = await update(repository.root, { web });
    const [mirror] = await update(repository.root, {
      from: server.url,
      web: { ...web, fetch: globalThis.fetch },
    });
    const empty = keep(copyPages());
    const [folder] = await update(repository.root, { from: empty.root });
    const subject = "specs/linkmodel/pages/query-video.md: expected the page at";
    expect([vendor, mirror, folder].map((outcome) => outcome?.error?.message)).toEqual([
      `${subject} https://docs.linkmodel.ai/api-reference/video/query-video-task.md, found nothing there`,
      `${subject} ${server.url}linkmodel/pages/query-video.md, found nothing there`,
      `${subject} ${join(empty.root, "linkmodel/pages/query-video.md")}, found nothing there`,
    ]);
  });
});

describe("a page without an address", () => {
  test("is reported as by hand and is no failure, while the provider's other pages are fetched", async () => {
    const repository = keep(copyRepository("minimax"));
    const before = repository.snapshot();
    server = await servePages((response, { url = "" }) => {
      const file = url.includes("agent") ? "query-video-agent.md" : "query-video-generation.md";
      response.writeHead(200).end(before[`specs/minimax/pages/${file}`]);
    });
    const web = { fetch: routeTo(server), sleep: () => Promise.resolve(), timeoutMs: 10_000 };
    const [outcome] = await update(repository.root, { web });
    expect(outcome?.update).toMatchObject({ changed: [], byHand: ["specs/minimax/pages/retrieve-file.md"] });
    expect(server.requests).toHaveLength(2);
    expect(repository.snapshot()).toEqual(before);
  });

  test("comes in from a folder, and may be missing there", async () => {
    const repository = keep(copyRepository("minimax"));
    const pages = keep(copyPages("minimax"));
    edit(pages, "minimax/pages/retrieve-file.md", "有效期1小时", "有效期2小时");
    const [outcome] = await update(repository.root, { from: pages.root, dryRun: true });
    expect(outcome?.update).toMatchObject({
      changed: ["specs/minimax/pages/retrieve-file.md"],
      change: { bump: "patch" },
    });
    rmSync(join(pages.root, "minimax/pages/retrieve-file.md"));
    const [without] = await update(repository.root, { from: pages.root, dryRun: true });
    expect(without?.update).toMatchObject({ changed: [], byHand: ["specs/minimax/pages/retrieve-file.md"] });
  });
});

describe("a page without an OpenAPI block", () => {
  test("is taken over once authored.yaml says what it says", async () => {
    const repository = keep(copyRepository("doubao"));
    const pages = keep(copyPages("doubao"));
    const row = "| data.start_time | integer | Processing start timestamp |\n";
    edit(pages, "doubao/pages/query-video.md", row, `| data.video_url | string | Video URL |\n${row}`);
    const before = repository.snapshot();
    const [refused] = await update(repository.root, { from: pages.root });
    expect(refused?.error?.message).toMatch(/found new: field data\.video_url: string\./);
    expect(repository.snapshot()).toEqual(before);

    const field = /( +)start_time:\n +type: integer\n/.exec(repository.read("specs/doubao/authored.yaml"));
    const [found = "", indent = ""] = field ?? [];
    edit(repository, "specs/doubao/authored.yaml", found, `${indent}video_url: { type: string }\n${found}`);
    const [outcome] = await update(repository.root, { from: pages.root });
    expect(outcome?.update?.change).toMatchObject({
      bump: "minor",
      report: expect.stringContaining("optional property `video_url` of schema `Task` was added."),
    });
    expect((await generateAll({ root: repository.root, check: true })).trouble).toEqual([]);
  });

  test.each([
    [
      "a parameter",
      "| task_id | string | Yes |",
      "| task_id | integer | Yes |",
      "new: parameter task_id: integer, required, such as task_abc123xyz456; gone: parameter task_id: string, ",
    ],
    [
      "the endpoint",
      "`GET /v1/video/generations/:task_id`",
      "`GET /v2/videos/:task_id`",
      "new: endpoint GET /v2/videos/{task_id}; gone: endpoint GET /v1/video/generations/{task_id}",
    ],
    [
      "the authentication",
      "**Authentication:** Bearer Token",
      "**Authentication:** X-Key",
      "new: authentication X-Key; gone: authentication Bearer Token",
    ],
    [
      "an example",
      '"progress": "50%"',
      '"progress": 50',
      'new: example {"code":"success","data":{"task_id":"task_abc123xyz456","action":"generate","status":"in_progress","progress":50,',
    ],
    [
      "the host",
      'GET "https://your-domain.com/',
      'GET "https://api.example.com/',
      "new: server https://api.example.com.",
    ],
  ])("is refused with both sides if %s is another one", async (_, find, replace, found) => {
    const repository = keep(copyRepository("doubao"));
    const pages = keep(copyPages("doubao"));
    edit(pages, "doubao/pages/query-video.md", find, replace);
    const [outcome] = await update(repository.root, { from: pages.root });
    expect(outcome?.error?.message).toContain(`found ${found}`);
  });
});

describe("--from", () => {
  test("takes a base address laid out like specs/, with or without a slash at its end", async () => {
    const repository = keep(copyRepository("linkmodel", "minimax"));
    const pages = keep(copyPages("linkmodel", "minimax"));
    edit(pages, ...status);
    server = await servePages(serveFolder(pages));
    const web = { fetch: globalThis.fetch, sleep: () => Promise.resolve(), timeoutMs: 10_000 };
    for (const from of [server.url, server.url.slice(0, -1)]) {
      const outcomes = await update(repository.root, { from, web, dryRun: true });
      expect(outcomes.map((outcome) => outcome.update?.change?.bump)).toEqual(["minor", undefined]);
    }
    expect(server.requests.map(({ url }) => url)).toContain("/minimax/pages/retrieve-file.md");
  });

  test("keeps what a mirror says about its copies out of source.json", async () => {
    const repository = keep(copyRepository("linkmodel"));
    const pages = keep(copyPages("linkmodel"));
    edit(pages, ...status);
    server = await servePages(send(200, pages.read(status[0]), { ETag: '"mirror"' }));
    const web = { fetch: globalThis.fetch, sleep: () => Promise.resolve(), timeoutMs: 10_000 };
    await update(repository.root, { from: server.url, web });
    expect(repository.read("specs/linkmodel/source.json")).not.toContain("mirror");
    expect(repository.read("specs/linkmodel/source.json")).toContain("2026-12-24");
  });

  test.each(["http://mirror.example.com/specs", "ftp://example.com/", "file:///specs", "https://"])(
    "refuses %s",
    async (from) => {
      const { root } = keep(copyRepository("linkmodel"));
      await expect(update(root, { from })).rejects.toThrow(
        `--from: expected a folder, an https address, or http on this machine, found ${from}`,
      );
    },
  );
});

test("only the named providers are updated, each once", async () => {
  const repository = keep(copyRepository("jimmy", "linkmodel"));
  const outcomes = await update(repository.root, {
    from: keep(copyPages("linkmodel")).root,
    providers: ["linkmodel", "linkmodel"],
  });
  expect(outcomes.map(({ provider, error }) => [provider, error])).toEqual([["linkmodel", undefined]]);
});

test("an unknown provider is refused before anything is asked", async () => {
  const { root } = keep(copyRepository("jimmy", "linkmodel"));
  await expect(update(root, { providers: ["jimmi"] })).rejects.toThrow(
    "specs: expected one of jimmy, linkmodel, found jimmi",
  );
  expect(existsSync(join(root, ".changeset"))).toBe(false);
});
