// Where a part of the document is used, and which way its values travel. A schema in `components` may be used by a hundred
// operations; it is compared once for each direction, and its usage remembers all of them.

import type { Direction } from "../change/direction.ts";

export interface Usage {
  readonly direction: Direction;
  /** Set where an operation begins: `GET /videos`. */
  readonly operation?: string | undefined;
  /** The usages through which this one was reached. */
  readonly parents: Set<Usage>;
}

export function createUsage(direction: Direction, operation?: string): Usage {
  return { direction, operation, parents: new Set() };
}

/** Every operation that leads to one of the usages, in the order in which they were compared. */
export function operationsOf(usages: Iterable<Usage>): string[] {
  const seen = new Set<Usage>(usages);
  const operations = new Set<string>();
  // A set's iteration visits what is added on the way, so this climbs to the top.
  for (const usage of seen) {
    if (usage.operation !== undefined) operations.add(usage.operation);
    for (const parent of usage.parents) seen.add(parent);
  }
  return [...operations];
}
