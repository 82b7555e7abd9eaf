// The variants of two schemas that both have a type: which stayed, which came, which went.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import type { Location } from "../comparison/location.ts";
import type { Kind } from "../rules/rules.ts";
import type { Alternative } from "../shape/alternative.ts";
import { nameOneOf, nameTypes } from "../shape/name-alternatives.ts";
import { compareAlternatives } from "./compare-alternatives.ts";
import { pairAlternatives } from "./pair-alternatives.ts";
import { alternativesWouldBreak } from "./would-break.ts";

export function compareVariants(
  comparison: Comparison,
  old: readonly Alternative[],
  current: readonly Alternative[],
  { location, typeLocation }: { readonly location: Location; readonly typeLocation: Location },
  usage: Usage,
): void {
  const { direction } = usage;
  const add = (kind: Kind, from: string, to: string) =>
    comparison.changeList.add({ kind, usage, ...typeLocation, from, to });
  const fits = (was: Alternative, is: Alternative) => !alternativesWouldBreak(comparison, was, is, direction);

  const { pairs, removed, added } = pairAlternatives(comparison, old, current, direction);
  for (const [was, is] of pairs) compareAlternatives(comparison, was, is, location, usage);

  if (pairs.length === 0 && removed.length > 0 && added.length > 0) {
    add("type-changed", nameTypes(removed), nameTypes(added));
    return;
  }
  if (added.length > 0) {
    const known = direction === "response" && added.every((is) => old.some((was) => fits(was, is)));
    add(known ? "type-folded" : "type-added", nameOneOf(old), nameOneOf(added));
  }
  if (removed.length > 0) {
    const covered = direction === "request" && removed.every((was) => current.some((is) => fits(was, is)));
    add(covered ? "type-folded" : "type-removed", nameOneOf(removed), nameOneOf(current));
  }
}
