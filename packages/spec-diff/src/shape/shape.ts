// A schema as the set of its alternatives, so that `nullable`, `type: [string, "null"]`, `oneOf`, `anyOf`, `const` and
// `enum` are compared by what they mean and not by how they are spelt.

import { entriesOf, get, itemsOf, type DocumentNode } from "../document/node.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import type { Alternative, Shape } from "./alternative.ts";
import { isAnnotation } from "./is-annotation.ts";
import { leafOf } from "./leaf.ts";
import { partsOf, type Parts, type SchemaSet } from "./parts.ts";

/** Beyond it a product of several `oneOf`s is left unexpanded: no reader could follow it either. */
const MAXIMUM_ALTERNATIVES = 500;

/** What a value is that satisfies every schema of at least one of the sets. */
export function shapeOf(sets: readonly SchemaSet[], document: OpenApiDocument): Shape {
  let nullable = false;
  let unknownInTypes = false;
  const alternatives: Alternative[] = [];
  /** The unions on the way: one that comes up again inside itself says nothing new. */
  const open = new Set<unknown>();

  function expand(branch: readonly DocumentNode[]): void {
    const parts = partsOf(branch, document);
    if (parts.orNull) nullable = true;
    if (parts.impossible) return;
    const union = alternatives.length < MAXIMUM_ALTERNATIVES ? nextUnion(parts, open) : undefined;
    if (!union) {
      const leaf = leafOf(parts);
      if (leaf.nullable) nullable = true;
      if (leaf.unknownInTypes) unknownInTypes = true;
      alternatives.push(...leaf.alternatives);
      return;
    }
    open.add(union.members.value);
    // What is a union and nothing else has said all it has to say; kept, it would make a chain of unions quadratic.
    const rest = parts.all.filter((part) => !isBareUnion(part, union.members));
    if (union.keyword === "anyOf" && rest.includes(union.owner)) expandBeside(union, rest);
    else for (const member of itemsOf(union.members)) expand([...rest, member]);
    open.delete(union.members.value);
  }

  /**
   * `anyOf` beside other keywords. openapi-typescript 7 makes a union of all of them, where JSON Schema asks for one member
   * and everything else together. Of a member that only sets a condition, as in `anyOf: [{ required: [id] }]`, it makes
   * `unknown`, which is all that is left of such a union; the service holds it to the condition all the same.
   */
  function expandBeside({ owner, members: list }: Union, rest: readonly DocumentNode[]): void {
    const members = itemsOf(list);
    const own = new Set(partsOf([owner], document).all.map(({ value }) => value));
    const others = rest.filter(({ value }) => !own.has(value));
    const hasType = !isUnknown(rest.filter(({ value }) => own.has(value)));
    const conditions = new Set(members.filter((member) => isUnknown(partsOf([member], document).all)));
    if (hasType && conditions.size === 0) expand(rest);
    if (hasType && conditions.size > 0) unknownInTypes = true;
    for (const member of members) {
      expand(!hasType || conditions.has(member) ? [...rest, member] : [...others, member]);
    }
  }

  /** Whether TypeScript knows nothing of a value that satisfies all these schemas. */
  function isUnknown(all: readonly DocumentNode[]): boolean {
    return nextUnion({ all }, open) === undefined && leafOf({ all }).unknownInTypes;
  }

  for (const set of sets) expand(set);
  return { nullable, unknownInTypes, alternatives: mergePrimitives(alternatives) };
}

interface Union {
  readonly keyword: "oneOf" | "anyOf";
  /** The schema that has the keyword. */
  readonly owner: DocumentNode;
  readonly members: DocumentNode;
}

function nextUnion(parts: Pick<Parts, "all">, open: ReadonlySet<unknown>): Union | undefined {
  for (const owner of parts.all) {
    for (const keyword of ["oneOf", "anyOf"] as const) {
      const members = get(owner, keyword);
      if (members && itemsOf(members).length > 0 && !open.has(members.value)) {
        return { keyword, owner, members };
      }
    }
  }
  return undefined;
}

function isBareUnion(part: DocumentNode, union: DocumentNode): boolean {
  return entriesOf(part).every(
    ([key, { value }]) =>
      value === union.value || key === "nullable" || key === "discriminator" || isAnnotation(key),
  );
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
