// Waits for the end of a task.
import { VideoTaskError } from "../task/error.ts";
import type { SucceededTask } from "../task/task.ts";
import { shorten } from "../task/text.ts";
import type { Tick } from "./poll-once.ts";

/** @throws {VideoTaskError} that says why there is no succeeded task. */
export async function wait(ticks: AsyncIterable<Tick>): Promise<SucceededTask> {
  let last: Tick | undefined;
  for await (last of ticks);
  const { task, error } = last as Tick & { done: true };
  if (!task) throw error;
  if (task.status === "succeeded") return task;
  const { ref, status, failure } = task;
  throw new VideoTaskError(`task_${status}`, `${shorten(ref)} ${status}: ${failure.message}`, {
    ref,
    task,
    providerCode: failure.providerCode,
  });
}
