// A task as an answer of the user's own shows it.

import type { FailureReason, FailureReasons, TaskView } from "../providers/task-view.ts";
import { failureReason, resultUrl } from "../providers/task-view.ts";
import type { Outcome } from "../task/outcomes.ts";

/** A task, as one request sees it. */
export interface CustomTask {
  /** Its id, the part of its reference behind the colon. */
  readonly id: string;
  /** Its reference, such as `acme:job-1`. */
  readonly ref: string;
  /** The id of its result's file, for a provider that is asked for that apart, at a path with `{fileId}`. */
  readonly fileId: string;
  /** Where it is: before it ends, `"queued"` or `"running"`. */
  readonly status: "queued" | "running" | Outcome;
  /** How much of its run has passed, from 0 to 100. */
  readonly progress: number;
  /** A link to a real MP4 that is valid now; undefined until the task has succeeded. */
  readonly url: string | undefined;
  /** Why it failed; undefined unless it has. */
  readonly failure: FailureReason | undefined;
  /** When it was submitted, in milliseconds since the epoch. */
  readonly submittedAt: number;
  /** When it began to run; undefined while it is queued. */
  readonly startedAt: number | undefined;
  /** When it ended; undefined before. */
  readonly finishedAt: number | undefined;
  /** The model of its script. */
  readonly model: string | undefined;
  /** The prompt of its script. */
  readonly prompt: string | undefined;
}

const reasons: FailureReasons = {
  moderation: { message: "The content violates the moderation policy", code: "moderation" },
  unspecified: { message: "task failed" },
};

function progressOf({ state }: TaskView): number {
  if (state.phase === "queued") return 0;
  return state.phase === "running" ? Math.floor(100 * state.phaseProgress) : 100;
}

/** The task of `view`. */
export function customTask(view: TaskView): CustomTask {
  const { task, state } = view;
  return {
    id: task.id,
    ref: task.ref,
    fileId: task.fileId,
    status: state.phase,
    progress: progressOf(view),
    // Only where it is read: a link that nobody is given is not valid yet.
    get url() {
      return resultUrl(view);
    },
    failure: failureReason(view, reasons),
    submittedAt: task.submittedAt,
    startedAt: state.startedAt,
    finishedAt: state.finishedAt,
    model: task.model,
    prompt: task.prompt,
  };
}
