// client.ts of a provider, from the one template: the five differ in name, default host and spec, and in nothing else.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { formatGenerated } from "./format-generated.ts";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import type { Security } from "./security-scheme.ts";

const template = readFileSync(new URL("client.ts.template", import.meta.url), "utf8");

export type Spec = { readonly version: string; readonly sha256: string };

/** The identity of a spec: the vendor's version, which vendors forget to raise, and the hash of the whole openapi.json. */
export function identifySpec(document: JsonObject, openapiJson: string): Spec {
  return {
    version: String(infoOf(document)["version"] ?? ""),
    sha256: createHash("sha256").update(openapiJson).digest("hex"),
  };
}

export type ClientFacts = {
  /** Undefined where the document names no server. */
  readonly baseUrl: string | undefined;
  readonly security: Security;
  readonly spec: Spec;
};

export async function renderClient(
  provider: string,
  document: JsonObject,
  { baseUrl, security, spec }: ClientFacts,
): Promise<string> {
  const values: Record<string, string> = {
    provider,
    Provider: provider.charAt(0).toUpperCase() + provider.slice(1),
    baseUrl: JSON.stringify(baseUrl) ?? "undefined",
    baseUrlDoc: baseUrl
      ? "The server of the provider's documentation; the first, where it names several."
      : "The provider's documentation names no real host, so there is no default: give `baseUrl`.",
    title: toComment(titleOf(document)),
    description: toComment(infoOf(document)["description"]),
    // A client for bearer tokens carries nothing of the other schemes.
    factory: security === "bearer" ? "createBearerClient" : "createProviderClient",
    security: security === "bearer" ? "" : `\n    security: ${JSON.stringify(security)},`,
    keyDoc: toComment(describeKey(security)),
    version: JSON.stringify(spec.version),
    sha256: JSON.stringify(spec.sha256),
  };
  const text = template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new TypeError(`client.ts.template asks for an unknown value: ${name}`);
    return value;
  });
  return formatGenerated(text, "typescript");
}

/** What the API is called: by the overlay, whose `info` comes after the pages'. */
export const titleOf = (document: JsonObject): string => String(infoOf(document)["title"] ?? "");

function infoOf(document: JsonObject): JsonObject {
  const info = document["info"];
  return isJsonObject(info) ? info : {};
}

function describeKey(security: Security): string {
  if (security === "bearer") return "as a bearer token";
  if (security === "basic") return "as HTTP basic authentication";
  return security.in === "header" ? `in the header ${security.name}` : `in the query, as ${security.name}`;
}

/** A vendor's text for the inside of a comment: on one line, and without what would end it. */
const toComment = (text: Json | undefined): string =>
  String(text ?? "")
    .replaceAll(/\s+/g, " ")
    .replaceAll("*/", "*\\/");
