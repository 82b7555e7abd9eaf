// MiniMax V2's one verb for two things (page "v2-delete-video"): a queued task is cancelled, the record of a finished one is deleted.

import type { Answer } from "../../answer/answer.ts";
import { jsonAnswer } from "../../answer/json-answer.ts";
import type { TaskView } from "../task-view.ts";
import { invalidParameters } from "./errors.ts";

/** The answer to a DELETE of the task, which ends or forgets it at `now`, if that is given. */
export function cancelAnswer({ task, state, random }: TaskView, now: number | undefined): Answer {
  switch (state.phase) {
    case "queued": {
      if (now !== undefined) task.cancelledAt = now;
      return jsonAnswer({ task_id: task.id, action: "cancelled", status: "cancelled" });
    }
    case "succeeded":
    case "failed": {
      if (now !== undefined) task.isDeleted = true;
      return jsonAnswer({ task_id: task.id, action: "deleted", status: "deleted" });
    }
    default:
      return invalidParameters(`task is ${state.phase} and cannot be cancelled or deleted`, random);
  }
}
