// The shortest way from a script to what a client reads.

import type { ProviderName, TaskScript } from "../src/index.ts";
import { queryTask, type ReadAnswer } from "./query-task.ts";
import { createOnVirtualClock } from "./simulator.ts";

/** The answer to one query of a task with `script`. */
export async function answerTo<P extends ProviderName>(
  provider: P,
  script: TaskScript<P>,
): Promise<ReadAnswer> {
  const { simulator } = createOnVirtualClock();
  return queryTask(simulator, simulator.task(provider, script));
}
