// Schemas by what they have in common, to be compared each with each: what a fixture shows of one pair, these show of all of
// them. No fixture would think of most.

import type { Json, JsonObject } from "./json.ts";

const STRING = { type: "string" };
const NUMBER = { type: "number" };
const X = { type: "object", properties: { x: STRING } };
const Y = { type: "object", properties: { y: NUMBER } };
const XY = { type: "object", properties: { x: STRING, y: NUMBER } };
const LIST = { type: "array", items: STRING };

/** `additionalProperties` and `patternProperties`: one index signature to TypeScript, for the named properties as well. */
const OBJECTS: Readonly<Record<string, Json>> = {
  "an object": { type: "object" },
  x: X,
  "a required x": { ...X, required: ["x"] },
  "x and y": XY,
  "anything by any name": { type: "object", additionalProperties: true },
  "strings by any name": { type: "object", additionalProperties: STRING },
  "numbers by any name": { type: "object", additionalProperties: NUMBER },
  "strings and numbers by any name": { type: "object", additionalProperties: { type: ["string", "number"] } },
  "strings by ^a": { type: "object", patternProperties: { "^a": STRING } },
  "strings by ^b": { type: "object", patternProperties: { "^b": STRING } },
  "numbers by ^a": { type: "object", patternProperties: { "^a": NUMBER } },
  "strings by ^a alone": {
    type: "object",
    patternProperties: { "^a": STRING },
    additionalProperties: false,
  },
  "strings by ^a, numbers by ^b": { type: "object", patternProperties: { "^a": STRING, "^b": NUMBER } },
  "strings by ^a, numbers by any other": {
    type: "object",
    patternProperties: { "^a": STRING },
    additionalProperties: NUMBER,
  },
  "x, no other": { ...X, additionalProperties: false },
  "x, strings by any other name": { ...X, additionalProperties: STRING },
  "x, numbers by any other name": { ...X, additionalProperties: NUMBER },
  "x, strings by ^a": { ...X, patternProperties: { "^a": STRING } },
  "x, numbers by ^a": { ...X, patternProperties: { "^a": NUMBER } },
  "a number y, strings by any other name": {
    type: "object",
    properties: { y: NUMBER },
    additionalProperties: STRING,
  },
  "all of x and numbers by ^a": {
    allOf: [X, { type: "object", patternProperties: { "^a": NUMBER } }],
  },
};

/** Keywords of which there is no type, and `$defs`, of which there is one. */
const CONDITIONS: Readonly<Record<string, Json>> = {
  x: X,
  "no unevaluated properties": { ...X, unevaluatedProperties: false },
  "unevaluated strings": { ...X, unevaluatedProperties: STRING },
  "unevaluated numbers": { ...X, unevaluatedProperties: NUMBER },
  "names by a pattern": { ...X, propertyNames: { pattern: "^x" } },
  "names from a list": { ...X, propertyNames: { enum: ["x"] } },
  "y with x, by a schema": {
    ...X,
    dependentSchemas: { x: { required: ["y"], properties: { y: NUMBER } } },
  },
  "another y with x": { ...X, dependentSchemas: { x: { properties: { y: STRING } } } },
  "y with x": { ...X, dependentRequired: { x: ["y"] } },
  "not y": { ...X, not: { required: ["y"] } },
  "no string": { not: STRING },
  "y unless there is x": { ...X, if: { required: ["x"] }, else: { required: ["y"] } },
  "numbers by any other name, none unevaluated": {
    ...X,
    additionalProperties: NUMBER,
    unevaluatedProperties: false,
  },
  "a definition": { ...X, $defs: { A: STRING } },
  "another definition": { ...X, $defs: { A: NUMBER } },
};

/** What openapi-typescript makes `unknown` of, and of what not. */
const WITHOUT_TYPE: Readonly<Record<string, Json>> = {
  anything: {},
  true: true,
  x: { properties: { x: STRING } },
  "a number x": { properties: { x: NUMBER } },
  "no properties": { properties: {} },
  "strings by any name": { additionalProperties: STRING },
  "no other properties": { additionalProperties: false },
  "strings by ^a": { patternProperties: { "^a": STRING } },
  "numbers by ^a": { patternProperties: { "^a": NUMBER } },
  items: { items: STRING },
  "number items": { items: NUMBER },
  "a tuple without a type": { prefixItems: [STRING, NUMBER] },
  "a required x": { required: ["x"] },
  "some items": { minItems: 1 },
  "no string": { not: STRING },
  "null, too": { nullable: true },
  "x or null": { nullable: true, properties: { x: STRING } },
  "an object": { type: "object" },
  "an object with x": X,
  "a list": { type: "array" },
  "a list of strings": LIST,
  "a string": STRING,
};

const ARRAYS: Readonly<Record<string, Json>> = {
  "a list": { type: "array" },
  strings: LIST,
  numbers: { type: "array", items: NUMBER },
  "strings and numbers": { type: "array", items: { type: ["string", "number"] } },
  true: { type: "array", items: true },
  "a string": { type: "array", prefixItems: [STRING] },
  "a string, no more": { type: "array", prefixItems: [STRING], items: false },
  "a string, then numbers": { type: "array", prefixItems: [STRING], items: NUMBER },
  "a string and a number": { type: "array", prefixItems: [STRING, NUMBER] },
  "two strings": { type: "array", prefixItems: [STRING, STRING] },
  "anything twice": { type: "array", prefixItems: [{}, {}] },
  "a string and a number, as before 3.1": { type: "array", items: [STRING, NUMBER] },
  "strings, an a among them": { ...LIST, contains: { const: "a" } },
  "a string, none unevaluated": { type: "array", prefixItems: [STRING], unevaluatedItems: false },
  "two to two strings": { ...LIST, minItems: 2, maxItems: 2 },
  "lists of strings": { type: "array", items: LIST },
  tuples: { type: "array", items: { type: "array", prefixItems: [STRING, NUMBER] } },
  "objects of strings": { type: "array", items: { type: "object", additionalProperties: STRING } },
  "objects of numbers": { type: "array", items: { type: "object", additionalProperties: NUMBER } },
};

/** `anyOf` and `oneOf` beside other keywords, of which openapi-typescript makes a union and an intersection. */
const UNIONS: Readonly<Record<string, Json>> = {
  "an object": { type: "object" },
  x: X,
  "x and y": XY,
  "x and y, one of them required": { ...XY, anyOf: [{ required: ["x"] }, { required: ["y"] }] },
  "x and y, one alone required": { ...XY, oneOf: [{ required: ["x"] }, { required: ["y"] }] },
  "x beside any of y": { ...X, anyOf: [Y] },
  "x beside one of y": { ...X, oneOf: [Y] },
  "all of x beside any of y and a string": { allOf: [X], anyOf: [Y, STRING] },
  "all of x and any of y and a string": { allOf: [X, { anyOf: [Y, STRING] }] },
  "a required x beside any of x and y": { required: ["x"], anyOf: [X, Y] },
  "any of x and y": { anyOf: [X, Y] },
  "one of x and y": { oneOf: [X, Y] },
  "all of x and y": { allOf: [X, Y] },
  "any of x and anything": { anyOf: [X, {}] },
  "all of x and anything": { allOf: [X, {}] },
  "x or null": { anyOf: [X, { type: "null" }] },
  "a string": STRING,
  "a string or a number": { anyOf: [STRING, NUMBER] },
  "a string, long or of a": { type: "string", anyOf: [{ minLength: 9 }, { pattern: "^a+$" }] },
  "a string, a or b": { type: "string", anyOf: [{ enum: ["a"] }, { enum: ["b"] }] },
  "strings by any name or a string": {
    oneOf: [{ type: "object", additionalProperties: STRING }, STRING],
  },
};

export const GROUPS = { OBJECTS, CONDITIONS, WITHOUT_TYPE, ARRAYS, UNIONS } as const;

/**
 * Schemas that say more than the `unknown` that is made of them: what breaks them is reported although it compiles, since a
 * program has to know from elsewhere what they are.
 */
export const UNKNOWN_IN_TYPES: ReadonlySet<string> = new Set([
  "items",
  "number items",
  "a tuple without a type",
]);

export interface SchemaPair {
  readonly from: string;
  readonly to: string;
  readonly direction: "sent" | "received";
  readonly old: JsonObject;
  readonly new: JsonObject;
}

/** Each schema against each other one, sent and received. */
export function pairsOf(schemas: Readonly<Record<string, Json>>): SchemaPair[] {
  const entries = Object.entries(schemas);
  return (["sent", "received"] as const).flatMap((direction) =>
    entries.flatMap(([from, old]) =>
      entries
        .filter(([to]) => to !== from)
        .map(([to, current]) => ({
          from,
          to,
          direction,
          old: documentOf(old, direction),
          new: documentOf(current, direction),
        })),
    ),
  );
}

function documentOf(schema: Json, direction: "sent" | "received"): JsonObject {
  const content = { "application/json": { schema } };
  const operation: JsonObject =
    direction === "sent"
      ? { requestBody: { required: true, content }, responses: { "204": { description: "Done." } } }
      : { responses: { "200": { description: "Good.", content } } };
  return {
    openapi: "3.1.0",
    info: { title: "Test", version: "1" },
    paths: { "/videos": { post: operation } },
  };
}
