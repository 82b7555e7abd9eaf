// The whole update of providers of which some cannot be updated.

import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copyPages, copyRepository } from "./copy-repository.ts";
import { routeTo, send } from "./page-server.ts";
import { update } from "./update.ts";
import { changesetsOf, edit, keep, serve, status } from "./update-rig.ts";

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
    const server = await serve(send(404));
    const web = { fetch: routeTo(server), timeoutMs: 10_000 };
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
