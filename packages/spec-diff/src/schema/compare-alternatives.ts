// Two variants of the same type: their values, what limits them, and, for objects and arrays, what is inside.

import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { compareArray } from "./compare-array.ts";
import { compareFormat } from "./compare-format.ts";
import { compareLimits } from "./compare-limits.ts";
import { compareLiterals } from "./compare-literals.ts";
import { compareObject } from "./compare-object.ts";
import type { Place } from "./place.ts";
import type { Alternative } from "./shape.ts";

export function compareAlternatives(
  comparison: Comparison,
  old: Alternative,
  current: Alternative,
  place: Place,
  site: Site,
): void {
  compareLiterals(comparison, old, current, place, site);
  compareFormat(comparison, old, current, place, site);
  compareLimits(comparison, old, current, place, site);
  if (old.literals || current.literals) return;
  if (old.type === "object") compareObject(comparison, old.parts, current.parts, place, site);
  if (old.type === "array") compareArray(comparison, old.parts, current.parts, place, site);
}
