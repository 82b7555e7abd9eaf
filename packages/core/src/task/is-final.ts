// Which statuses are the end of a task.
import { lookUp } from "./look-up.ts";
import type { TaskStatus } from "./task.ts";

type FinalStatus = Exclude<TaskStatus, "queued" | "running" | "unknown">;

const IS_FINAL = {
  queued: false,
  running: false,
  unknown: false,
  succeeded: true,
  failed: true,
  cancelled: true,
  expired: true,
} as const satisfies Record<TaskStatus, boolean>;

/** Whether a value is one of the seven statuses; a user's own provider may return anything. */
export const isStatus = (value: unknown): value is TaskStatus => lookUp(IS_FINAL, value) !== undefined;

export const isFinal = (status: TaskStatus): status is FinalStatus => IS_FINAL[status];

/** Whether a task ended without an output. */
export const isFailure = (status: TaskStatus): status is Exclude<FinalStatus, "succeeded"> =>
  status !== "succeeded" && IS_FINAL[status];
