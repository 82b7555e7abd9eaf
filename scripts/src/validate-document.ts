// The document that everything is made from has to be valid OpenAPI of the version it claims: openapi-typescript makes
// `unknown` of what it does not understand, without a word.

import { createConfig, lintFromString } from "@redocly/openapi-core";
import type { JsonObject } from "./json.ts";
import { SpecError } from "./spec-error.ts";

export async function validateDocument(document: JsonObject, subject: string): Promise<void> {
  const config = await createConfig({
    rules: {
      struct: "error",
      "no-unresolved-refs": "error",
      "path-parameters-defined": "error",
      "operation-operationId-unique": "error",
    },
  });
  const problems = await lintFromString({ source: JSON.stringify(document), config }).catch(
    (error: unknown) => {
      throw new SpecError(subject, "a document that can be read", String(error), { cause: error });
    },
  );
  if (problems.length === 0) return;
  const found = problems.map(({ location, message }) => `${location[0]?.pointer ?? "#/"}: ${message}`);
  throw new SpecError(subject, "a valid OpenAPI document with the overlay applied", found.join("; "));
}
