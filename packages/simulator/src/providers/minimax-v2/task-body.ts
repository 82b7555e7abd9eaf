// A task of MiniMax V2 as the query, the list and the callbacks show it.

import {
  failureReason,
  resultUrl,
  statusOf,
  type FailureReasons,
  type Statuses,
  type TaskView,
} from "../task-view.ts";

/** The five statuses of the query page. */
const statuses: Statuses = {
  queued: ["queued"],
  running: ["running"],
  succeeded: ["succeeded"],
  failed: ["failed"],
  cancelled: ["cancelled"],
};

const reasons: FailureReasons = {
  // As in the page's example of a failed task.
  moderation: { message: "video description contains sensitive content", code: 1026 },
  unspecified: { message: "internal error", code: 1000 },
};

const seconds = (at: number) => Math.floor(at / 1000);

/** The type of a task, and what it makes. */
export function taskTypeOf({ quirks }: TaskView["task"]) {
  const task_type = quirks.taskType ?? "generation";
  return { task_type, modality: task_type === "h3_context_ir" ? "text" : "video" };
}

/** The tokens of the page's example, for each second of video. */
const TOKENS_PER_SECOND = 52_078;

function usageOf({ state, task }: TaskView, duration: number) {
  if (state.phase !== "succeeded") return {};
  const completion_tokens = duration * TOKENS_PER_SECOND;
  const tokens = { total_tokens: completion_tokens, prompt_tokens: 0, completion_tokens };
  if (task.quirks.taskType === "h3_context_ir") return tokens;
  return {
    total_seconds: duration,
    input_seconds: 0,
    output_seconds: duration,
    input_image_count: 0,
    ...tokens,
  };
}

function contentOf(view: TaskView) {
  if (view.state.phase !== "succeeded") return {};
  if (view.task.quirks.taskType === "h3_context_ir")
    return { content: { prompt: view.task.prompt ?? "[Shot 1] A boy plays basketball on the beach." } };
  const url = resultUrl(view);
  return { content: url === undefined ? {} : { url } };
}

/** The task, as the value of `task` or one of `items`. */
export function taskBody(view: TaskView): object {
  const { task, state } = view;
  const reason = failureReason(view, reasons);
  const duration = task.durationSeconds ?? 5;
  return {
    id: task.id,
    model: task.model ?? "MiniMax-H3",
    status: statusOf(statuses, view),
    ...(reason && { error: { code: `${reason.code ?? 1000}`, message: reason.message } }),
    created_at: seconds(task.submittedAt),
    updated_at: seconds(state.finishedAt ?? state.startedAt ?? task.submittedAt),
    ...contentOf(view),
    resolution: task.resolution ?? "2K",
    duration,
    usage: usageOf(view, duration),
    ratio: task.aspectRatio ?? "16:9",
    ...taskTypeOf(task),
  };
}

/** The status of the task, by which lists can be filtered. */
export const statusWord = (view: TaskView): string => statusOf(statuses, view);
