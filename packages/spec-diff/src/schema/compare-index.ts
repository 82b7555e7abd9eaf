// The properties that an object does not name: `additionalProperties` and `patternProperties`, an index signature in
// TypeScript. Leaving `additionalProperties` out makes none there, like false, although JSON Schema says otherwise.

import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { entriesOf, get, isObject, type Located } from "../document/located.ts";
import { compareSchema } from "./compare-schema.ts";
import { below, placeOf, type Place } from "./place.ts";

export function compareIndex(
  comparison: Comparison,
  oldParts: readonly Located[],
  parts: readonly Located[],
  place: Place,
  site: Site,
): void {
  const { ledger } = comparison;
  const old = indexOf(oldParts);
  const current = indexOf(parts);
  const here = below(place, "additionalProperties");
  const closed = [...old.keys()].some((key) => !current.has(key));
  if (closed) ledger.write({ kind: "index-closed", site, ...place });
  if (!closed && [...current.keys()].some((key) => !old.has(key)))
    ledger.write({ kind: "index-opened", site, ...place });
  if (old.size === 0 && current.size === 0 && forbids(oldParts) !== forbids(parts)) {
    const detail = forbids(parts) ? "forbids" : "allows";
    ledger.write({ kind: "index-forbidden", site, ...place, detail });
  }
  for (const [key, was] of old) {
    const is = current.get(key);
    if (!is) continue;
    const { where } = placeOf(
      was[0],
      is[0],
      key === "" ? here.where : below(place, "patternProperties", key).where,
    );
    compareSchema(comparison, was, is, where, site);
  }
}

/** The schemas of unnamed properties by the pattern of their names; "" for any name. */
function indexOf(parts: readonly Located[]): Map<string, Located[]> {
  const index = new Map<string, Located[]>();
  const add = (key: string, node: Located) => index.set(key, [...(index.get(key) ?? []), node]);
  for (const part of parts) {
    const additional = get(part, "additionalProperties");
    if (additional && (additional.value === true || isObject(additional.value))) add("", additional);
    for (const [pattern, node] of entriesOf(get(part, "patternProperties"))) add(pattern, node);
  }
  return index;
}

function forbids(parts: readonly Located[]): boolean {
  return parts.some((part) => get(part, "additionalProperties")?.value === false);
}
