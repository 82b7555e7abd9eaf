// The credentials of a request, against the security schemes of its operation. Whether a key is the right one is not looked at.

import type { FoundOperation } from "./find-operation.ts";
import type { HttpRequest } from "./http-exchange.ts";
import {
  locate,
  type OpenapiDocument,
  type Operation,
  type SecurityRequirement,
  type SecurityScheme,
} from "./openapi-document.ts";

/** A line if the request satisfies none of the operation's alternatives. */
export function securityDeviations(
  document: OpenapiDocument,
  operation: FoundOperation,
  request: HttpRequest,
): string[] {
  const alternatives = requiredSchemes(document, operation).map((schemes) =>
    schemes.flatMap((scheme) => missingCredentials(scheme, request)),
  );
  if (alternatives.length === 0 || alternatives.some((missing) => missing.length === 0)) return [];
  return [`no credentials: ${alternatives.map((missing) => missing.join(" and ")).join(", or ")} is missing`];
}

/** The query parameters that hold credentials. */
export function credentialParameters(document: OpenapiDocument, operation: FoundOperation): string[] {
  return requiredSchemes(document, operation)
    .flat()
    .flatMap((scheme) => (scheme.type === "apiKey" && scheme.in === "query" ? [scheme.name ?? ""] : []));
}

/** The alternatives of which one is needed, each with the schemes that belong to it. */
export const requiredSchemes = (
  document: OpenapiDocument,
  operation: Pick<FoundOperation, "path" | "method">,
): SecurityScheme[][] =>
  requirementsOf(document, operation).map((requirement) =>
    Object.keys(requirement).map((name) => schemeOf(document, name)),
  );

function requirementsOf(
  document: OpenapiDocument,
  { path, method }: Pick<FoundOperation, "path" | "method">,
): readonly SecurityRequirement[] {
  const { security } = locate<Operation>(document, "paths", path, method)!.value;
  return security ?? document.security ?? [];
}

function schemeOf(document: OpenapiDocument, name: string): SecurityScheme {
  const place = locate<SecurityScheme>(document, "components", "securitySchemes", name);
  if (!place) throw new Error(`The document has no security scheme ${name}.`);
  return place.value;
}

/** What `request` lacks for `scheme`, in words. */
function missingCredentials(scheme: SecurityScheme, { headers, url }: HttpRequest): string[] {
  const { type, name = "" } = scheme;
  if (type === "apiKey" && scheme.in === "header") return headers.get(name) ? [] : [`the header ${name}`];
  if (type === "apiKey" && scheme.in === "query")
    return new URL(url).searchParams.get(name) ? [] : [`the query parameter ${name}`];
  if (type === "apiKey" || type === "mutualTLS")
    throw new Error(
      `The conformance checks know no ${type} in ${scheme.in ?? "TLS"}: teach them that scheme.`,
    );
  // OAuth 2 and OpenID Connect send bearer tokens, too (RFC 6750).
  const word = type === "http" ? (scheme.scheme ?? "bearer") : "bearer";
  const [sent = "", credentials = ""] = (headers.get("authorization") ?? "").split(" ");
  const isThere = sent.toLowerCase() === word.toLowerCase() && credentials !== "";
  return isThere ? [] : [`the header Authorization with ${word} credentials`];
}
