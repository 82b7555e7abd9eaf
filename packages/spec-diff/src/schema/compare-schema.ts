// Two schemas at one location: the entry for everything that holds a schema, from a body to an array's items. It only finds
// out whether the pair was visited before; what the schemas mean is compared when the queue gets there.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { identityOf } from "../comparison/identity.ts";
import { locationOf, type Location } from "../comparison/location.ts";
import type { DocumentNode } from "../document/node.ts";
import { dereference } from "../shape/dereference.ts";
import type { SchemaSet } from "../shape/parts.ts";

/** @param canonical the canonical pointer of a pair that is not at one pointer */
export function compareSchema(
  comparison: Comparison,
  old: SchemaSet,
  current: SchemaSet,
  canonical: string,
  from: Usage,
): void {
  const oldTargets = old.map((node) => dereference(node, comparison.old));
  const targets = current.map((node) => dereference(node, comparison.new));
  const location =
    targets.length === 1 || oldTargets.length === 1
      ? locationOfTarget(oldTargets[0], targets[0], current[0] ?? old[0], canonical)
      : locationOf(oldTargets[0], targets[0], canonical);
  const pair = [
    identityOf(oldTargets, canonical),
    identityOf(targets, canonical),
    old.length * current.length === 0 ? canonical : "",
  ].join(" ");
  const usage = comparison.visit(pair, from);
  for (const target of [...oldTargets, ...targets]) comparison.recordUse(target, usage ?? from);
  if (usage) comparison.enqueue({ schemas: [[oldTargets], [targets]], location, usage });
}

function locationOfTarget(
  old: DocumentNode | undefined,
  current: DocumentNode | undefined,
  raw: DocumentNode | undefined,
  canonical: string,
): Location {
  const location = locationOf(old, current, canonical);
  return location.canonical === canonical && raw ? { canonical, pointer: raw.pointer } : location;
}
