// The properties that an object does not name: `additionalProperties` and `patternProperties`, an index signature in
// TypeScript. Leaving `additionalProperties` out makes none there, like false, although JSON Schema says otherwise.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { below, locationOf, type Location } from "../comparison/location.ts";
import { entriesOf, get, isObject, type DocumentNode } from "../document/node.ts";
import { compareSchema } from "./compare-schema.ts";

export function compareIndex(
  comparison: Comparison,
  oldParts: readonly DocumentNode[],
  parts: readonly DocumentNode[],
  location: Location,
  usage: Usage,
): void {
  const { changeList } = comparison;
  const old = indexOf(oldParts);
  const current = indexOf(parts);
  const here = below(location, "additionalProperties");
  const closed = [...old.keys()].some((key) => !current.has(key));
  if (closed) changeList.add({ kind: "index-closed", usage, ...location });
  if (!closed && [...current.keys()].some((key) => !old.has(key)))
    changeList.add({ kind: "index-opened", usage, ...location });
  if (old.size === 0 && current.size === 0 && forbids(oldParts) !== forbids(parts)) {
    const detail = forbids(parts) ? "forbids" : "allows";
    changeList.add({ kind: "index-forbidden", usage, ...location, detail });
  }
  for (const [key, was] of old) {
    const is = current.get(key);
    if (!is) continue;
    const { canonical } = locationOf(
      was[0],
      is[0],
      key === "" ? here.canonical : below(location, "patternProperties", key).canonical,
    );
    compareSchema(comparison, was, is, canonical, usage);
  }
}

/** The schemas of unnamed properties by the pattern of their names; "" for any name. */
function indexOf(parts: readonly DocumentNode[]): Map<string, DocumentNode[]> {
  const index = new Map<string, DocumentNode[]>();
  const add = (key: string, node: DocumentNode) => index.set(key, [...(index.get(key) ?? []), node]);
  for (const part of parts) {
    const additional = get(part, "additionalProperties");
    if (additional && (additional.value === true || isObject(additional.value))) add("", additional);
    for (const [pattern, node] of entriesOf(get(part, "patternProperties"))) add(pattern, node);
  }
  return index;
}

function forbids(parts: readonly DocumentNode[]): boolean {
  return parts.some((part) => get(part, "additionalProperties")?.value === false);
}
