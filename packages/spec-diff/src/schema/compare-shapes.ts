// What two schemas allow: anything or something, null or not, and then variant by variant.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { locationOfKeyword, type Location } from "../comparison/location.ts";
import type { DocumentNode } from "../document/node.ts";
import type { Kind } from "../rules/rules.ts";
import type { Alternative, Shape } from "../shape/alternative.ts";
import { nameOneOf, nameTypes } from "../shape/name-alternatives.ts";
import type { SchemaSet } from "../shape/parts.ts";
import { shapeOf } from "../shape/shape.ts";
import { compareAlternatives } from "./compare-alternatives.ts";
import { compareDiscriminators } from "./compare-discriminators.ts";
import { compareVariants } from "./compare-variants.ts";

/** The keywords by which a schema says what type it is of. */
const TYPE_KEYWORDS = ["type", "nullable", "enum", "const", "oneOf", "anyOf"] as const;

export function compareShapes(
  comparison: Comparison,
  oldSets: readonly SchemaSet[],
  sets: readonly SchemaSet[],
  location: Location,
  usage: Usage,
): void {
  const old = shapeOf(oldSets, comparison.old);
  const current = shapeOf(sets, comparison.new);
  const [oldParts, parts] = [partsOfAll(old), partsOfAll(current)];
  // Base schemas are reached through `allOf` only, never at a location of their own.
  for (const part of [...oldParts, ...parts]) comparison.recordUse(part, usage);
  const typeLocation = locationOfKeyword(location, oldParts, parts, TYPE_KEYWORDS);
  const add = (kind: Kind, from?: string, to?: string) =>
    comparison.changeList.add({ kind, usage, ...typeLocation, from, to });

  const [wasAnything, isAnything] = [unknownIn(old), unknownIn(current)];
  if (wasAnything && isAnything) {
    compareAlternatives(comparison, wasAnything, isAnything, location, usage);
  } else if (wasAnything) {
    if (!current.unknownInTypes) add("type-given", undefined, orNull(current, nameOneOf));
  } else if (isAnything) {
    if (!old.unknownInTypes) add("type-lost", orNull(old, nameOneOf));
  } else if (old.alternatives.length === 0 || current.alternatives.length === 0) {
    const [from, to] = [orNull(old, nameTypes), orNull(current, nameTypes)];
    if (from !== to) add("type-changed", from, to);
  } else {
    if (old.unknownInTypes && !current.unknownInTypes)
      add("type-given", undefined, orNull(current, nameOneOf));
    if (current.unknownInTypes && !old.unknownInTypes) add("type-lost", orNull(old, nameOneOf));
    if (current.nullable && !old.nullable) add("became-nullable");
    if (old.nullable && !current.nullable) add("no-longer-nullable");
    compareDiscriminators(comparison, oldSets.flat(), sets.flat(), location, usage);
    compareVariants(comparison, old.alternatives, current.alternatives, { location, typeLocation }, usage);
  }
}

function partsOfAll({ alternatives }: Shape): DocumentNode[] {
  return alternatives.flatMap(({ parts }) => parts);
}

function unknownIn({ alternatives }: Shape): Alternative | undefined {
  return alternatives.find(({ type }) => type === "unknown");
}

function orNull(
  { nullable, alternatives }: Shape,
  name: (alternatives: readonly Alternative[]) => string,
): string {
  if (nullable && alternatives.length === 0) return "null";
  return nullable ? `${name(alternatives)} or null` : name(alternatives);
}
