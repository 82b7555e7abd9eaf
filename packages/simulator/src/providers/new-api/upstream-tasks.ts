// The answers of the gateways' own providers, as the gateways keep them in `data.data`.

import { asDigits } from "../../answer/json-answer.ts";
import type { FailureReason, TaskView } from "../task-view.ts";

const arkStatuses = {
  queued: "queued",
  running: "running",
  succeeded: "succeeded",
  failed: "failed",
  cancelled: "cancelled",
  expired: "expired",
} as const;

/** The task of Volcengine Ark (`contents/generations/tasks`), Doubao's own provider. */
export function arkTask(
  { task, state }: TaskView,
  url: string | undefined,
  reason: FailureReason | undefined,
): object {
  return {
    id: `cgt-${task.fileId}`,
    model: task.model ?? "doubao-seedance-1-0-pro-250528",
    status: arkStatuses[state.phase],
    ...(url !== undefined && { content: { video_url: url } }),
    ...(reason && { error: { code: reason.code ?? "InternalServiceError", message: reason.message } }),
    created_at: Math.floor(task.submittedAt / 1000),
    updated_at: Math.floor((state.finishedAt ?? state.startedAt ?? task.submittedAt) / 1000),
  };
}

/** `view` with the id that the gateway's own provider gave the task: made of its file's. */
export function asUpstream(view: TaskView): TaskView {
  const { fileId } = view.task;
  return { ...view, task: { ...view.task, id: `9${fileId.slice(1)}` } };
}

const minimaxStatuses = {
  queued: "Queueing",
  running: "Processing",
  succeeded: "Success",
  failed: "Fail",
  cancelled: "Processing",
  expired: "Processing",
} as const;

/** The task of MiniMax's V1 video generation, ChainHub's own provider, with the retrieved `file` in it once there is a URL. */
export function minimaxTask(
  view: TaskView,
  url: string | undefined,
  reason: FailureReason | undefined,
): object {
  const { task, state } = view;
  const done = state.phase === "succeeded";
  return {
    ...(url !== undefined && {
      file: {
        bytes: 0,
        file_id: asDigits(task.fileId),
        purpose: "video_generation",
        filename: "output.mp4",
        created_at: Math.floor((state.finishedAt ?? task.submittedAt) / 1000) + 31,
        download_url: url,
        backup_download_url: view.link("backup"),
      },
    }),
    status: minimaxStatuses[state.phase],
    file_id: done ? task.fileId : "",
    task_id: task.id,
    base_resp: {
      status_msg: reason?.message ?? "success",
      status_code: typeof reason?.code === "number" ? reason.code : 0,
    },
    video_width: done ? 1366 : 0,
    video_height: done ? 768 : 0,
  };
}
