// What an update makes of each edit in edits.yaml: bump and sentences, or an error that leaves everything as it was.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { load } from "js-yaml";
import { generateAll } from "../../src/generate-all.ts";
import { copyPages, copyRepository, type Copy } from "./copy-repository.ts";
import { update } from "./update.ts";

// Machines that build at the same time are slow.
vi.setConfig({ testTimeout: 60_000 });

type Edit = {
  readonly title: string;
  /** The provider, and the name in its pages. */
  readonly page: string;
  readonly find?: string;
  readonly replace?: string;
  /** Replace each occurrence; without it there has to be one. */
  readonly all?: boolean;
  /** The page's whole new text. */
  readonly whole?: string;
  /** Where the page ends now. */
  readonly until?: string;
  readonly bump?: string;
  /** The lines of the report, without headings and pointers. */
  readonly sentences?: readonly string[];
  /** How the error begins. */
  readonly error?: string;
};

const edits = load(readFileSync(join(import.meta.dirname, "edits.yaml"), "utf8")) as Edit[];
let copies: Copy[] = [];
afterEach(() => {
  for (const copy of copies) copy.remove();
});

function apply({ find = "", replace = "", all = false, whole, until }: Edit, page: string): string {
  if (whole !== undefined) return whole;
  const parts = page.split(until ?? find);
  expect(all ? parts.length > 2 : parts.length === 2).toBe(true);
  return until === undefined ? parts.join(replace) : (parts[0] ?? "");
}

function sentencesOf(report: string): string[] {
  const lines = report.split("\n").filter((line) => line !== "" && !/^(?:###|Bump:) /.test(line));
  return lines.map((line) => line.replace(/^- |^ {2}/, "").replace(/ \(`#\/[^`]+`\)$/, ""));
}

/** A provider in a repository of its own, and its pages with the edit. */
function prepare(edit: Edit) {
  const [provider = "", file = ""] = edit.page.split("/");
  const [repository, pages] = [copyRepository(provider), copyPages(provider)];
  copies = [repository, pages];
  const source = `${provider}/pages/${file}`;
  pages.write(source, apply(edit, pages.read(source)));
  return { provider, source, repository, pages };
}

test.each(edits.filter(({ error }) => error === undefined))("$title: $page", async (edit) => {
  const { provider, source, repository, pages } = prepare(edit);

  const [outcome] = await update(repository.root, { from: pages.root });

  expect(outcome?.error).toBeUndefined();
  const { change } = outcome?.update ?? {};
  expect(change?.bump).toBe(edit.bump);
  expect(sentencesOf(change?.report ?? "")).toEqual(edit.sentences);
  expect(change?.report.split("\n").at(-1)).toBe(`Bump: ${edit.bump}`);
  expect(repository.read(`specs/${source}`)).toBe(pages.read(source));
  expect((await generateAll({ root: repository.root, check: true })).trouble).toEqual([]);
  const changesets = Object.entries(repository.snapshot()).filter(([path]) => path.startsWith(".changeset/"));
  expect(changesets.map(([, text]) => text.split("\n").slice(0, 3).join(" "))).toEqual(
    edit.bump === "none" ? [] : [`--- "@videotask/${provider}": ${edit.bump} ---`],
  );
});

test.each(edits.filter(({ error }) => error !== undefined))("$title: $page", async (edit) => {
  const { repository, pages } = prepare(edit);
  const before = repository.snapshot();

  const [outcome] = await update(repository.root, { from: pages.root });

  expect(outcome?.error?.message.slice(0, edit.error?.length)).toBe(edit.error);
  expect(repository.snapshot()).toEqual(before);
});
