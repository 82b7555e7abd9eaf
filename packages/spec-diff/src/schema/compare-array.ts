// Arrays: what their items are, and tuples place by place.

import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { get, itemsOf, type Located } from "../document/located.ts";
import { compareSchema } from "./compare-schema.ts";
import { below, placeOf, type Place } from "./place.ts";

export function compareArray(
  comparison: Comparison,
  old: readonly Located[],
  current: readonly Located[],
  place: Place,
  site: Site,
): void {
  const oldTuple = tupleOf(old);
  const tuple = tupleOf(current);
  if (oldTuple.length !== tuple.length) {
    const kind = oldTuple.length === 0 ? "type-removed" : tuple.length === 0 ? "type-added" : "type-changed";
    const [from, to] = [oldTuple, tuple].map((items) =>
      items.length > 0 ? `a tuple of ${items.length}` : "a list",
    );
    comparison.ledger.write({ kind, site, ...place, from, to });
    return;
  }
  for (const [index, item] of tuple.entries()) {
    const was = oldTuple[index];
    const { where } = placeOf(was, item, below(place, "prefixItems", String(index)).where);
    if (was) compareSchema(comparison, [was], [item], where, site);
  }
  if (tuple.length > 0) return; // openapi-typescript makes a closed tuple, whatever may follow.

  const was = schemasUnder(old, "items");
  const is = schemasUnder(current, "items");
  const { where } = placeOf(was[0], is[0], below(place, "items").where);
  compareSchema(comparison, was, is, where, site);
}

function tupleOf(parts: readonly Located[]): Located[] {
  return parts.flatMap((part) => [...itemsOf(get(part, "prefixItems")), ...itemsOf(get(part, "items"))]);
}

function schemasUnder(parts: readonly Located[], keyword: string): Located[] {
  return parts.map((part) => get(part, keyword)).filter((node) => node !== undefined);
}
