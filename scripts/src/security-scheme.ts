// How a provider's key travels, by the security schemes of its OpenAPI document. A client that sends it in another way than
// the document says would be refused at best, so what cannot be generated stops the generator.

import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { pointerTo, valueAt } from "./json-pointer.ts";
import { SpecError } from "./spec-error.ts";

/** What `createProviderClient` of @videotask/client takes as `security`. */
export type Security = "bearer" | "basic" | { readonly in: "header" | "query"; readonly name: string };

const EXPECTED =
  "one security scheme for all operations: http bearer, http basic, or apiKey in a header or the query";

/** RFC 9110, section 5.6.2: what the name of a header consists of. */
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;

/**
 * The one scheme that the document's operations require.
 *
 * @param filesOf the files that schemes come from, for the error
 * @throws {SpecError} for several schemes, none, or one that no client can be generated for
 */
export function readSecurity(
  document: JsonObject,
  filesOf: (schemes: readonly string[]) => string,
): Security {
  const requirements = operationsOf(document).map(
    (operation) => operation["security"] ?? document["security"] ?? [],
  );
  const schemes = [...new Set(requirements.flatMap(schemesOf))];
  const [name, ...others] = schemes;
  if (name === undefined || others.length > 0) {
    const found = name === undefined ? "none" : `several: ${schemes.join(", ")}`;
    throw new SpecError(filesOf(schemes), EXPECTED, found);
  }
  const scheme = valueAt(document, pointerToScheme(name));
  const security = toSecurity(isJsonObject(scheme) ? scheme : {});
  if (security) return security;
  throw new SpecError(filesOf(schemes), EXPECTED, `${name}: ${JSON.stringify(scheme ?? "not declared")}`);
}

export const pointerToScheme = (name: string): string => pointerTo(["components", "securitySchemes", name]);

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

function operationsOf(document: JsonObject): JsonObject[] {
  const paths = Object.values(isJsonObject(document["paths"]) ? document["paths"] : {});
  return paths.flatMap((path) =>
    METHODS.map((method) => isJsonObject(path) && path[method]).filter(isJsonObject),
  );
}

/** Every name in a list of requirements, whether one of them is enough or all are needed. */
const schemesOf = (requirements: Json): string[] =>
  Array.isArray(requirements)
    ? requirements.flatMap((names) => (isJsonObject(names) ? Object.keys(names) : []))
    : [];

function toSecurity({ type, scheme, in: place, name }: JsonObject): Security | undefined {
  if (type === "http") {
    // RFC 9110, section 11.1: matching of a scheme's name ignores case.
    const word = String(scheme).toLowerCase();
    return word === "bearer" || word === "basic" ? word : undefined;
  }
  if (type !== "apiKey" || typeof name !== "string") return undefined;
  if (place === "query" || (place === "header" && HEADER_NAME.test(name))) return { in: place, name };
  return undefined;
}
