// The properties of an object by name: which came and went, which were renamed, and one by one what they are.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { below, type Location } from "../comparison/location.ts";
import type { DocumentNode } from "../document/node.ts";
import { findRenames, looksRenamed } from "../renames/find-renames.ts";
import type { Kind } from "../rules/rules.ts";
import type { Property } from "../shape/properties.ts";
import { typeBefore } from "./compare-index-signature.ts";
import { compareProperty } from "./compare-property.ts";
import { interchangeable } from "./would-break.ts";

export interface DescribedObject {
  readonly parts: readonly DocumentNode[];
  readonly properties: ReadonlyMap<string, Property>;
}

export function compareProperties(
  comparison: Comparison,
  old: DescribedObject,
  current: DescribedObject,
  location: Location,
  usage: Usage,
): void {
  const { changeList } = comparison;
  const removed = withoutThoseOf(old, current);
  const added = withoutThoseOf(current, old);
  const renames = findRenames(
    removed,
    added,
    (is, was) => looksRenamed(was, is) && interchangeable(comparison, was.nodes, is.nodes),
  );
  const renamed = new Set(renames.values());

  for (const property of removed) {
    const successor = renames.get(property);
    const kind = successor ? "property-renamed" : "property-removed";
    const place = locationOfProperty(property, current.parts, location);
    changeList.add({ kind, usage, ...place, to: successor?.name });
    if (successor && successor.required !== property.required) {
      const changed = successor.required ? "property-required" : "property-optional";
      changeList.add({ kind: changed, usage, ...locationOfProperty(successor, old.parts, location) });
    }
  }
  for (const property of added) {
    if (renamed.has(property)) continue;
    const from = typeBefore(comparison, old.parts, property, usage.direction);
    const kind = kindOfAdded(property, from !== undefined, usage);
    changeList.add({ kind, usage, ...locationOfProperty(property, old.parts, location), from });
  }
  for (const [name, property] of current.properties) {
    const before = old.properties.get(name);
    if (before && isDescribed(before) && isDescribed(property)) {
      const { canonical } = below(location, property.keyword, name);
      compareProperty(comparison, before, property, canonical, usage);
    } else if (!before && !isDescribed(property)) {
      const place = locationOfProperty(property, old.parts, location);
      changeList.add({ kind: "property-required", usage, ...place });
    }
  }
}

function kindOfAdded({ required }: Property, isUnlike: boolean, { direction }: Usage): Kind {
  if (required && direction === "request") return "property-added-required";
  if (isUnlike) return "property-added-unlike";
  return required ? "property-added-required" : "property-added";
}

/** `required` can name a property that nothing describes. */
function isDescribed(property: Property | undefined): boolean {
  return property !== undefined && property.nodes.length > 0;
}

function withoutThoseOf(one: DescribedObject, other: DescribedObject): Property[] {
  return [...one.properties.values()].filter(
    (property) => isDescribed(property) && !isDescribed(other.properties.get(property.name)),
  );
}

/** Where a property is or was: in a schema that both documents have, or only where the path led. */
function locationOfProperty(
  { name, owner, keyword, nodes }: Property,
  others: readonly DocumentNode[],
  location: Location,
): Location {
  const isShared = others.some(({ pointer }) => pointer === owner.pointer);
  const parent = isShared ? { canonical: owner.pointer, pointer: owner.pointer } : location;
  const { canonical } = below(parent, keyword, name);
  return { canonical, pointer: nodes[0]?.pointer ?? owner.pointer };
}
