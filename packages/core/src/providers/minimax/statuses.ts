// MiniMax's words for video generation (V1). `Failed` is on no page; MiniMax's own command line polls for it.
import type { components } from "@videotask/minimax";
import type { TaskStatus } from "../../task/task.ts";

export const STATUSES = {
  Preparing: "queued",
  Queueing: "queued",
  Processing: "running",
  Success: "succeeded",
  Fail: "failed",
  Failed: "failed",
} as const satisfies Record<components["schemas"]["VideoProcessStatus"], TaskStatus>;
