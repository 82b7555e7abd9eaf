// Which item of an old list became which of the new one, since the order of a list says little.

import { getText, type DocumentNode } from "../document/node.ts";
import { same } from "../document/same.ts";

/** First what is the same, then what has the same name, then in order. */
export function matchItems(
  old: readonly DocumentNode[],
  current: readonly DocumentNode[],
): [DocumentNode, DocumentNode][] {
  const left = new Set(old);
  const right = new Set(current);
  const pairs: [DocumentNode, DocumentNode][] = [];
  const tests: ((was: DocumentNode, is: DocumentNode) => boolean)[] = [
    (was, is) => same(was.value, is.value),
    (was, is) => nameOf(was) !== "" && nameOf(was) === nameOf(is),
    (was, is) => nameOf(was) === "" && nameOf(is) === "",
  ];
  for (const alike of tests) {
    for (const was of left) {
      const is = [...right].find((candidate) => alike(was, candidate));
      if (!is) continue;
      left.delete(was);
      right.delete(is);
      pairs.push([was, is]);
    }
  }
  return pairs;
}

function nameOf(node: DocumentNode): string {
  return ["$ref", "in", "name", "url", "title"].map((key) => getText(node, key) ?? "").join("");
}
