// LinkModel's words, by its page.
import type { paths } from "@videotask/linkmodel";
import type { TaskStatus } from "../../task/task.ts";

type Answer = paths["/query/video-generation"]["get"]["responses"][200]["content"]["application/json"];
type Word = NonNullable<NonNullable<Answer["data"]>["status"]>;

export const STATUSES = {
  Pending: "queued",
  Processing: "running",
  Success: "succeeded",
  Failed: "failed",
  Cancelled: "cancelled",
} as const satisfies Record<Word, TaskStatus>;
