// All steps for one provider, from what is in specs/<provider>/ to the text of every file made from it. Files are read
// before and written after, so a step that fails leaves nothing half done.

import { CORE_SCHEMA, dump } from "js-yaml";
import { applyOverlay } from "./apply-overlay.ts";
import { escapeInvisible } from "./escape-invisible.ts";
import { checkProse, extractOpenapi, parseOpenapi } from "./extract-openapi.ts";
import { formatGenerated } from "./format-generated.ts";
import type { JsonObject } from "./json.ts";
import { valueAt } from "./json-pointer.ts";
import { mergeDocuments, type PageDocument } from "./merge-documents.ts";
import type { ProviderInputs } from "./read-inputs.ts";
import { renderBodySchemas } from "./render-body-schemas.ts";
import { identifySpec, renderClient, titleOf, type Spec } from "./render-client.ts";
import { readServer } from "./read-server.ts";
import { renderSchema } from "./render-schema.ts";
import { pointerToScheme, readSecurity } from "./security-scheme.ts";
import { SpecError } from "./spec-error.ts";
import { specFiles, type SpecFiles } from "./spec-files.ts";
import { validateDocument } from "./validate-document.ts";

export type GeneratedProvider = {
  /** Text of each file, by path relative to the repository. */
  readonly files: ReadonlyMap<string, string>;
  /** The document with the overlay applied, as in openapi.json. */
  readonly document: JsonObject;
  readonly spec: Spec;
};

export async function generateProvider(inputs: ProviderInputs): Promise<GeneratedProvider> {
  const names = specFiles(inputs.provider);
  const documents = documentsOf(inputs);
  const { settlements = [], toFetch = [] } = inputs.source;
  const derived = mergeDocuments(
    documents,
    settlements,
    names.source,
    toFetch.map(({ file }) => file),
  );
  const document = await applyOverlay(derived, inputs.overlay, names.overlay);
  await validateDocument(document, names.openapiJson);
  const baseUrl = readServer(document, names.openapiJson);
  const security = readSecurity(document, (schemes) => filesOf(documents, schemes, names));

  const openapiJson = escapeInvisible(`${JSON.stringify(document, null, 2)}\n`);
  const spec = identifySpec(document, openapiJson);
  const files = new Map([
    [
      names.openapiYaml,
      await formatGenerated(dump(derived, { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true }), "yaml"),
    ],
    [names.openapiJson, openapiJson],
    [names.schema, await renderSchema(document, names.openapiJson)],
    [names.client, await renderClient(inputs.provider, document, { baseUrl, security, spec })],
    [names.packageJson, await stampPackage(inputs.packageJson, document, spec)],
  ]);
  const bodySchemas = await renderBodySchemas(document, names.openapiJson);
  if (bodySchemas !== undefined) files.set(names.bodySchemas, bodySchemas);
  return { files, document, spec };
}

function documentsOf({ provider, source, pages, authored }: ProviderInputs): PageDocument[] {
  const names = specFiles(provider);
  const documents = source.pages.flatMap(({ file, openapi = true, repairs }): PageDocument[] => {
    const subject = `${names.pages}/${file}`;
    const page = pages.get(file);
    if (page === undefined) throw new SpecError(subject, "the page", "no such file");
    if (openapi) return [{ page: file, document: extractOpenapi(page, subject, repairs) }];
    checkProse(page, subject);
    return [];
  });
  if (authored !== undefined) {
    documents.push({ page: "authored.yaml", document: parseOpenapi(authored, names.authored) });
  }
  if (documents.length === 0) throw new SpecError(names.source, "a page with OpenAPI", "none");
  return documents;
}

/** The pages that declare one of the schemes, or all of them where there is none; else it is the overlay that does. */
function filesOf(documents: readonly PageDocument[], schemes: readonly string[], names: SpecFiles): string {
  const pages = documents.filter(
    ({ document }) =>
      schemes.length === 0 ||
      schemes.some((scheme) => valueAt(document, pointerToScheme(scheme)) !== undefined),
  );
  const files = pages.map(({ page }) =>
    page === "authored.yaml" ? names.authored : `${names.pages}/${page}`,
  );
  return files.join(" and ") || names.overlay;
}

/** The package says what it is and which spec it stands on, where a registry's page and an install show it without running anything. */
async function stampPackage(packageJson: string, document: JsonObject, spec: Spec): Promise<string> {
  const manifest = JSON.parse(packageJson) as JsonObject;
  const description = `Typed client of ${titleOf(document)}, generated from the provider's own API description.`;
  return formatGenerated(JSON.stringify({ ...manifest, description, videotask: { spec } }), "json");
}
