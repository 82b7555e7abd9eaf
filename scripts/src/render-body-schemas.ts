// The schemas of request bodies as the simulator checks them: only what decides, with references followed, since the document's prose would
// weigh many times as much, and the simulator imports no provider's package.

import { formatGenerated } from "./format-generated.ts";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { pointerTo, valueAt } from "./json-pointer.ts";
import { SpecError } from "./spec-error.ts";

/** Keywords that decide nothing about a body. */
const PROSE = new Set([
  "title",
  "description",
  "example",
  "examples",
  "default",
  "externalDocs",
  "deprecated",
  "format",
]);

/**
 * The file's text; undefined where no POST of the document has a JSON body.
 * @throws {SpecError} for a schema that contains itself, or refers to nothing
 */
export async function renderBodySchemas(document: JsonObject, subject: string): Promise<string | undefined> {
  const bodies: JsonObject = {};
  for (const path of Object.keys(valueAt(document, "/paths") ?? {})) {
    const keys = ["paths", path, "post", "requestBody", "content", "application/json", "schema"];
    const schema = valueAt(document, pointerTo(keys));
    if (schema !== undefined) bodies[path] = withoutProse(document, schema, subject, []);
  }
  if (Object.keys(bodies).length === 0) return undefined;
  const text = `/** What the bodies of POST requests have to be, by their path in the document. */
export const bodySchemas = ${JSON.stringify(bodies)};`;
  return formatGenerated(text, "typescript");
}

/** `schema` with only what decides, and what it refers to in the place of each reference; `within` are those on the way to it. */
function withoutProse(document: JsonObject, schema: Json, subject: string, within: readonly string[]): Json {
  if (Array.isArray(schema)) return schema.map((item) => withoutProse(document, item, subject, within));
  if (!isJsonObject(schema)) return schema;
  const { $ref: reference } = schema;
  if (typeof reference === "string") {
    const referred = valueAt(document, reference.slice(1));
    if (referred === undefined || within.includes(reference))
      throw new SpecError(
        subject,
        "schemas of request bodies that end",
        `${reference} in ${within.join(", ")}`,
      );
    return withoutProse(document, referred, subject, [...within, reference]);
  }
  const copy: JsonObject = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (PROSE.has(keyword) || keyword.startsWith("x-")) continue;
    copy[keyword] =
      keyword === "properties" && isJsonObject(value)
        ? // Names of fields are no keywords.
          Object.fromEntries(
            Object.entries(value).map(([name, field]) => [
              name,
              withoutProse(document, field, subject, within),
            ]),
          )
        : withoutProse(document, value, subject, within);
  }
  return copy;
}
