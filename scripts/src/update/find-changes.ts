// Which pages of a provider are not what is recorded: each is taken from the origin and compared byte by byte.

import { createHash } from "node:crypto";
import type { ProviderInputs } from "../read-inputs.ts";
import type { PageRecord } from "../source-record.ts";
import type { PageOrigin } from "./page-origin.ts";

export type PageChanges = {
  /** What the provider would be made from now. */
  readonly inputs: ProviderInputs;
  /** Names of the pages that changed. */
  readonly changed: readonly string[];
  /** Names of the pages that nobody but a person can look at. */
  readonly byHand: readonly string[];
};

/** @param today the date for the record of a changed page, as in `2026-11-22` */
export async function findChanges(
  inputs: ProviderInputs,
  origin: PageOrigin,
  today: string,
): Promise<PageChanges> {
  const pages = new Map(inputs.pages);
  const changed: string[] = [];
  const byHand: string[] = [];
  const records = await Promise.all(
    inputs.source.pages.map(async (record): Promise<PageRecord> => {
      const { file } = record;
      const answer = await origin(inputs.provider, record);
      if (answer === undefined) byHand.push(file);
      // Validators of unchanged bytes are left as they are: an unchanged page changes nothing.
      if (answer?.kind !== "page" || answer.text === pages.get(file)) return record;
      changed.push(file);
      pages.set(file, answer.text);
      return renewRecord(record, answer, today);
    }),
  );
  return {
    inputs: { ...inputs, pages, source: { ...inputs.source, pages: records } },
    changed: changed.toSorted(),
    byHand: byHand.toSorted(),
  };
}

type Page = {
  readonly text: string;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
};

function renewRecord(record: PageRecord, { text, etag, lastModified }: Page, today: string): PageRecord {
  const { file, url, openapi } = record;
  return {
    file,
    url,
    sha256: createHash("sha256").update(text).digest("hex"),
    date: today,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(openapi === undefined ? {} : { openapi }),
  };
}
