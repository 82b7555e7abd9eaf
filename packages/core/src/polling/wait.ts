// Waits for the end of a task.
import { VideoTaskError } from "../task/error.ts";
import type { SucceededTask } from "../task/task.ts";
import type { Tick } from "./tick.ts";

const STATUS_WORDS = { failed: "failed", cancelled: "was cancelled", expired: "expired" } as const;

/** @throws {VideoTaskError} that says why there is no succeeded task. */
export async function wait(ticks: AsyncIterable<Tick>): Promise<SucceededTask> {
  for await (const tick of ticks) if (tick.done) return succeeded(tick);
  throw new TypeError("unreachable: the last tick is done");
}

function succeeded({ task, error }: Tick & { done: true }): SucceededTask {
  if (!task) throw error;
  if (task.status === "succeeded") return task;
  const { ref, status, failure } = task;
  throw new VideoTaskError(`task_${status}`, `${ref}: the task ${STATUS_WORDS[status]}: ${failure.message}`, {
    ref,
    task,
    providerCode: failure.providerCode,
  });
}
