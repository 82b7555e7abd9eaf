// Objects: their properties by name, and whether they take others.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { below, type Location } from "../comparison/location.ts";
import type { DocumentNode } from "../document/node.ts";
import { findRenames, looksRenamed } from "../renames/find-renames.ts";
import { propertiesOf, type Property } from "../shape/properties.ts";
import { compareIndex } from "./compare-index.ts";
import { compareProperty } from "./compare-property.ts";
import { interchangeable } from "./would-break.ts";

export function compareObject(
  comparison: Comparison,
  oldParts: readonly DocumentNode[],
  parts: readonly DocumentNode[],
  location: Location,
  usage: Usage,
): void {
  const { changeList } = comparison;
  const old = propertiesOf(oldParts);
  const current = propertiesOf(parts);
  const removed = [...old.values()].filter(
    ({ name, nodes }) => nodes.length > 0 && !current.get(name)?.nodes.length,
  );
  const added = [...current.values()].filter(
    ({ name, nodes }) => nodes.length > 0 && !old.get(name)?.nodes.length,
  );
  const renames = findRenames(
    removed,
    added,
    (is, was) => looksRenamed(was, is) && interchangeable(comparison, was.nodes, is.nodes),
  );
  const renamed = new Set(renames.values());

  for (const property of removed) {
    const successor = renames.get(property);
    const kind = successor ? "property-renamed" : "property-removed";
    changeList.add({ kind, usage, ...locationOfProperty(property, parts, location), to: successor?.name });
    if (successor && successor.required !== property.required) {
      const changed = successor.required ? "property-required" : "property-optional";
      changeList.add({ kind: changed, usage, ...locationOfProperty(successor, oldParts, location) });
    }
  }
  for (const property of added) {
    if (renamed.has(property)) continue;
    const kind = property.required ? "property-added-required" : "property-added";
    changeList.add({ kind, usage, ...locationOfProperty(property, oldParts, location) });
  }
  for (const [name, property] of current) {
    const before = old.get(name);
    if (before && before.nodes.length > 0 && property.nodes.length > 0) {
      compareProperty(comparison, before, property, below(location, "properties", name).canonical, usage);
    } else if (property.nodes.length === 0 && !before) {
      changeList.add({
        kind: "property-required",
        usage,
        ...locationOfProperty(property, oldParts, location),
      });
    }
  }
  compareIndex(comparison, oldParts, parts, location, usage);
}

/** Where a property stands or stood: in a schema that both documents have, or just where the way led. */
function locationOfProperty(
  { name, owner, nodes }: Property,
  others: readonly DocumentNode[],
  location: Location,
): Location {
  const own = below({ canonical: owner.pointer, pointer: owner.pointer }, "properties", name);
  const shared = others.some(({ pointer }) => pointer === owner.pointer);
  return {
    canonical: shared ? own.canonical : below(location, "properties", name).canonical,
    pointer: nodes[0]?.pointer ?? owner.pointer,
  };
}
