// Everything that no other rule reads is documentation. This walks both documents side by side, as they are written, so that
// nothing is missed: each keyword either leads further down, or is compared by another rule, or is compared here.

import { quote } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { COMPARED_ELSEWHERE, DESCENT } from "../document/keywords.ts";
import { get, isObject, itemsOf, join, type DocumentNode } from "../document/node.ts";
import { same } from "../document/same.ts";
import { matchItems } from "./match-items.ts";
import { usageAt } from "./usage-at.ts";

export function compareDocumentation(comparison: Comparison): void {
  const pending: (readonly [old: DocumentNode, current: DocumentNode, names: number])[] = [
    [comparison.old.root, comparison.new.root, 0],
  ];

  function visitKeyword(old: DocumentNode, current: DocumentNode, key: string): void {
    const [was, is] = [get(old, key), get(current, key)];
    const names = DESCENT.get(key);
    if (names === undefined) {
      if (!COMPARED_ELSEWHERE.has(key) && !unchanged(key, was?.value, is?.value))
        add(comparison, current, key, was, is);
    } else if (was && is) {
      for (const pair of matchItems(itemsOf(was), itemsOf(is))) pending.push([...pair, 0]);
      if (isObject(was.value)) pending.push([was, is, names]);
    }
  }

  for (let next = pending.pop(); next; next = pending.pop()) {
    const [old, current, names] = next;
    if (!isObject(old.value) || !isObject(current.value)) continue;
    for (const key of new Set([...Object.keys(old.value), ...Object.keys(current.value)])) {
      if (names === 0) {
        visitKeyword(old, current, key);
        continue;
      }
      const [was, is] = [get(old, key), get(current, key)];
      if (!was || !is) continue;
      if (isObject(is.value)) pending.push([was, is, names - 1]);
      else if (!same(was.value, is.value)) add(comparison, current, key, was, is);
    }
  }
}

function add(
  comparison: Comparison,
  owner: DocumentNode,
  key: string,
  was: DocumentNode | undefined,
  is: DocumentNode | undefined,
): void {
  const pointer = is?.pointer ?? was?.pointer ?? join(owner.pointer, key);
  const usage = usageAt(comparison, owner.pointer);
  const location = { usage, pointer, canonical: owner.pointer, key };
  if (key === "deprecated" && is?.value === true) {
    comparison.changeList.add({ ...location, kind: "deprecated" });
    return;
  }
  const detail = quote(key);
  if (was && is) {
    const [from, to] = [shorten(was.value), shorten(is.value)];
    comparison.changeList.add({ ...location, kind: "documentation", detail, from, to });
  } else
    comparison.changeList.add({
      ...location,
      kind: is ? "documentation-added" : "documentation-removed",
      detail,
    });
}

/** Short enough to be read in a sentence, or nothing. */
function shorten(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= 24 ? quote(text) : "";
}

/** Tags are a set; in every other keyword order may mean something. */
function unchanged(key: string, was: unknown, is: unknown): boolean {
  if (key !== "tags" || !Array.isArray(was) || !Array.isArray(is)) return same(was, is);
  return was.length === is.length && was.every((tag) => is.some((other) => same(tag, other)));
}
