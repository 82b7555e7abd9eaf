// Which pages of a provider are not what is recorded: each is taken from the origin and compared byte by byte. Those that were never
// fetched come in with the first answer, and until then are trouble of nobody.

import { createHash } from "node:crypto";
import type { ProviderInputs } from "../read-inputs.ts";
import type { PageRecord } from "../source-record.ts";
import { SpecError } from "../spec-error.ts";
import type { PageOrigin } from "./page-origin.ts";

export type PageChanges = {
  /** What the provider would be made from now. */
  readonly inputs: ProviderInputs;
  /** Names of the pages that changed. */
  readonly changed: readonly string[];
  /** Names of the pages that nobody but a person can look at. */
  readonly byHand: readonly string[];
  /** Names of the pages that are still to be fetched, each with what was there instead. */
  readonly missing: ReadonlyMap<string, string>;
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
  const missing = new Map<string, string>();
  const fetched = await Promise.all(
    (inputs.source.toFetch ?? []).map(async (page): Promise<PageRecord[]> => {
      const record = { ...page, sha256: "", date: today };
      const answer = await ask(origin, inputs.provider, record);
      if (typeof answer === "string") {
        missing.set(page.file, answer);
        return [];
      }
      changed.push(page.file);
      pages.set(page.file, answer.text);
      return [renewRecord(record, answer, today)];
    }),
  );
  const toFetch = inputs.source.toFetch?.filter(({ file }) => missing.has(file));
  const source = {
    ...inputs.source,
    pages: [...records, ...fetched.flat()],
    toFetch: toFetch?.length === 0 ? undefined : toFetch,
  };
  return {
    inputs: { ...inputs, pages, source },
    changed: changed.toSorted(),
    byHand: byHand.toSorted(),
    missing,
  };
}

/** The page, or why there is none: one that was never there takes nothing from the others. */
async function ask(origin: PageOrigin, provider: string, record: PageRecord): Promise<Page | string> {
  try {
    const answer = await origin(provider, record);
    return answer?.kind === "page" ? answer : "nothing";
  } catch (error) {
    if (error instanceof SpecError) return error.found;
    throw error;
  }
}

type Page = {
  readonly text: string;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
};

function renewRecord(record: PageRecord, { text, etag, lastModified }: Page, today: string): PageRecord {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { ...record, sha256, date: today, etag, lastModified };
}
