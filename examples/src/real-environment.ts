// The environment with keys: the references that were given, at the real services. Nothing is created there.
import { createVideoTasks } from "@videotask/core";
import { countingFetch } from "./count-requests.ts";
import type { Environment } from "./environment.ts";
import * as factories from "./factories.ts";

/** @throws {VideoTaskError} `invalid_ref`, before any request is sent. */
export function realEnvironment(refs: readonly string[]): Environment {
  const providers = Object.values(factories).map((factory) => factory());
  const tasks = createVideoTasks(providers, { fetch: countingFetch });
  const unique = [...new Set(refs)];
  return {
    title: unique.length === 1 ? "One task" : `${unique.length} tasks`,
    success: "Every task succeeded.",
    expected: unique.map((ref) => {
      const state = tasks.start(ref);
      return { name: ref, begin: async () => ({ state }), outcome: "succeeded", problems: [] };
    }),
    tasks,
    now: () => Date.now(),
    close: async () => {},
  };
}
