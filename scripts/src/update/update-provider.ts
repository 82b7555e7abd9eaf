// All that an update of one provider comes to: what its pages say now, what that changes for users, and the text of every
// file to write. Nothing is written here, so that trouble at any step leaves the provider as it was.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { format } from "prettier";
import { diffDocuments } from "@videotask/spec-diff";
import { generateProvider, type GeneratedProvider } from "../generate-provider.ts";
import { findOutdated, type Quotation } from "../quotations.ts";
import { readInputs, type ProviderInputs } from "../read-inputs.ts";
import { specFiles } from "../spec-files.ts";
import { checkAuthored } from "./authored/check-authored.ts";
import { describeChange, type ChangeDescription } from "./describe-change.ts";
import { findChanges } from "./find-changes.ts";
import type { PageOrigin } from "./page-origin.ts";
import { renderChangeset } from "./render-changeset.ts";

export type ProviderUpdate = {
  /** The name of the package. */
  readonly name: string;
  /** Paths of the pages that changed. */
  readonly changed: readonly string[];
  /** Paths of the pages that a person has to compare. */
  readonly byHand: readonly string[];
  /** Paths of the pages that are still to be fetched, each with what was there instead. */
  readonly missing: ReadonlyMap<string, string>;
  /** Undefined if no page changed. */
  readonly change: ChangeDescription | undefined;
  /** What core quotes from these pages and they no longer say. */
  readonly outdated: readonly Quotation[];
  /** The text of every file that is to be written, by path; source.json last. */
  readonly files: ReadonlyMap<string, string>;
};

export async function updateProvider(
  root: string,
  provider: string,
  origin: PageOrigin,
  today: string,
): Promise<ProviderUpdate> {
  const names = specFiles(provider);
  const before = await readInputs(root, provider);
  const { inputs, ...pages } = await findChanges(before, origin, today);
  const { name } = JSON.parse(inputs.packageJson) as { name: string };
  const pathOf = (file: string): string => `${names.pages}/${file}`;
  const changed = pages.changed.map(pathOf);
  const byHand = pages.byHand.map(pathOf);
  const missing = new Map([...pages.missing].map(([file, found]) => [pathOf(file), found]));
  const outdated = findOutdated(inputs.quotations ?? [], before.pages, inputs.pages);
  const found = { name, changed, byHand, missing, outdated };
  if (changed.length === 0) return { ...found, change: undefined, files: new Map() };

  checkAuthoredPages(inputs, pages.changed);
  const generated = await generateProvider(inputs);
  // What users have is what is committed, whatever else was edited since.
  const old: unknown = JSON.parse(await readFile(join(root, names.openapiJson), "utf8"));
  const difference = diffDocuments(old, generated.document, {
    old: names.openapiJson,
    new: names.openapiYaml,
  });
  const stale = await findStale(root, generated);
  const repacked = [...stale.keys()].some((file) => file.startsWith(`packages/${provider}/`));
  const change = describeChange(difference, repacked);

  const files = new Map(pages.changed.map((file) => [pathOf(file), inputs.pages.get(file) ?? ""]));
  for (const [file, text] of stale) files.set(file, text);
  if (change.bump !== "none") {
    const changeset = renderChangeset({ provider, name, changed, spec: generated.spec }, change);
    files.set(changeset.file, changeset.text);
  }
  files.set(names.source, await formatSource(inputs));
  return { ...found, change, files };
}

function checkAuthoredPages(
  { provider, source, pages, authored = "" }: ProviderInputs,
  changed: readonly string[],
): void {
  for (const { file, openapi = true, operations } of source.pages) {
    if (openapi || !changed.includes(file)) continue;
    const subject = `${specFiles(provider).pages}/${file}`;
    checkAuthored(pages.get(file) ?? "", authored, { provider, subject, operations });
  }
}

async function findStale(root: string, { files }: GeneratedProvider): Promise<Map<string, string>> {
  const stale = new Map<string, string>();
  for (const [file, text] of files) {
    const found = await readFile(join(root, file), "utf8").catch(() => undefined);
    if (found !== text) stale.set(file, text);
  }
  return stale;
}

/** In the form that `pnpm format` gives it. */
function formatSource({ source }: ProviderInputs): Promise<string> {
  return format(JSON.stringify(source, undefined, 2), { parser: "json", printWidth: 110 });
}
