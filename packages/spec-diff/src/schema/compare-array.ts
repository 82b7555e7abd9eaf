// Arrays: what their items are, and tuples place by place.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { below, locationOf, type Location } from "../comparison/location.ts";
import { get, itemsOf, type DocumentNode } from "../document/node.ts";
import { compareSchema } from "./compare-schema.ts";

export function compareArray(
  comparison: Comparison,
  old: readonly DocumentNode[],
  current: readonly DocumentNode[],
  location: Location,
  usage: Usage,
): void {
  const oldTuple = tupleOf(old);
  const tuple = tupleOf(current);
  if (oldTuple.length !== tuple.length) {
    const kind = oldTuple.length === 0 ? "type-removed" : tuple.length === 0 ? "type-added" : "type-changed";
    const [from, to] = [oldTuple, tuple].map((items) =>
      items.length > 0 ? `a tuple of ${items.length}` : "a list",
    );
    comparison.changeList.add({ kind, usage, ...location, from, to });
    return;
  }
  for (const [index, item] of tuple.entries()) {
    const was = oldTuple[index];
    const { canonical } = locationOf(was, item, below(location, "prefixItems", String(index)).canonical);
    if (was) compareSchema(comparison, [was], [item], canonical, usage);
  }
  if (tuple.length > 0) return; // openapi-typescript makes a closed tuple, whatever may follow.

  const was = schemasUnder(old, "items");
  const is = schemasUnder(current, "items");
  const { canonical } = locationOf(was[0], is[0], below(location, "items").canonical);
  compareSchema(comparison, was, is, canonical, usage);
}

function tupleOf(parts: readonly DocumentNode[]): DocumentNode[] {
  return parts.flatMap((part) => [...itemsOf(get(part, "prefixItems")), ...itemsOf(get(part, "items"))]);
}

function schemasUnder(parts: readonly DocumentNode[], keyword: string): DocumentNode[] {
  return parts.map((part) => get(part, keyword)).filter((node) => node !== undefined);
}
