// Jimmy's words: the page's table, and the two spellings that ZUCCzwp/jimiskills knows besides.
import type { components } from "@videotask/jimmy";
import type { TaskStatus } from "../../task/task.ts";

export const STATUSES = {
  queued: "queued",
  pending: "queued",
  submitted: "queued",
  processing: "running",
  completed: "succeeded",
  failed: "failed",
  canceled: "cancelled",
  cancelled: "cancelled",
} as const satisfies Record<components["schemas"]["VideoStatus"], TaskStatus>;
