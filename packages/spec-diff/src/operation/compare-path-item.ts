// The operations of one path: which methods came and went. Also what a callback holds, hence apart from the paths.

import { siteOf, type Direction } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
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
    const site = siteOf(direction, subject);
    const successor = current.operations.get(method);
    if (successor) compareOperation(comparison, [old, node], [current, successor], direction, subject);
    else comparison.ledger.write({ kind: "operation-removed", site, pointer: node.pointer, subject });
  }
  for (const [method, node] of current.operations) {
    if (old.operations.has(method)) continue;
    const subject = operationName(method);
    comparison.ledger.write({
      kind: "operation-added",
      site: siteOf(direction, subject),
      pointer: node.pointer,
      subject,
    });
  }
}
