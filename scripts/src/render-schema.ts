// openapi.json as TypeScript: openapi-typescript does it, prettier gives it the house's form.

import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { formatGenerated } from "./format-generated.ts";
import type { JsonObject } from "./json.ts";
import { SpecError } from "./spec-error.ts";

/** @throws {SpecError} for a document that openapi-typescript refuses */
export async function renderSchema(document: JsonObject, subject: string): Promise<string> {
  // A clone, because openapi-typescript resolves references in place.
  const nodes = await openapiTS(structuredClone(document) as unknown as OpenAPI3, { silent: true }).catch(
    (error: unknown) => {
      throw new SpecError(subject, "a document that types can be made of", String(error), { cause: error });
    },
  );
  return formatGenerated(astToString(nodes), "typescript");
}
