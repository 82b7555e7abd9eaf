// A schema as the set of its alternatives, so that `nullable`, `type: [string, "null"]`, `oneOf`, `anyOf`, `const` and
// `enum` are compared by what they mean and not by how they are spelt.

import { entriesOf, get, isObject, itemsOf, type Located } from "../document/located.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { isAnnotation } from "./is-annotation.ts";
import { partsOf, type Parts } from "./parts.ts";

export const JSON_TYPES = ["string", "number", "integer", "boolean", "array", "object"] as const;

export type JsonType = (typeof JSON_TYPES)[number];

/** Values by their JSON text. */
export type Literals = ReadonlyMap<string, unknown>;

export interface Alternative {
  readonly type: JsonType | "unknown";
  /** The only values allowed, if the schema lists them. */
  readonly literals: Literals | undefined;
  readonly parts: readonly Located[];
}

export interface Shape {
  readonly nullable: boolean;
  readonly alternatives: readonly Alternative[];
}

export function isNumeric({ type }: Alternative): boolean {
  return type === "number" || type === "integer";
}

/** Beyond it a product of several `oneOf`s is left unexpanded: no reader could follow it either. */
const MAXIMUM_ALTERNATIVES = 500;

export function shapeOf(nodes: readonly Located[], document: OpenApiDocument): Shape {
  let nullable = false;
  const alternatives: Alternative[] = [];
  /** The unions on the way: one that comes up again inside itself says nothing new. */
  const open = new Set<unknown>();

  function expand(branch: readonly Located[]): void {
    const parts = partsOf(branch, document);
    if (parts.orNull) nullable = true;
    if (parts.impossible) return;
    const union = alternatives.length < MAXIMUM_ALTERNATIVES ? nextUnion(parts, open) : undefined;
    if (!union) {
      const leaf = leafOf(parts);
      if (leaf.nullable) nullable = true;
      alternatives.push(...leaf.alternatives);
      return;
    }
    open.add(union.value);
    // What is a union and nothing else has said all it has to say; kept, it would make a chain of unions quadratic.
    const rest = parts.all.filter((part) => !isBareUnion(part, union));
    for (const member of itemsOf(union)) expand([...rest, member]);
    open.delete(union.value);
  }

  expand(nodes);
  return { nullable, alternatives: mergePrimitives(alternatives) };
}

function nextUnion(parts: Parts, open: ReadonlySet<unknown>): Located | undefined {
  for (const part of parts.all) {
    for (const keyword of ["oneOf", "anyOf"]) {
      const union = get(part, keyword);
      if (itemsOf(union).length > 0 && !open.has(union?.value)) return union;
    }
  }
  return undefined;
}

function isBareUnion(part: Located, union: Located): boolean {
  return entriesOf(part).every(
    ([key, { value }]) =>
      value === union.value || key === "nullable" || key === "discriminator" || isAnnotation(key),
  );
}

function leafOf({ all }: Parts): Shape {
  const types = all.map(typesOf).filter((set) => set !== undefined);
  const literals = all
    .map(literalsOf)
    .filter((set) => set !== undefined)
    .reduce(intersectLiterals, undefined);
  const allowed = types.length > 0 ? types.reduce(intersectTypes) : inferTypes(all, literals);
  if (allowed === undefined)
    return { nullable: false, alternatives: [{ type: "unknown", literals, parts: all }] };
  const alternatives = JSON_TYPES.filter(
    (type) => allowed.has(type) && !(type === "integer" && allowed.has("number")),
  )
    .map((type) => ({ type, literals: literals && literalsOfType(literals, type), parts: all }))
    .filter((alternative) => alternative.literals?.size !== 0);
  // openapi-typescript takes a listed null at its word, whatever `type` says.
  return { nullable: allowed.has("null") || literals?.has("null") === true, alternatives };
}

function typesOf({ value }: Located): Set<string> | undefined {
  if (!isObject(value)) return undefined;
  const { type } = value;
  const types = (Array.isArray(type) ? type : [type]).filter(
    (name): name is string => typeof name === "string",
  );
  if (types.length === 0) return undefined;
  // openapi-typescript honours `nullable` in every version, and beside an enum that does not list null.
  return new Set(value["nullable"] === true ? [...types, "null"] : types);
}

/** A schema without a type: enums speak for themselves, and authors forget `type` beside `properties` and `items`. */
function inferTypes(
  all: readonly Located[],
  literals: Literals | undefined,
): ReadonlySet<string> | undefined {
  const nullable = all.some(({ value }) => isObject(value) && value["nullable"] === true);
  const hints = new Set<string>(nullable ? ["null"] : []);
  if (literals) for (const value of literals.values()) hints.add(typeOfValue(value));
  else if (all.some((part) => get(part, "properties") || get(part, "additionalProperties")))
    hints.add("object");
  else if (all.some((part) => get(part, "items") || get(part, "prefixItems"))) hints.add("array");
  else return undefined;
  return hints;
}

function literalsOf(part: Located): Literals | undefined {
  const constant = get(part, "const");
  const values = constant ? [constant] : itemsOf(get(part, "enum"));
  if (!constant && values.length === 0) return undefined;
  return new Map(values.map(({ value }) => [JSON.stringify(value), value]));
}

function intersectLiterals(a: Literals | undefined, b: Literals): Literals {
  return a ? new Map([...a].filter(([text]) => b.has(text))) : b;
}

function intersectTypes(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  const both = new Set([...a].filter((type) => b.has(type)));
  if ((a.has("integer") && b.has("number")) || (a.has("number") && b.has("integer"))) both.add("integer");
  return both;
}

function literalsOfType(literals: Literals, type: JsonType): Literals {
  const fits = (value: unknown) => {
    const found = typeOfValue(value);
    return found === type || (found === "integer" && type === "number");
  };
  return new Map([...literals].filter(([, value]) => fits(value)));
}

function typeOfValue(value: unknown): JsonType | "null" {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  if (typeof value === "string") return "string";
  return typeof value === "boolean" ? "boolean" : "object";
}

/** `oneOf: [{ const: a }, { const: b }]` is an enum, and `string` beside an enum of strings is `string`. */
function mergePrimitives(alternatives: readonly Alternative[]): Alternative[] {
  const merged: Alternative[] = [];
  for (const alternative of alternatives) {
    const { type } = alternative;
    const compound = type === "object" || type === "array" || type === "unknown";
    const index = compound ? -1 : merged.findIndex((other) => other.type === type);
    const same = merged[index];
    if (!same) merged.push(alternative);
    else if (same.literals && alternative.literals) {
      merged[index] = { ...same, literals: new Map([...same.literals, ...alternative.literals]) };
    } else if (same.literals) merged[index] = alternative;
  }
  return merged;
}
