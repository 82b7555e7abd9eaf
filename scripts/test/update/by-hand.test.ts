// The whole update of pages that a person has a part in: without an address, without an OpenAPI block, from elsewhere.

import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generateAll } from "../../src/generate-all.ts";
import { parseSourceRecord } from "../../src/source-record.ts";
import { copyPages, copyRepository } from "./copy-repository.ts";
import { routeTo, send } from "./page-server.ts";
import { update } from "./update.ts";
import { edit, keep, serve, serveFolder, status } from "./update-rig.ts";

describe("a page without an address", () => {
  test("is reported as by hand and is no failure, while the provider's other pages are fetched", async () => {
    const repository = keep(copyRepository("minimax"));
    const before = repository.snapshot();
    const { pages } = parseSourceRecord(before["specs/minimax/source.json"] ?? "", "source.json");
    const fileAt = new Map(pages.flatMap(({ url, file }) => (url ? [[new URL(url).pathname, file]] : [])));
    const server = await serve((response, { url = "" }) => {
      response.writeHead(200).end(before[`specs/minimax/pages/${fileAt.get(url)}`]);
    });
    const web = { fetch: routeTo(server), timeoutMs: 10_000 };
    const [outcome] = await update(repository.root, { web });
    const byHand = pages.filter(({ url }) => url === null).map(({ file }) => `specs/minimax/pages/${file}`);
    expect(byHand).toContain("specs/minimax/pages/retrieve-file.md");
    expect(outcome?.update).toMatchObject({ changed: [], byHand: byHand.toSorted() });
    expect(server.requests).toHaveLength(fileAt.size);
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
    const server = await serve(serveFolder(pages));
    const web = { fetch: globalThis.fetch, timeoutMs: 10_000 };
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
    const server = await serve(send(200, pages.read(status[0]), { ETag: '"mirror"' }));
    const web = { fetch: globalThis.fetch, timeoutMs: 10_000 };
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
