// Schemas that no operation uses. They are exported all the same, and are compared as if they were received: such are the
// payloads that a service describes outside of its paths, as GitHub does with 300 of them.

import { createUsage } from "../change-list/usage.ts";
import type { Direction } from "../change/direction.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { compareSchema } from "../schema/compare-schema.ts";
import { dereference } from "../shape/dereference.ts";
import { componentsOf } from "./component.ts";

/** After everything else has run: only then is known what is used. */
export function compareUnusedSchemas(comparison: Comparison): void {
  const current = componentsOf(comparison.new.root, "schemas");
  for (const [name, was] of componentsOf(comparison.old.root, "schemas")) {
    const is = current.get(name);
    if (!is) continue;
    const usages = comparison.usagesOf(dereference(was.node, comparison.old).pointer);
    const used = new Set<Direction>([...usages].map(({ direction }) => direction));
    // One that is used was compared where it is, unless the operation uses another one now.
    for (const direction of used.size > 0 ? used : (["response"] as const)) {
      compareSchema(comparison, [was.node], [is.node], is.node.pointer, createUsage(direction));
    }
  }
}
