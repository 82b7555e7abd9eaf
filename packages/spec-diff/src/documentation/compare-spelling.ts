// Two documents between which no rule found a difference, and which are not the same. They say the same in another way
// (`nullable` became a null type, a schema moved behind a reference), or differ where no rule looks. Whoever publishes the
// document publishes another one, so that is a patch; the same in another order is nothing.

import type { Comparison } from "../comparison/comparison.ts";
import { entriesOf, get, type DocumentNode } from "../document/node.ts";
import { usageAt } from "./usage-at.ts";

export function compareSpelling(comparison: Comparison): void {
  const pointer = findDifference(comparison.old.root, comparison.new.root);
  if (pointer !== undefined)
    comparison.changeList.add({ kind: "spelling", usage: usageAt(comparison, pointer), pointer });
}

/** The innermost location that holds all that differs. */
function findDifference(old: DocumentNode, current: DocumentNode): string | undefined {
  if (normalise(old.value) === normalise(current.value)) return undefined;
  const names = new Set([...entriesOf(old), ...entriesOf(current)].map(([name]) => name));
  const different = [...names].filter(
    (name) => normalise(get(old, name)?.value) !== normalise(get(current, name)?.value),
  );
  const [was, is] = different.length === 1 ? [old, current].map((node) => get(node, different[0] ?? "")) : [];
  return (was && is && findDifference(was, is)) ?? current.pointer;
}

/** The same text for the same value, whatever the order of its members and items. */
function normalise(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(normalise).toSorted().join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const members = Object.entries(value).map(([key, below]) => `${JSON.stringify(key)}:${normalise(below)}`);
  return `{${members.toSorted().join()}}`;
}
