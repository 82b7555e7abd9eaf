// Every link in a README that leads into this repository leads to something. What lies elsewhere is not asked for.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import GithubSlugger from "github-slugger";
import { marked } from "marked";
import { expect, test } from "vitest";
import { readmes } from "../../src/readmes/readmes.ts";
import { root } from "../../src/workspace/index.ts";

const HOME = "https://github.com/videotask/videotask";

function anchorsOf(path: string): string[] {
  const slugger = new GithubSlugger();
  const headings = marked
    .lexer(readFileSync(join(root, path), "utf8"))
    .filter(({ type }) => type === "heading");
  return headings.map((heading) => slugger.slug((heading as { text: string }).text));
}

function linksOf(text: string): string[] {
  const links: string[] = [];
  marked.walkTokens(marked.lexer(text), (token) => {
    if (token.type === "link") links.push(token["href"]);
  });
  return links;
}

/** Where a link leads to, from the root of the repository; `undefined` for other places. */
function target(link: string, from: string): { path: string; anchor: string | undefined } | undefined {
  const local = link.startsWith(HOME) ? link.slice(HOME.length).replace(/^\/blob\/main\//, "") : link;
  if (/^[a-z]+:/.test(local)) return undefined;
  const [file = "", anchor] = local.split("#");
  if (local !== link) return { path: file || "README.md", anchor };
  return { path: file ? join(from, "..", file) : from, anchor };
}

test.each(readmes)("the links in $path lead somewhere", ({ path: from, text }) => {
  const dead = linksOf(text).filter((link) => {
    const place = target(link, from);
    if (!place) return false;
    if (!existsSync(join(root, place.path))) return true;
    return place.anchor !== undefined && !anchorsOf(place.path).includes(place.anchor);
  });
  expect(dead).toEqual([]);
});
