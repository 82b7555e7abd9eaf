// Every reference of a document is followed once before anything is compared: one that leads nowhere would otherwise be
// noticed only where both documents are looked at, and no types could be generated from such a document anyway.

import { DESCENT } from "./keywords.ts";
import { entriesOf, isObject, itemsOf, type DocumentNode } from "./node.ts";
import { referenceOf, type OpenApiDocument } from "./open-document.ts";

/** @throws UnreadableDocument for the first reference that leads nowhere. */
export function checkReferences({ root, resolve }: OpenApiDocument): void {
  const passed = new Set<unknown>();
  const pending: (readonly [node: DocumentNode, names: number])[] = [[root, 0]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [node, names] = next;
    if (passed.has(node.value)) continue;
    passed.add(node.value);
    // Among names, a `$ref` is a name like any other.
    if (names === 0 && referenceOf(node) !== undefined) resolve(node);
    for (const [key, below] of entriesOf(node)) {
      const levels = names > 0 ? names - 1 : DESCENT.get(key);
      if (levels === undefined) continue;
      for (const item of itemsOf(below)) pending.push([item, 0]);
      if (isObject(below.value)) pending.push([below, levels]);
    }
  }
}
