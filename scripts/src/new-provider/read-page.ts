// The page of a new provider: a file, or an address that is fetched with the same care as the pages of `pnpm specs:update`.

import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { PageRecord } from "../source-record.ts";
import { SpecError } from "../spec-error.ts";
import { fetchPage, type Web } from "../update/fetch-page.ts";
import { decode } from "../update/read-text.ts";

export type Page = Pick<PageRecord, "file" | "url" | "etag" | "lastModified"> & {
  /** Its bytes, as text. */
  readonly text: string;
};

/**
 * @param place a file, relative to `here`, or an https address
 * @throws {SpecError} if there is no page
 */
export async function readPage(place: string, here: string, web: Web): Promise<Page> {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(place)) {
    const file = resolve(here, place);
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new SpecError("--page", "a file or an https address", `${place} (${error.code})`, {
        cause: error,
      });
    });
    return { file: nameOf(basename(file)), url: null, text: decode(bytes, place) };
  }
  const url = URL.parse(place);
  if (url === null) throw new SpecError("--page", "a file or an https address", place);
  const answer = await fetchPage({ url, subject: "--page" }, web);
  if (answer.kind !== "page") throw new SpecError("--page", `the page at ${place}`, "nothing there");
  const { text, etag, lastModified } = answer;
  return {
    file: nameOf(basename(url.pathname)),
    url: url.href,
    text,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

/** What the page is called in `pages/`. */
function nameOf(name: string): string {
  const words = name.replace(/\.[a-z]+$/i, "").split(/\W+/);
  return `${words.filter((word) => word !== "").join("-") || "page"}.md`;
}
