// Reads what a provider is made from. Apart from the steps so that those need no disk, and so that pages can be taken
// from another folder than they will be kept in.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseQuotations, type Quotation } from "./quotations.ts";
import { parseSourceRecord, type SourceRecord } from "./source-record.ts";
import { SpecError } from "./spec-error.ts";
import { specFiles } from "./spec-files.ts";

export type ProviderInputs = {
  readonly provider: string;
  readonly source: SourceRecord;
  /** Text of each page, by its name in `pages/`. */
  readonly pages: ReadonlyMap<string, string>;
  /** Text of authored.yaml, where there is one. */
  readonly authored: string | undefined;
  readonly overlay: string;
  /** Undefined where there are none. */
  readonly quotations?: readonly Quotation[] | undefined;
  readonly packageJson: string;
};

/** The providers that have a folder in `specs/`. */
export async function listProviders(root: string): Promise<string[]> {
  const entries = await readdir(join(root, "specs"), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/** @throws {@link SpecError} if a file is missing, or a page is not the one that source.json records */
export async function readInputs(root: string, provider: string): Promise<ProviderInputs> {
  const names = specFiles(provider);
  const read = (file: string): Promise<string> => readText(root, file);
  const source = parseSourceRecord(await read(names.source), names.source);
  const pages = await Promise.all(
    source.pages.map(async ({ file, sha256 }) => {
      const page = `${names.pages}/${file}`;
      const text = await read(page);
      const hash = createHash("sha256").update(text).digest("hex");
      if (hash !== sha256) throw new SpecError(page, `sha256 ${sha256} as in ${names.source}`, hash);
      return [file, text] as const;
    }),
  );
  const isAuthored =
    source.pages.some(({ openapi }) => openapi === false) || existsSync(join(root, names.authored));
  return {
    provider,
    source,
    pages: new Map(pages),
    authored: isAuthored ? await read(names.authored) : undefined,
    overlay: await read(names.overlay),
    quotations: await readQuotations(root, names.quotations),
    packageJson: await read(names.packageJson),
  };
}

async function readQuotations(root: string, file: string): Promise<Quotation[] | undefined> {
  return existsSync(join(root, file)) ? parseQuotations(await readText(root, file), file) : undefined;
}

async function readText(root: string, file: string): Promise<string> {
  try {
    return await readFile(join(root, file), "utf8");
  } catch (error) {
    throw new SpecError(file, "a file", (error as NodeJS.ErrnoException).code ?? "nothing", { cause: error });
  }
}
