// The shortest way from a script to what a client reads.

import type { ProviderName, TaskScript } from "../src/index.ts";
import { ask, type Asked } from "./ask.ts";
import { stage } from "./conformance.ts";

/** The answer to one question about a task with `script`. */
export async function answerTo<P extends ProviderName>(provider: P, script: TaskScript<P>): Promise<Asked> {
  const { simulator } = stage();
  return ask(simulator, simulator.task(provider, script));
}
