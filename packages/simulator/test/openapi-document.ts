// A provider's own OpenAPI document as a judge of answers: does it have this path, this status, this body, and does it know every field?

import { readFileSync } from "node:fs";
import addFormats from "ajv-formats";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

interface Schema {
  [key: string]: unknown;
  $ref?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
}

/** As much of an OpenAPI document as is read here. */
export interface OpenapiDocument {
  servers?: { url: string }[];
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: Schema }> }> }>
  >;
}

/** The same schema with every object closed: a field that the document does not name is a deviation, not a detail. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return "properties" in copy && !("additionalProperties" in copy)
    ? { ...copy, additionalProperties: false }
    : copy;
}

/** Whether `path`, with its `{parameters}`, is where `pathname` leads. */
function leadsTo(path: string, pathname: string): boolean {
  const [own, asked] = [path.split("/"), pathname.split("/")];
  return own.length === asked.length && own.every((part, i) => part.startsWith("{") || part === asked[i]);
}

/** Reads the document of the package `name`. */
export function openapiDocument(name: string) {
  const file = new URL(`../../${name}/openapi.json`, import.meta.url);
  const document = JSON.parse(readFileSync(file, "utf8")) as OpenapiDocument;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(closed(document) as object, "document");
  const compiled = new Map<string, ValidateFunction>();

  function pathFor(url: string): string | undefined {
    const base = document.servers?.[0] ? new URL(document.servers[0].url).pathname.replace(/\/$/, "") : "";
    const pathname = new URL(url).pathname;
    if (!pathname.startsWith(base)) return undefined;
    return Object.keys(document.paths).find((path) => leadsTo(path, pathname.slice(base.length)));
  }

  return {
    document,
    /** Every way in which an answer deviates from the document; none means that it conforms. */
    deviations(url: string, status: number, text: string): string[] {
      const path = pathFor(url);
      if (path === undefined) return [`no path for ${url}`];
      const response = document.paths[path]!["get"]!.responses[status];
      if (!response) return [`no response ${status}`];
      const [type] = Object.keys(response.content ?? {});
      if (type === undefined || text === "") return text === "" ? [] : [`a body under ${status}`];
      const pointer = ["paths", path, "get", "responses", `${status}`, "content", type, "schema"]
        .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
        .join("/");
      let validate = compiled.get(pointer);
      if (!validate) compiled.set(pointer, (validate = ajv.compile({ $ref: `document#/${pointer}` })));
      if (validate(JSON.parse(text))) return [];
      return (validate.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
    },
  };
}
