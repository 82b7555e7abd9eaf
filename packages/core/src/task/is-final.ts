// Which statuses are the end of a task.
import type { TaskStatus } from "./task.ts";

export const isFinal = (
  status: TaskStatus,
): status is Exclude<TaskStatus, "queued" | "running" | "unknown"> =>
  /^(succeeded|failed|cancelled|expired)$/.test(status);
