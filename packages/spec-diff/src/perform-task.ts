// What is done with a queued pair. The queue is where the recursion of schemas and callbacks goes through, so this is the
// one file that knows both ends of it.

import type { Comparison, Task } from "./comparison.ts";
import { comparePathItem } from "./operation/compare-path-item.ts";
import { compareAlternatives } from "./schema/compare-alternatives.ts";
import { compareShapes } from "./schema/compare-shapes.ts";

export function performTask(comparison: Comparison, task: Task): void {
  if ("schemas" in task) compareShapes(comparison, ...task.schemas, task.place, task.site);
  else if ("alternatives" in task)
    compareAlternatives(comparison, ...task.alternatives, task.place, task.site);
  else comparePathItem(comparison, ...task.pathItems, task.direction, task.operationName);
}
