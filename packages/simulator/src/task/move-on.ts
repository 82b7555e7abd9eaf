// Between a look at a task and the call that is to cancel it, the task can go on: the quirk `changesBeforeCancel`.

import type { SimulatedTask } from "./simulated-task.ts";

/** Lets a task that is not at its end yet begin to run, or end, at `now`, where its quirk says so. */
export function moveOnBeforeCancel(task: SimulatedTask, now: number): void {
  const change = task.quirks.changesBeforeCancel;
  if (change === undefined || task.cancelledAt !== undefined) return;
  const age = Math.max(0, now - task.submittedAt);
  task.queuedMs = Math.min(task.queuedMs, age);
  if (change === "ended") task.runningMs = Math.min(task.runningMs, age - task.queuedMs);
}
