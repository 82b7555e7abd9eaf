// A number of a page that core has as well, and what an update says when the page has another one.

import { expect, test } from "vitest";
import { renderUpdate, summarise } from "../../src/update/render-outcome.ts";
import { copyPages, copyRepository } from "./copy-repository.ts";
import { update } from "./update.ts";
import { edit, keep, status } from "./update-rig.ts";

async function lookAt(
  page: string,
  find: string,
  replace: string,
): Promise<{ report: string; line: string }> {
  const [provider = ""] = page.split("/");
  const repository = keep(copyRepository(provider));
  const pages = keep(copyPages(provider));
  edit(pages, page, find, replace);
  const [outcome] = await update(repository.root, { from: pages.root });
  if (!outcome?.update) throw outcome?.error ?? new TypeError("no outcome");
  return { report: renderUpdate(outcome.update, true), line: summarise(outcome) };
}

const LINKMODEL = "linkmodel/pages/query-video.md";

test.each([
  [LINKMODEL, "every 5s    ", "every 7s    ", "packages/core/src/providers/linkmodel/schedule.ts"],
  [LINKMODEL, "| > 15 min ", "| > 20 min ", "packages/core/src/providers/linkmodel/schedule.ts"],
  [
    "doubao/pages/query-video.md",
    "every 5-10 seconds",
    "every 20 seconds",
    "packages/core/src/providers/doubao/schedule.ts",
  ],
  ["jimmy/pages/query-video.md", "**3天**", "**7天**", "packages/core/src/providers/jimmy/read.ts"],
  [
    "jimmy/pages/query-video.md",
    "(Valid for 3 days)",
    "(Valid for 7 days)",
    "packages/core/src/providers/jimmy/read.ts",
  ],
  [
    "minimax/pages/query-video-agent.md",
    "9 小时",
    "3 小时",
    "packages/core/src/providers/minimax-agent/read.ts",
  ],
  [
    "minimax/pages/retrieve-file.md",
    "有效期1小时",
    "有效期2小时",
    "packages/core/src/providers/minimax/read.ts",
  ],
])("%s: from %j to %j", async (page, find, replace, file) => {
  const { report, line } = await lookAt(page, find, replace);
  expect(report).toMatch(/\n\n### Numbers in core \(1\)\n\n- Look at /);
  expect(report).toContain(`- Look at \`${file}\`: \`${page.split("/").at(-1)}\` no longer says \``);
  expect(line).toMatch(`; to be looked at: ${file}`);
});

test.each([
  [...status],
  ["jimmy/pages/query-video.md", "初始状态。", "初始状态，可重试。"],
  [LINKMODEL, "| Medium       | 30s – 2 min   |", "| Medium | 30s – 2 min |"],
])("%s: nothing to look at from %j to %j", async (page = "", find = "", replace = "") => {
  const { report, line } = await lookAt(page, find, replace);
  expect(report).not.toContain("Look at");
  expect(line).not.toContain("to be looked at");
});
