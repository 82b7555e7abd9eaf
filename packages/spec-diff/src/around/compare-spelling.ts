// The net below all rules: two documents of which no rule found anything, and which are not the same. They say the same
// in another way (`nullable` became a null type, a schema moved behind a reference), or differ where nobody looks. The
// published openapi.json is another one, so that is a patch; the same in another order is nothing.

import type { Comparison } from "../comparison.ts";
import { entriesOf, get, type Located } from "../document/located.ts";
import { siteAt } from "./site-at.ts";

export function compareSpelling(comparison: Comparison): void {
  const pointer = findDifference(comparison.old.root, comparison.new.root);
  if (pointer !== undefined)
    comparison.ledger.write({ kind: "spelling", site: siteAt(comparison, pointer), pointer });
}

/** The innermost place that holds all that differs. */
function findDifference(old: Located, current: Located): string | undefined {
  if (canonical(old.value) === canonical(current.value)) return undefined;
  const names = new Set([...entriesOf(old), ...entriesOf(current)].map(([name]) => name));
  const different = [...names].filter(
    (name) => canonical(get(old, name)?.value) !== canonical(get(current, name)?.value),
  );
  const [was, is] = different.length === 1 ? [old, current].map((node) => get(node, different[0] ?? "")) : [];
  return (was && is && findDifference(was, is)) ?? current.pointer;
}

/** The same text for the same value, whatever the order of its members and items. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).toSorted().join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const members = Object.entries(value).map(([key, below]) => `${JSON.stringify(key)}:${canonical(below)}`);
  return `{${members.toSorted().join()}}`;
}
