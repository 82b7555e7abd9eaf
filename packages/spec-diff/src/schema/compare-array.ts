// Arrays: what their items are, and tuples item by item.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { below, locationOf, type Location } from "../comparison/location.ts";
import { get, itemsOf, type DocumentNode } from "../document/node.ts";
import type { SchemaSet } from "../shape/parts.ts";
import { compareSchema } from "./compare-schema.ts";

export function compareArray(
  comparison: Comparison,
  old: readonly DocumentNode[],
  current: readonly DocumentNode[],
  location: Location,
  usage: Usage,
): void {
  const [oldTuple, tuple] = [tupleOf(old), tupleOf(current)];
  const [oldItems, items] = [schemasUnder(old, "items"), schemasUnder(current, "items")];
  const change = { usage, ...location, from: nameArray(oldTuple), to: nameArray(tuple) };
  const compareItem = (was: SchemaSet, is: SchemaSet, ...keys: readonly string[]) => {
    const { canonical } = locationOf(was[0], is[0], below(location, ...keys).canonical);
    compareSchema(comparison, was, is, canonical, usage);
  };

  if (oldTuple && tuple && oldTuple.length !== tuple.length) {
    comparison.changeList.add({ kind: "type-changed", ...change });
  } else if (oldTuple && tuple) {
    for (const [index, is] of tuple.entries()) {
      compareItem(oldTuple.slice(index, index + 1), [is], "prefixItems", String(index));
    }
  } else if (tuple) {
    comparison.changeList.add({ kind: "type-removed", ...change });
    for (const [index, is] of tuple.entries()) compareItem(oldItems, [is], "prefixItems", String(index));
  } else if (oldTuple) {
    comparison.changeList.add({ kind: "type-added", ...change });
    for (const [index, was] of oldTuple.entries()) compareItem([was], items, "prefixItems", String(index));
  } else {
    compareItem(oldItems, items, "items");
  }
}

/** What openapi-typescript 7 makes a closed tuple of, whatever may follow; an empty one as well. */
function tupleOf(parts: readonly DocumentNode[]): readonly DocumentNode[] | undefined {
  const tuples = parts.flatMap((part) =>
    ["prefixItems", "items"].flatMap((key) => {
      const node = get(part, key);
      return node && Array.isArray(node.value) ? [itemsOf(node)] : [];
    }),
  );
  return tuples[0];
}

function schemasUnder(parts: readonly DocumentNode[], keyword: string): DocumentNode[] {
  return parts.map((part) => get(part, keyword)).filter((node) => node !== undefined);
}

function nameArray(tuple: readonly DocumentNode[] | undefined): string {
  return tuple ? `a tuple of ${tuple.length}` : "a list";
}
