// Random schemas with one random edit each, sent or received. Always the same ones, so that a failure can be looked at.

import * as fc from "fast-check";
import type { Json, JsonObject } from "./json.ts";

const SEED = 20_250_101;

export interface RandomEdit {
  readonly old: JsonObject;
  readonly new: JsonObject;
}

/**
 * What the compiler can judge: no integers (they are numbers to it), no `allOf` of contradictions, and in a union only
 * variants that do not swallow each other.
 */
const { any: schema } = fc.letrec<{ any: JsonObject; object: JsonObject }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    { weight: 4, arbitrary: leaf() },
    { weight: 4, arbitrary: tie("object") },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("array"), items: tie("any") }) },
    { weight: 1, arbitrary: fc.record({ oneOf: fc.tuple(leaf(), leaf()) }) },
    { weight: 1, arbitrary: mapOf(tie("any")) },
    { weight: 1, arbitrary: fc.record({ allOf: fc.tuple(tie("object"), objectOf(["e", "f"], tie("any"))) }) },
  ),
  object: objectOf(["a", "b", "c"], tie("any")),
}));

function leaf(): fc.Arbitrary<JsonObject> {
  return fc.constantFrom<JsonObject>(
    { type: "string" },
    { type: "number" },
    { type: "boolean" },
    { type: ["string", "null"] },
    { type: ["number", "string"] },
    { type: "string", enum: ["a", "b"] },
    { type: "string", enum: ["a", "b", "c"] },
    { const: "a" },
    { $ref: "#/components/schemas/Task" },
    { $ref: "#/components/schemas/Tree" },
  );
}

function objectOf(names: string[], value: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  const properties = fc.dictionary(fc.constantFrom(...names), value, {
    minKeys: 1,
    maxKeys: 3,
    noNullPrototype: true,
  });
  return fc.tuple(properties, fc.subarray(names)).map(([found, subset]) => {
    // One at least: TypeScript lets a string pass for an object of which everything is optional.
    const required = subset.filter((name) => name in found);
    return {
      type: "object",
      properties: found,
      required: required.length > 0 ? required : names.filter((name) => name in found).slice(0, 1),
    };
  });
}

/** With properties by any name, or by names of a pattern, beside one that has a name. */
function mapOf(value: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  return fc.record(
    {
      type: fc.constant("object"),
      properties: fc.record({ a: value }),
      additionalProperties: value,
      patternProperties: fc.dictionary(fc.constantFrom("^b", "^c"), value, {
        minKeys: 1,
        noNullPrototype: true,
      }),
    },
    { requiredKeys: ["type"], noNullPrototype: true },
  ) as fc.Arbitrary<JsonObject>;
}

/** Each takes the schema at the chosen place, and another one. */
const EDITS: readonly ((at: JsonObject, other: JsonObject, number: number) => JsonObject)[] = [
  (_, other) => other,
  (at, other) => ({ oneOf: [at, other] }),
  (at) => ({ oneOf: [at, { type: "null" }] }),
  (at) => ({ allOf: [at] }),
  (at, other, number) => withProperty(at, `new${number}`, other, false),
  (at, other, number) => withProperty(at, `new${number}`, other, true),
  (at) => withoutProperty(at),
  (at) => withRequiredToggled(at),
  (at, other) => withKeyword(at, "additionalProperties", other),
  (at, other) => withKeyword(at, "patternProperties", { "^d": other }),
];

export function randomEdits(count: number): RandomEdit[] {
  const choice = fc.record({ place: fc.nat(50), edit: fc.nat(EDITS.length - 1), other: schema });
  const samples = fc.sample(fc.tuple(schema, choice, fc.boolean()), { seed: SEED, numRuns: count });
  return samples.map(([old, { place, edit, other }, sent]) => {
    const places = placesIn(old);
    const path = places[place % places.length] ?? [];
    const current = replaceAt(old, path, (at) => EDITS[edit]?.(at, other, place) ?? at);
    return { old: documentOf(old, sent), new: documentOf(current as JsonObject, sent) };
  });
}

type Path = readonly (string | number)[];

function placesIn(schemaAt: JsonObject, path: Path = []): Path[] {
  const {
    properties = {},
    items,
    allOf = [],
  } = schemaAt as { properties?: JsonObject; items?: JsonObject; allOf?: JsonObject[] };
  return [
    path,
    ...Object.entries(properties).flatMap(([name, at]) =>
      placesIn(at as JsonObject, [...path, "properties", name]),
    ),
    ...(items ? placesIn(items, [...path, "items"]) : []),
    ...allOf.flatMap((part, index) => placesIn(part, [...path, "allOf", index]).slice(1)),
  ];
}

function replaceAt(value: Json, [key, ...rest]: Path, replace: (at: JsonObject) => JsonObject): Json {
  if (key === undefined) return replace(value as JsonObject);
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? replaceAt(item, rest, replace) : item));
  const object = value as JsonObject;
  return { ...object, [key]: replaceAt(object[key] ?? {}, rest, replace) };
}

function partsOf(at: JsonObject): { properties: JsonObject; required: string[] } | undefined {
  return at["properties"]
    ? { properties: at["properties"] as JsonObject, required: (at["required"] ?? []) as string[] }
    : undefined;
}

/** Takes the keyword away where it is. */
function withKeyword(at: JsonObject, keyword: string, value: JsonObject): JsonObject {
  if (at["type"] !== "object") return at;
  const { [keyword]: before, ...others } = at;
  return before === undefined ? { ...at, [keyword]: value } : others;
}

function withProperty(at: JsonObject, name: string, value: JsonObject, required: boolean): JsonObject {
  const parts = partsOf(at);
  if (!parts) return at;
  return {
    ...at,
    properties: { ...parts.properties, [name]: value },
    required: required ? [...parts.required, name] : parts.required,
  };
}

function withoutProperty(at: JsonObject): JsonObject {
  const parts = partsOf(at);
  const [first, ...others] = Object.entries(parts?.properties ?? {});
  if (!parts || !first || others.length === 0) return at;
  return {
    ...at,
    properties: Object.fromEntries(others),
    required: parts.required.filter((name) => name !== first[0]),
  };
}

function withRequiredToggled(at: JsonObject): JsonObject {
  const parts = partsOf(at);
  const [name] = Object.keys(parts?.properties ?? {});
  if (!parts || name === undefined) return at;
  const others = parts.required.filter((other) => other !== name);
  return { ...at, required: others.length === parts.required.length ? [...others, name] : others };
}

function documentOf(root: JsonObject, sent: boolean): JsonObject {
  const content = { "application/json": { schema: root } };
  const operation: JsonObject = sent
    ? { requestBody: { required: true, content }, responses: { "204": { description: "Done." } } }
    : { responses: { "200": { description: "Good.", content } } };
  return {
    openapi: "3.1.0",
    info: { title: "Random", version: "1" },
    paths: { "/videos": { post: operation } },
    components: {
      schemas: {
        Task: {
          type: "object",
          required: ["id"],
          properties: { id: { type: "string" }, at: { type: "number" } },
        },
        Tree: {
          type: "object",
          required: ["name"],
          properties: { name: { type: "string" }, next: { $ref: "#/components/schemas/Tree" } },
        },
      },
    },
  };
}
