// Doubao's words: its page's four in lower case, else those of its gateway family.
import type { components } from "@videotask/doubao";
import type { TaskStatus } from "../../task/task.ts";
import { NEW_API_STATUSES } from "../new-api.ts";

export const STATUSES = NEW_API_STATUSES satisfies Record<
  Uppercase<components["schemas"]["TaskStatus"]>,
  TaskStatus
>;
