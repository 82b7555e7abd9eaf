// openapi.json as TypeScript: openapi-typescript does it, prettier gives it the house's form.

import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { formatGenerated } from "./format-generated.ts";
import type { JsonObject } from "./json.ts";

export async function renderSchema(document: JsonObject): Promise<string> {
  // A clone, because openapi-typescript resolves references in place.
  const nodes = await openapiTS(structuredClone(document) as unknown as OpenAPI3, { silent: true });
  return formatGenerated(astToString(nodes), "typescript");
}
