// Enums and constants. A new value in an answer is additive, with a warning: services add words all the time, and a
// client that must be recompiled for each of them could never release a minor version.

import type { Kind } from "../rules/rules.ts";
import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { nameValues } from "./name-alternatives.ts";
import { placeOfKeyword, type Place } from "./place.ts";
import type { Alternative, Literals } from "./shape.ts";

export function compareLiterals(
  { ledger }: Comparison,
  { literals: old, parts: oldParts }: Alternative,
  { literals: current, parts }: Alternative,
  around: Place,
  site: Site,
): void {
  const place = placeOfKeyword(around, oldParts, parts, ["enum", "const"]);
  const write = (kind: Kind, from?: string, to?: string) => ledger.write({ kind, site, ...place, from, to });
  if (!old && !current) return;
  if (!old) return write("values-closed", undefined, current && nameValues(current, "or"));
  if (!current) return write("values-opened", nameValues(old, "or"));

  const removed = without(old, current);
  const added = without(current, old);
  if (removed.size === old.size && added.size > 0) {
    return write("values-replaced", nameValues(old, "or"), nameValues(current, "or"));
  }
  if (removed.size > 0) write("value-removed", nameValues(removed, "or"));
  if (added.size > 0)
    write("value-added", undefined, nameValues(added, site.direction === "request" ? "and" : "or"));
}

function without(literals: Literals, others: Literals): Literals {
  return new Map([...literals].filter(([text]) => !others.has(text)));
}
