// client.ts of a provider, from the one template: the five differ in name, default host and spec, and in nothing else.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { formatGenerated } from "./format-generated.ts";
import { isJsonObject, type JsonObject } from "./json.ts";

const template = readFileSync(new URL("client.ts.template", import.meta.url), "utf8");

export type Spec = { readonly version: string; readonly sha256: string };

/** The identity of a spec: the vendor's version, which vendors forget to raise, and the hash of the whole openapi.json. */
export function identifySpec(document: JsonObject, openapiJson: string): Spec {
  const info = document["info"];
  const version = isJsonObject(info) ? String(info["version"]) : "";
  return { version, sha256: createHash("sha256").update(openapiJson).digest("hex") };
}

export async function renderClient(provider: string, document: JsonObject, spec: Spec): Promise<string> {
  const baseUrl = defaultBaseUrl(document);
  const values: Record<string, string> = {
    provider,
    Provider: provider.charAt(0).toUpperCase() + provider.slice(1),
    baseUrl: JSON.stringify(baseUrl) ?? "undefined",
    baseUrlDoc: baseUrl
      ? "The server of the provider's documentation; the first, where it names several."
      : "The provider's documentation names no real host, so there is no default: give `baseUrl`.",
    baseUrlDefault: baseUrl ? "{@link DEFAULT_BASE_URL}" : "none: it must be given, here or with the call",
    title: title(document),
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

function defaultBaseUrl(document: JsonObject): string | undefined {
  const servers = document["servers"];
  const first = Array.isArray(servers) ? servers[0] : undefined;
  return isJsonObject(first) && typeof first["url"] === "string" ? first["url"] : undefined;
}

function title(document: JsonObject): string {
  const info = document["info"];
  return isJsonObject(info) && typeof info["title"] === "string" ? info["title"] : "";
}
