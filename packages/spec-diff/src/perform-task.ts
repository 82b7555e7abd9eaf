// What is done with a queued pair. The queue is where the recursion of schemas and callbacks goes through, so this is the
// one file that knows both ends of it.

import type { Comparison } from "./comparison/comparison.ts";
import type { Task } from "./comparison/task.ts";
import { comparePathItem } from "./operation/compare-path-item.ts";
import { pathItemOf } from "./operation/path-item.ts";
import { compareAlternatives } from "./schema/compare-alternatives.ts";
import { compareShapes } from "./schema/compare-shapes.ts";

export function performTask(comparison: Comparison, task: Task): void {
  if ("schemas" in task) {
    compareShapes(comparison, ...task.schemas, task.location, task.usage);
  } else if ("alternatives" in task) {
    compareAlternatives(comparison, ...task.alternatives, task.location, task.usage);
  } else {
    const [old, current] = task.pathItems;
    const [was, is] = [pathItemOf(old, comparison.old), pathItemOf(current, comparison.new)];
    comparePathItem(comparison, was, is, task.direction, () => task.operation);
  }
}
