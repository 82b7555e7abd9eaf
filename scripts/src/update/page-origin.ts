// Where pages are taken from: from the vendors, from a folder, or from a mirror. The last two are laid out like specs/,
// and are how a page without an address comes in.

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { PageRecord } from "../source-record.ts";
import { SpecError } from "../spec-error.ts";
import { specFiles } from "../spec-files.ts";
import { fetchPage, isLoopback, type PageAnswer, type Web } from "./fetch-page.ts";
import { decode } from "./read-text.ts";

/** Answers for one page of a provider; undefined if it has no address, and a person has to look. */
export type PageOrigin = (provider: string, page: PageRecord) => Promise<PageAnswer | undefined>;

/** @param from a folder or a base URL; undefined for the addresses in source.json */
export function openOrigin(from: string | undefined, web: Web): PageOrigin {
  if (from === undefined) return fromVendors(web);
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(from)) return fromFolder(resolve(from));
  const base = URL.parse(from.endsWith("/") ? from : `${from}/`);
  if (base === null || (base.protocol !== "https:" && !isLoopback(base))) {
    throw new SpecError("--from", "a folder, an https address, or http on this machine", from);
  }
  return fromMirror(base, web);
}

function fromVendors(web: Web): PageOrigin {
  return async (provider, page) => {
    if (page.url === null) return undefined;
    const subject = subjectOf(provider, page);
    const { etag, lastModified } = page;
    const answer = await fetchPage({ url: new URL(page.url), subject, etag, lastModified }, web);
    if (answer.kind === "missing") throw new SpecError(subject, `the page at ${page.url}`, "nothing there");
    return answer;
  };
}

function fromMirror(base: URL, web: Web): PageOrigin {
  return async (provider, page) => {
    const subject = subjectOf(provider, page);
    const url = new URL(`${provider}/pages/${page.file}`, base);
    const answer = await fetchPage({ url, subject, loopback: isLoopback(base) }, web);
    if (answer.kind === "missing") return refuseMissing(subject, page, url.href);
    // What a mirror says about its copy means nothing to the vendor's server.
    return answer.kind === "page" ? { ...answer, etag: undefined, lastModified: undefined } : answer;
  };
}

function fromFolder(folder: string): PageOrigin {
  return async (provider, page) => {
    const subject = subjectOf(provider, page);
    const file = resolve(folder, provider, "pages", page.file);
    try {
      const text = decode(await readFile(file), subject);
      return { kind: "page", text, etag: undefined, lastModified: undefined };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return refuseMissing(subject, page, file);
      throw error;
    }
  };
}

function subjectOf(provider: string, { file }: PageRecord): string {
  return `${specFiles(provider).pages}/${file}`;
}

/** A mirror need not have a page that cannot be fetched; any other it must have. */
function refuseMissing(subject: string, page: PageRecord, place: string): undefined {
  if (page.url !== null) throw new SpecError(subject, `the page at ${place}`, "nothing there");
}
