// The variants of schemas without `oneOf` and `anyOf`: one for each type that all of them allow, with the values that all of
// them list.

import { get, isObject, itemsOf, type DocumentNode } from "../document/node.ts";
import { JSON_TYPES, type JsonType, type Literals, type Shape } from "./alternative.ts";
import { indexSignatureOf } from "./index-signature.ts";
import type { Parts } from "./parts.ts";
import { definitionsOf, propertiesOf } from "./properties.ts";

export function leafOf({ all }: Pick<Parts, "all">): Shape {
  const types = all.map(typesOf).filter((set) => set !== undefined);
  const literals = all
    .map(literalsOf)
    .filter((set) => set !== undefined)
    .reduce(intersectLiterals, undefined);
  const allowed = types.length > 0 ? types.reduce(intersectTypes) : inferTypes(all, literals);
  if (allowed === undefined) {
    const type = all.some(describesItems) ? "array" : "unknown";
    return { nullable: false, unknownInTypes: true, alternatives: [{ type, literals, parts: all }] };
  }
  const alternatives = JSON_TYPES.filter(
    (type) => allowed.has(type) && !(type === "integer" && allowed.has("number")),
  )
    .map((type) => ({ type, literals: literals && literalsOfType(literals, type), parts: all }))
    .filter((alternative) => alternative.literals?.size !== 0);
  // openapi-typescript takes a listed null at its word, whatever `type` says.
  const nullable = allowed.has("null") || literals?.has("null") === true;
  return { nullable, unknownInTypes: false, alternatives };
}

function typesOf({ value }: DocumentNode): Set<string> | undefined {
  if (!isObject(value)) return undefined;
  const { type } = value;
  const types = (Array.isArray(type) ? type : [type]).filter(
    (name): name is string => typeof name === "string",
  );
  if (types.length === 0) return undefined;
  // openapi-typescript honours `nullable` in every version, and beside an enum that does not list null.
  return new Set(value["nullable"] === true ? [...types, "null"] : types);
}

/**
 * A schema without a type: enums speak for themselves, and openapi-typescript 7 makes an object of one that describes
 * properties. Beside `items` alone it makes `unknown`.
 */
function inferTypes(
  all: readonly DocumentNode[],
  literals: Literals | undefined,
): ReadonlySet<string> | undefined {
  const nullable = all.some(({ value }) => isObject(value) && value["nullable"] === true);
  const hints = new Set<string>(nullable ? ["null"] : []);
  if (literals) for (const value of literals.values()) hints.add(typeOfValue(value));
  else if (isObjectSchema(all)) hints.add("object");
  else return undefined;
  return hints;
}

function describesItems(part: DocumentNode): boolean {
  return get(part, "items") !== undefined || get(part, "prefixItems") !== undefined;
}

function isObjectSchema(parts: readonly DocumentNode[]): boolean {
  const described = [...propertiesOf(parts).values()].some(({ nodes }) => nodes.length > 0);
  return described || definitionsOf(parts).size > 0 || indexSignatureOf(parts) !== undefined;
}

function literalsOf(part: DocumentNode): Literals | undefined {
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
