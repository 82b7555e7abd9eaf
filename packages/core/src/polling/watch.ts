// Shows a task as it changes.
import type { VideoTask } from "../task/task.ts";
import type { Tick } from "./poll-once.ts";

/** Yields the task as first seen, each change, and its end, however it ended. @throws {VideoTaskError} when the waiting stops. */
export async function* watch(ticks: AsyncIterable<Tick>): AsyncGenerator<VideoTask, void, void> {
  let shown: VideoTask | undefined;
  for await (const { task, error, done } of ticks) {
    if (done && error) throw error;
    if (!task || (!done && task.status === shown?.status && task.progress === shown.progress)) continue;
    shown = task;
    yield task;
  }
}
