// Objects: their properties by name, and whether they take others.

import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { findRenames, looksRenamed } from "../names/find-renames.ts";
import type { Located } from "../document/located.ts";
import { compareIndex } from "./compare-index.ts";
import { compareProperty } from "./compare-property.ts";
import { below, type Place } from "./place.ts";
import { propertiesOf, type Property } from "./properties.ts";
import { interchangeable } from "./would-break.ts";

export function compareObject(
  comparison: Comparison,
  oldParts: readonly Located[],
  parts: readonly Located[],
  place: Place,
  site: Site,
): void {
  const { ledger } = comparison;
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
    ledger.write({ kind, site, ...placeOfProperty(property, parts, place), to: successor?.name });
    if (successor && successor.required !== property.required) {
      const changed = successor.required ? "property-required" : "property-optional";
      ledger.write({ kind: changed, site, ...placeOfProperty(successor, oldParts, place) });
    }
  }
  for (const property of added) {
    if (renamed.has(property)) continue;
    const kind = property.required ? "property-added-required" : "property-added";
    ledger.write({ kind, site, ...placeOfProperty(property, oldParts, place) });
  }
  for (const [name, property] of current) {
    const before = old.get(name);
    if (before && before.nodes.length > 0 && property.nodes.length > 0) {
      compareProperty(comparison, before, property, below(place, "properties", name).where, site);
    } else if (property.nodes.length === 0 && !before) {
      ledger.write({ kind: "property-required", site, ...placeOfProperty(property, oldParts, place) });
    }
  }
  compareIndex(comparison, oldParts, parts, place, site);
}

/** Where a property stands or stood: in a schema that both documents have, or just where the way led. */
function placeOfProperty({ name, owner, nodes }: Property, others: readonly Located[], place: Place): Place {
  const own = below({ where: owner.pointer, pointer: owner.pointer }, "properties", name);
  const shared = others.some(({ pointer }) => pointer === owner.pointer);
  return {
    where: shared ? own.where : below(place, "properties", name).where,
    pointer: nodes[0]?.pointer ?? owner.pointer,
  };
}
