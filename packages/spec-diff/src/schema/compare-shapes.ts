// What two schemas allow: anything or something, null or not, and then variant by variant.

import type { Kind } from "../rules/rules.ts";
import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import type { Located } from "../document/located.ts";
import { compareAlternatives } from "./compare-alternatives.ts";
import { compareDiscriminators } from "./compare-discriminators.ts";
import { compareVariants } from "./compare-variants.ts";
import { nameOneOf, nameTypes } from "./name-alternatives.ts";
import { placeOfKeyword, type Place } from "./place.ts";
import { shapeOf, type Alternative, type Shape } from "./shape.ts";

/** The keywords by which a schema says what type it is of. */
const TYPE_KEYWORDS = ["type", "nullable", "enum", "const", "oneOf", "anyOf"] as const;

export function compareShapes(
  comparison: Comparison,
  oldNodes: readonly Located[],
  nodes: readonly Located[],
  place: Place,
  site: Site,
): void {
  const old = shapeOf(oldNodes, comparison.old);
  const current = shapeOf(nodes, comparison.new);
  const [oldParts, parts] = [partsOfAll(old), partsOfAll(current)];
  // Base schemas are reached through `allOf` only, never at a place of their own.
  for (const part of [...oldParts, ...parts]) comparison.reach(part, site);
  const typePlace = placeOfKeyword(place, oldParts, parts, TYPE_KEYWORDS);
  const write = (kind: Kind, from?: string, to?: string) =>
    comparison.ledger.write({ kind, site, ...typePlace, from, to });

  const [wasAnything, isAnything] = [unknownIn(old), unknownIn(current)];
  if (wasAnything && isAnything) {
    compareAlternatives(comparison, wasAnything, isAnything, place, site);
  } else if (wasAnything) {
    write("type-given", undefined, orNull(current, nameOneOf));
  } else if (isAnything) {
    write("type-lost", orNull(old, nameOneOf));
  } else if (old.alternatives.length === 0 || current.alternatives.length === 0) {
    const [from, to] = [orNull(old, nameTypes), orNull(current, nameTypes)];
    if (from !== to) write("type-changed", from, to);
  } else {
    if (current.nullable && !old.nullable) write("became-nullable");
    if (old.nullable && !current.nullable) write("no-longer-nullable");
    compareDiscriminators(comparison, oldNodes, nodes, place, site);
    compareVariants(comparison, old.alternatives, current.alternatives, { place, typePlace }, site);
  }
}

function partsOfAll({ alternatives }: Shape): Located[] {
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
