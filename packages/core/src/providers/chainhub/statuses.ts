// chainhub's words: those of its gateway family.
import type { paths } from "@videotask/chainhub";
import type { TaskStatus } from "../../task/task.ts";
import { NEW_API_STATUSES } from "../new-api.ts";

type Answer =
  paths["/minimax/v1/query/video_generation"]["get"]["responses"][200]["content"]["application/json"];
type Word = NonNullable<Answer["data"]>["status"];

export const STATUSES = NEW_API_STATUSES satisfies Record<Word, TaskStatus>;
