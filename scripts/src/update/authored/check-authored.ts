// Holds a page of tables against the authored.yaml that was written from it. Nothing can be derived from such a page, so
// a change in what it states stops the update, and a person has to say the same in authored.yaml first.

import type { JsonObject } from "../../json.ts";
import { readYaml } from "../../read-yaml.ts";
import { SpecError } from "../../spec-error.ts";
import { specFiles } from "../../spec-files.ts";
import { factsOfDocument } from "./document-facts.ts";
import { factsOfPage } from "./page-facts.ts";

export type AuthoredPage = {
  readonly provider: string;
  /** The page's path in the repository. */
  readonly subject: string;
  /** What of authored.yaml was written from this page; undefined for all of it. */
  readonly operations?: readonly string[] | undefined;
};

/** @throws {@link SpecError} that lists what the page states and authored.yaml does not, and the other way round */
export function checkAuthored(
  page: string,
  authored: string,
  { provider, subject, operations }: AuthoredPage,
): void {
  const file = specFiles(provider).authored;
  const stated = new Set(factsOfPage(page, subject));
  const written = new Set(factsOfDocument(readYaml(authored, file) as JsonObject, operations));
  const added = [...stated].filter((fact) => !written.has(fact));
  const gone = [...written].filter((fact) => !stated.has(fact));
  if (added.length + gone.length === 0) return;
  const found = [...added.map((fact) => `new: ${fact}`), ...gone.map((fact) => `gone: ${fact}`)].join("; ");
  throw new SpecError(
    subject,
    `what ${file} was written from`,
    `${found}. The page has no OpenAPI block to derive from: say in ${file} what it says now, and run this again`,
  );
}
