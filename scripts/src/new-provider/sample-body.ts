// A body that the type of a create takes: the least of what the page's schema wants, for tests that a person fills with the page's example.
// Names and values of the page are quoted as JSON.

import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { follow } from "./find-query.ts";

/** Schemas of bodies end before that. */
const DEEPEST = 12;

/** The least value that a schema takes; what it says of lengths and patterns is left to the person. */
export function sampleOf(document: JsonObject, value: Json | undefined, depth = 0): Json {
  const schema = follow(document, value);
  const { type, enum: listed, properties } = schema;
  if (depth === DEEPEST) return null;
  if (schema["const"] !== undefined) return schema["const"];
  if (Array.isArray(listed) && listed[0] !== undefined) return listed[0];
  switch ([type].flat().find((each) => each !== "null")) {
    case "string":
      return "text";
    case "integer":
    case "number":
      return typeof schema["minimum"] === "number" ? schema["minimum"] : 1;
    case "boolean":
      return true;
    case "array":
      return Array.from({ length: schema["minItems"] === 1 ? 1 : 0 }, () =>
        sampleOf(document, schema["items"], depth + 1),
      );
  }
  const parts = [schema["allOf"], [schema["oneOf"], schema["anyOf"]].flat()[0]].flat();
  const samples = parts.map((part) => (part === undefined ? {} : sampleOf(document, part, depth + 1)));
  const own = isJsonObject(properties) ? sampleFields(document, schema, properties, depth) : {};
  return samples.some((sample) => !isJsonObject(sample))
    ? (samples.find((sample) => !isJsonObject(sample)) ?? null)
    : Object.assign({}, ...samples, own);
}

/** With the fields that have a default: the generated types have them as if they were required. */
function sampleFields(
  document: JsonObject,
  schema: JsonObject,
  properties: JsonObject,
  depth: number,
): JsonObject {
  const required = Array.isArray(schema["required"]) ? schema["required"].map(String) : [];
  const names = Object.keys(properties).filter(
    (name) => required.includes(name) || follow(document, properties[name])["default"] !== undefined,
  );
  return Object.fromEntries(names.map((name) => [name, sampleOf(document, properties[name], depth + 1)]));
}
