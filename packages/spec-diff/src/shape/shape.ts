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
      alternatives.push(...leaf.alternatives);
      return;
    }
    open.add(union.value);
    // What is a union and nothing else has said all it has to say; kept, it would make a chain of unions quadratic.
    const rest = parts.all.filter((part) => !isBareUnion(part, union));
    for (const member of itemsOf(union)) expand([...rest, member]);
    open.delete(union.value);
  }

  for (const set of sets) expand(set);
  return { nullable, alternatives: mergePrimitives(alternatives) };
}

function nextUnion(parts: Parts, open: ReadonlySet<unknown>): DocumentNode | undefined {
  for (const part of parts.all) {
    for (const keyword of ["oneOf", "anyOf"]) {
      const union = get(part, keyword);
      if (itemsOf(union).length > 0 && !open.has(union?.value)) return union;
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
