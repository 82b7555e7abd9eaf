// Two schemas at one location: the entry for everything that holds a schema, from a body to an array's items. It only finds
// out whether the pair was visited before; what the schemas mean is compared when the queue gets there.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { identityOf } from "../comparison/identity.ts";
import { locationOf, type Location } from "../comparison/location.ts";
import type { DocumentNode } from "../document/node.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
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
  const oldTargets = dereferenceAll(old, comparison.old);
  const targets = dereferenceAll(current, comparison.new);
  const location =
    targets.length === 1 || oldTargets.length === 1
      ? locationOfTarget(oldTargets[0], targets[0], current[0] ?? old[0], canonical)
      : locationOf(oldTargets[0], targets[0], canonical);
  enqueue(comparison, [oldTargets], [targets], location, from);
}

/** The same for a union of schemas that no keyword makes. */
export function compareUnion(
  comparison: Comparison,
  old: readonly SchemaSet[],
  current: readonly SchemaSet[],
  location: Location,
  from: Usage,
): void {
  const oldTargets = old.map((set) => dereferenceAll(set, comparison.old));
  const targets = current.map((set) => dereferenceAll(set, comparison.new));
  enqueue(comparison, oldTargets, targets, location, from);
}

function enqueue(
  comparison: Comparison,
  old: readonly SchemaSet[],
  current: readonly SchemaSet[],
  location: Location,
  from: Usage,
): void {
  const pair = `${identityOfUnion(old, location)} ${identityOfUnion(current, location)}`;
  const usage = comparison.visit(pair, from);
  for (const target of [...old, ...current].flat()) comparison.recordUse(target, usage ?? from);
  if (usage) comparison.enqueue({ schemas: [old, current], location, usage });
}

/** No schema is one wherever it is, but not the same one everywhere. */
export function identityOfUnion(
  sets: readonly SchemaSet[],
  { canonical }: Pick<Location, "canonical">,
): string {
  return sets.map((set) => (set.length > 0 ? identityOf(set, canonical) : `none ${canonical}`)).join("|");
}

function dereferenceAll(set: SchemaSet, document: OpenApiDocument): DocumentNode[] {
  return set.map((node) => dereference(node, document));
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
