// The variants of two schemas that both say what they are: which went on, which came, which went.

import type { Kind } from "../rules/rules.ts";
import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { compareAlternatives } from "./compare-alternatives.ts";
import { nameOneOf, nameTypes } from "./name-alternatives.ts";
import { pairAlternatives } from "./pair-alternatives.ts";
import type { Place } from "./place.ts";
import type { Alternative } from "./shape.ts";
import { alternativesWouldBreak } from "./would-break.ts";

export function compareVariants(
  comparison: Comparison,
  old: readonly Alternative[],
  current: readonly Alternative[],
  { place, typePlace }: { readonly place: Place; readonly typePlace: Place },
  site: Site,
): void {
  const { direction } = site;
  const write = (kind: Kind, from: string, to: string) =>
    comparison.ledger.write({ kind, site, ...typePlace, from, to });
  const fits = (was: Alternative, is: Alternative) => !alternativesWouldBreak(comparison, was, is, direction);

  const { pairs, removed, added } = pairAlternatives(comparison, old, current, direction);
  for (const [was, is] of pairs) compareAlternatives(comparison, was, is, place, site);

  if (pairs.length === 0 && removed.length > 0 && added.length > 0) {
    write("type-changed", nameTypes(removed), nameTypes(added));
    return;
  }
  if (added.length > 0) {
    const known = direction === "response" && added.every((is) => old.some((was) => fits(was, is)));
    write(known ? "type-folded" : "type-added", nameOneOf(old), nameOneOf(added));
  }
  if (removed.length > 0) {
    const covered = direction === "request" && removed.every((was) => current.some((is) => fits(was, is)));
    write(covered ? "type-folded" : "type-removed", nameOneOf(removed), nameOneOf(current));
  }
}
