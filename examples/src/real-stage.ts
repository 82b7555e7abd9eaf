// The world with keys: the references that were given, at the real services.
import { chainhub, createVideoTasks, doubao, jimmy, linkmodel, minimax, minimaxAgent } from "@videotask/core";
import { countingFetch } from "./count-requests.ts";
import type { Stage } from "./stage.ts";

/** @throws {VideoTaskError} `invalid_ref`, before anything is asked. */
export function realStage(refs: readonly string[]): Stage {
  const providers = [chainhub(), minimax(), minimaxAgent(), jimmy(), linkmodel(), doubao()];
  const tasks = createVideoTasks(providers, { fetch: countingFetch });
  const unique = [...new Set(refs)];
  return {
    title: unique.length === 1 ? "One task" : `${unique.length} tasks`,
    success: "Every task succeeded.",
    parts: unique.map((ref) => ({
      ref,
      state: tasks.start(ref),
      ends: "succeeded",
      meets: [],
    })),
    tasks,
    now: () => Date.now(),
    close: async () => {},
  };
}
