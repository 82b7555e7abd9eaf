// Enums and constants. A new value in an answer is additive, with a warning: services add words all the time, and a
// client that must be recompiled for each of them could never release a minor version.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { locationOfKeyword, type Location } from "../comparison/location.ts";
import type { Kind } from "../rules/rules.ts";
import type { Alternative, Literals } from "../shape/alternative.ts";
import { nameValues } from "../shape/name-alternatives.ts";

export function compareLiterals(
  { changeList }: Comparison,
  { literals: old, parts: oldParts }: Alternative,
  { literals: current, parts }: Alternative,
  schemaLocation: Location,
  usage: Usage,
): void {
  const location = locationOfKeyword(schemaLocation, oldParts, parts, ["enum", "const"]);
  const add = (kind: Kind, from?: string, to?: string) =>
    changeList.add({ kind, usage, ...location, from, to });
  if (!old && !current) return;
  if (!old) return add("values-closed", undefined, current && nameValues(current, "or"));
  if (!current) return add("values-opened", nameValues(old, "or"));

  const removed = without(old, current);
  const added = without(current, old);
  if (removed.size === old.size && added.size > 0) {
    return add("values-replaced", nameValues(old, "or"), nameValues(current, "or"));
  }
  if (removed.size > 0) add("value-removed", nameValues(removed, "or"));
  if (added.size > 0)
    add("value-added", undefined, nameValues(added, usage.direction === "request" ? "and" : "or"));
}

function without(literals: Literals, others: Literals): Literals {
  return new Map([...literals].filter(([text]) => !others.has(text)));
}
