// Queries the simulator and lets the provider's own OpenAPI document judge the answer.

import { conformanceOf } from "@videotask/conformance";
import type { Simulator } from "../src/index.ts";
import { parts, queryTask, type QueryOptions } from "./query-task.ts";

/** How the answer to one query deviates; where it names a file of MiniMax's, how that one's retrieval does as well. */
export async function answerDeviations(
  simulator: Simulator,
  ref: string,
  options: QueryOptions = {},
): Promise<string[]> {
  const { provider } = parts(ref);
  const { status, text } = await queryTask(simulator, ref, options);
  const request = simulator.requests.at(-1)!;
  const deviations = conformanceOf(provider).answerDeviations(request, { status, body: text });
  const fileId = provider === "minimax" ? /"file_id":"?(\d+)/.exec(text)?.[1] : undefined;
  if (fileId === undefined || options.fileId !== undefined) return deviations;
  return [...deviations, ...(await answerDeviations(simulator, ref, { ...options, fileId }))];
}
