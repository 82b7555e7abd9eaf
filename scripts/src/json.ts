// What YAML and JSON documents are made of here. Vendors' documents are data to be moved and compared, not to be
// trusted to fit an OpenAPI type, so every step of the pipeline speaks in these.

export type Json = string | number | boolean | null | Json[] | JsonObject;

export type JsonObject = { [key: string]: Json };

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
