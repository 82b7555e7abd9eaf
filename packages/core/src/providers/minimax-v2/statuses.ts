// MiniMax's words for video generation V2 (minimax/v2-query-video.md).
import type { components } from "@videotask/minimax";
import type { TaskStatus } from "../../task/task.ts";

export const STATUSES = {
  queued: "queued",
  running: "running",
  succeeded: "succeeded",
  failed: "failed",
  cancelled: "cancelled",
} as const satisfies Record<NonNullable<components["schemas"]["VideoTask"]["status"]>, TaskStatus>;
