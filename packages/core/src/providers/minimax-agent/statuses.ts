// MiniMax's words for the video agent: those of video generation without `Queueing`.
import type { components } from "@videotask/minimax";
import type { TaskStatus } from "../../task/task.ts";

export const STATUSES = {
  Preparing: "queued",
  Processing: "running",
  Success: "succeeded",
  Fail: "failed",
  Failed: "failed",
} as const satisfies Record<components["schemas"]["VideoTemplateProcessStatus"], TaskStatus>;
