// The whole update where pages are as they were, and where they are not.

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { generateAll } from "../../src/generate-all.ts";
import { parseSourceRecord } from "../../src/source-record.ts";
import { providers } from "../repository.ts";
import { copyPages, copyRepository } from "./copy-repository.ts";
import { routeTo, send } from "./page-server.ts";
import { update } from "./update.ts";
import { changesetsOf, edit, keep, serve, status } from "./update-rig.ts";

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
    const server = await serve(send(200, before["specs/jimmy/pages/query-video.md"], { ETag: '"2"' }));
    const web = { fetch: routeTo(server), timeoutMs: 10_000 };
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
    const server = await serve(send(200, text, { ETag: '"abc"', "Last-Modified": modified }), send(304));
    const web = { fetch: routeTo(server), timeoutMs: 10_000 };
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
