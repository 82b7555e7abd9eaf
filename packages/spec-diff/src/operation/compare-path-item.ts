// The operations of one path: which methods came and went. Also what a callback holds, hence apart from the paths.

import { createUsage } from "../change-list/usage.ts";
import type { Direction } from "../change/direction.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { compareOperation } from "./compare-operation.ts";
import type { PathItem } from "./path-item.ts";

/** `direction` is that of the requests. */
export function comparePathItem(
  comparison: Comparison,
  old: PathItem,
  current: PathItem,
  direction: Direction,
  operationName: (method: string) => string,
): void {
  for (const [method, node] of old.operations) {
    const subject = operationName(method);
    const usage = createUsage(direction, subject);
    const successor = current.operations.get(method);
    if (successor) compareOperation(comparison, [old, node], [current, successor], direction, subject);
    else comparison.changeList.add({ kind: "operation-removed", usage, pointer: node.pointer, subject });
  }
  for (const [method, node] of current.operations) {
    if (old.operations.has(method)) continue;
    const subject = operationName(method);
    comparison.changeList.add({
      kind: "operation-added",
      usage: createUsage(direction, subject),
      pointer: node.pointer,
      subject,
    });
  }
}
