// What two schemas allow, alternative by alternative: null, the types, and which variant of a union became which.

import type { Kind } from "../rules/rules.ts";
import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import type { Located } from "../document/located.ts";
import { compareAlternatives } from "./compare-alternatives.ts";
import { compareDiscriminators } from "./compare-discriminators.ts";
import { nameAlternatives } from "./name-alternatives.ts";
import { pairAlternatives } from "./pair-alternatives.ts";
import { placeOfKeyword, type Place } from "./place.ts";
import { shapeOf, type Alternative, type Shape } from "./shape.ts";
import { alternativesWouldBreak } from "./would-break.ts";

export function compareShapes(
  comparison: Comparison,
  oldNodes: readonly Located[],
  nodes: readonly Located[],
  place: Place,
  site: Site,
): void {
  const old = shapeOf(oldNodes, comparison.old);
  const current = shapeOf(nodes, comparison.new);
  const oldParts = old.alternatives.flatMap(({ parts }) => parts);
  const parts = current.alternatives.flatMap((alternative) => alternative.parts);
  // Base schemas are reached through `allOf` only, never at a place of their own.
  for (const part of [...oldParts, ...parts]) comparison.reach(part, site);
  const changed = placeOfKeyword(place, oldParts, parts, [
    "type",
    "nullable",
    "enum",
    "const",
    "oneOf",
    "anyOf",
  ]);
  const write = (kind: Kind, from?: string, to?: string) =>
    comparison.ledger.write({ kind, site, ...changed, from, to });

  const wasUnknown = unknownIn(old);
  const isUnknown = unknownIn(current);
  if (wasUnknown && isUnknown) {
    compareAlternatives(comparison, wasUnknown, isUnknown, place, site);
    return;
  }
  if (wasUnknown) {
    write("type-removed", "anything", nameShape(current));
    return;
  }
  if (isUnknown) {
    write("type-added", nameShape(old), "anything");
    return;
  }

  if (old.alternatives.length === 0 || current.alternatives.length === 0) {
    const [from, to] = [nameShape(old), nameShape(current)];
    if (from !== to) write("type-changed", from, to);
    return;
  }
  if (current.nullable && !old.nullable) write("became-nullable");
  if (old.nullable && !current.nullable) write("no-longer-nullable");
  compareDiscriminators(comparison, oldNodes, nodes, place, site);

  const { pairs, removed, added } = pairAlternatives(
    comparison,
    old.alternatives,
    current.alternatives,
    site.direction,
  );
  for (const [was, is] of pairs) compareAlternatives(comparison, was, is, place, site);

  const from = nameAlternatives(removed);
  const to = nameAlternatives(added);
  if (pairs.length === 0 && removed.length > 0 && added.length > 0) {
    write("type-changed", from, to);
    return;
  }
  if (added.length > 0) {
    const covered = site.direction === "response" && added.every((is) => coveredBy(old.alternatives, is));
    write(covered ? "type-folded" : "type-added", nameAlternatives(old.alternatives), to);
  }
  if (removed.length > 0) {
    const covered = site.direction === "request" && removed.every((was) => covers(current.alternatives, was));
    write(covered ? "type-folded" : "type-removed", from, nameAlternatives(current.alternatives));
  }

  function coveredBy(alternatives: readonly Alternative[], is: Alternative): boolean {
    return alternatives.some((was) => !alternativesWouldBreak(comparison, was, is, "response"));
  }

  function covers(alternatives: readonly Alternative[], was: Alternative): boolean {
    return alternatives.some((is) => !alternativesWouldBreak(comparison, was, is, "request"));
  }
}

function unknownIn({ alternatives }: Shape): Alternative | undefined {
  return alternatives.find(({ type }) => type === "unknown");
}

function nameShape({ nullable, alternatives }: Shape): string {
  if (nullable && alternatives.length === 0) return "null";
  const names = nameAlternatives(alternatives);
  return nullable ? `${names} or null` : names;
}
