// Whether two schemas are one: by the object, not by what it says, so that a circular schema has an identity as well.

import type { DocumentNode } from "../document/node.ts";

const numbers = new WeakMap<object, number>();
let last = 0;

/**
 * A name for schemas that is the same whenever they are the same objects.
 *
 * @param path tells apart schemas that are no objects, such as `true`
 */
export function identityOf(nodes: readonly DocumentNode[], path: string): string {
  return nodes
    .map(({ value }) => {
      if (typeof value !== "object" || value === null) return `${path} ${JSON.stringify(value)}`;
      const number = numbers.get(value) ?? ++last;
      numbers.set(value, number);
      return number;
    })
    .join("+");
}
