// Everything that is written for a new provider, as texts by path. Files are read before and written after, so that whatever cannot
// be done leaves nothing half done.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { generateProvider } from "../generate-provider.ts";
import { SpecError } from "../spec-error.ts";
import { specFiles } from "../spec-files.ts";
import type { PageRecord, SourceRecord } from "../source-record.ts";
import { checkName } from "./check-name.ts";
import { describeProvider } from "./describe-provider.ts";
import { entriesOf } from "./entries.ts";
import { insertEntry } from "./insert-entry.ts";
import type { Page } from "./read-page.ts";
import { fileOf, formatWritten, renderTemplate, templates, type TemplateValues } from "./render-template.ts";
import { templateValues } from "./template-values.ts";

export type NewProvider = {
  /** The repository. */
  readonly root: string;
  readonly name: string;
  readonly page: Page;
  /** The text of the overlay; undefined for the one that there is a template for. */
  readonly overlay: string | undefined;
  /** The day on which the page was read. */
  readonly today: string;
};

export type ProviderPlan = {
  /** Files that are new. */
  readonly added: ReadonlyMap<string, string>;
  /** Files that there are already, with their entries. */
  readonly changed: ReadonlyMap<string, string>;
};

/** What a page has no say in. */
const OF_THE_NAME = new Set(["specs/overlay.yaml", "package/package.json"]);

/** What only a provider has whose page has a POST. */
const OF_CREATES = ["package/create.test.ts", "core/write.ts", "simulator/create.ts"];

/** @throws {SpecError} if it cannot be done */
export async function planProvider({ root, name, page, overlay, today }: NewProvider): Promise<ProviderPlan> {
  checkName(root, name, [...templates.values()]);
  const files = specFiles(name);
  const read = (file: string) => readFile(join(root, file), "utf8");
  const { file, text, ...origin } = page;
  const record: PageRecord = {
    file,
    ...origin,
    sha256: createHash("sha256").update(text).digest("hex"),
    date: today,
  };
  const source: SourceRecord = { pages: [record] };

  const nameValues = { ...nameOnly(name), mswVersion: await mswVersion(read) };
  const overlayText = overlay ?? (await renderTemplate("specs/overlay.yaml", nameValues));
  const { files: generated, document } = await generateProvider({
    provider: name,
    source,
    pages: new Map([[file, text]]),
    authored: undefined,
    overlay: overlayText,
    packageJson: await renderTemplate("package/package.json", nameValues),
  });

  const facts = describeProvider(name, file, document, `${files.pages}/${file}`);
  const values = { ...nameValues, ...templateValues(facts) };
  const added = new Map([
    [`${files.pages}/${file}`, text],
    [files.source, await formatWritten(JSON.stringify(source), files.source)],
    [files.overlay, overlayText],
    ...generated,
  ]);
  const unwanted = new Set([
    ...OF_THE_NAME,
    facts.status.words.length > 0 ? "core/statuses-unlisted.ts" : "core/statuses.ts",
    ...(facts.create ? [] : OF_CREATES),
  ]);
  for (const template of templates.keys()) {
    if (unwanted.has(template)) continue;
    added.set(fileOf(template, name), await renderTemplate(template, values));
  }
  for (const kind of ["tsconfig.json", "tsconfig.build.json"]) {
    // The same in every package of a client.
    added.set(`packages/${name}/${kind}`, await read(`packages/linkmodel/${kind}`));
  }
  return { added, changed: await withEntries(values, read) };
}

/** Values that a template can have before there is a document. */
const nameOnly = (name: string): TemplateValues => {
  const provider = name.charAt(0).toUpperCase() + name.slice(1);
  return { name, provider, NAME: name.toUpperCase(), title: JSON.stringify(`${provider}'s video API`) };
};

/** The one that the other clients are tested with. */
async function mswVersion(read: (file: string) => Promise<string>): Promise<string> {
  const file = "packages/linkmodel/package.json";
  const version: unknown = JSON.parse(await read(file)).devDependencies?.msw;
  if (typeof version !== "string") throw new SpecError(file, "msw in its devDependencies", "none");
  return JSON.stringify(version);
}

async function withEntries(
  values: TemplateValues,
  read: (file: string) => Promise<string>,
): Promise<Map<string, string>> {
  const changed = new Map<string, string>();
  for (const entry of entriesOf(values)) {
    const text = changed.get(entry.file) ?? (await read(entry.file));
    changed.set(entry.file, insertEntry(text, entry));
  }
  for (const [file, text] of changed) changed.set(file, await formatWritten(text, file));
  return changed;
}
