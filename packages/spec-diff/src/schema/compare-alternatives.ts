// Two variants of the same type: their values, what limits them, and, for objects and arrays, what is inside.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import type { Location } from "../comparison/location.ts";
import type { Alternative } from "../shape/alternative.ts";
import { compareArray } from "./compare-array.ts";
import { compareFormat } from "./compare-format.ts";
import { compareLimits } from "./compare-limits.ts";
import { compareLiterals } from "./compare-literals.ts";
import { compareObject } from "./compare-object.ts";

export function compareAlternatives(
  comparison: Comparison,
  old: Alternative,
  current: Alternative,
  location: Location,
  usage: Usage,
): void {
  compareLiterals(comparison, old, current, location, usage);
  compareFormat(comparison, old, current, location, usage);
  compareLimits(comparison, old, current, location, usage);
  if (old.literals || current.literals) return;
  if (old.type === "object") compareObject(comparison, old.parts, current.parts, location, usage);
  if (old.type === "array") compareArray(comparison, old.parts, current.parts, location, usage);
}
