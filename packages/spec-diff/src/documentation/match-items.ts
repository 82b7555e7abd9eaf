// Which item of an old list became which of the new one, since the order of a list says little.

import { getText, isObject, type DocumentNode } from "../document/node.ts";

/** First what is the same, then what has the same name, then in order. */
export function matchItems(
  old: readonly DocumentNode[],
  current: readonly DocumentNode[],
): [DocumentNode, DocumentNode][] {
  const left = new Set(old);
  const right = new Set(current);
  const pairs: [DocumentNode, DocumentNode][] = [];
  for (const keyOf of [writeOut, nameOf, isUnnamed]) {
    // By key and not each with each: a list can have tens of thousands of items.
    const candidates = groupFromEnd(right, keyOf);
    for (const was of left) {
      const is = candidates.get(keyOf(was))?.pop();
      if (!is) continue;
      left.delete(was);
      right.delete(is);
      pairs.push([was, is]);
    }
  }
  return pairs;
}

/** Those of each key but the empty one, the first of them last. */
function groupFromEnd(
  nodes: ReadonlySet<DocumentNode>,
  keyOf: (node: DocumentNode) => string,
): ReadonlyMap<string, DocumentNode[]> {
  const groups = new Map<string, DocumentNode[]>();
  for (const node of [...nodes].toReversed()) {
    const key = keyOf(node);
    const group = groups.get(key);
    if (group) group.push(node);
    else if (key !== "") groups.set(key, [node]);
  }
  return groups;
}

/** Equal for what is the same, the order of an object's members aside. */
function writeOut({ value }: DocumentNode): string {
  return JSON.stringify(value, (_, below: unknown) =>
    isObject(below)
      ? Object.fromEntries(
          Object.keys(below)
            .toSorted()
            .map((key) => [key, below[key]]),
        )
      : below,
  );
}

function nameOf(node: DocumentNode): string {
  return ["$ref", "in", "name", "url", "title"].map((key) => getText(node, key) ?? "").join("");
}

function isUnnamed(node: DocumentNode): string {
  return nameOf(node) === "" ? "unnamed" : "";
}
