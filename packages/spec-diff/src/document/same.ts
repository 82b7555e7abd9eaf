// Whether two values are the same JSON, the order of an object's members aside. Documents are at most MAXIMUM_DEPTH
// deep, so recursion is safe.

import { isDeepStrictEqual } from "node:util";

export function same(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b);
}
