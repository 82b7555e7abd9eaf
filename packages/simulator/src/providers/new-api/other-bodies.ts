// The bodies that a new-api gateway has on the same path instead of its usual one, by the quirk `body`.

import { failureReason, resultUrl, statusOf, type Statuses, type TaskView } from "../task-view.ts";
import type { GatewaySettings } from "./gateway-settings.ts";
import { gatewayProgress, gatewayTime, gatewayView } from "./gateway-view.ts";

const channelStatuses: Statuses = {
  queued: ["queued"],
  running: ["processing"],
  succeeded: ["succeeded"],
  failed: ["failed"],
};

/**
 * The body of some channels: the same envelope, other fields and other statuses (new-api, relay of generic video channels).
 * `{ code, message, data: { task_id, status, url, format, error, metadata } }`.
 */
export function channelBody(settings: GatewaySettings, view: TaskView): object {
  const reason = failureReason(view, settings.reasons);
  return {
    code: "success",
    message: "",
    data: {
      task_id: view.task.id,
      status: statusOf(channelStatuses, gatewayView(view)),
      url: resultUrl(view) ?? "",
      format: "mp4",
      error: reason ? { code: reason.code ?? 0, message: reason.message } : null,
      metadata: null,
    },
  };
}

/**
 * The body without an envelope (new-api #7194): the task itself, with the URL in `fail_reason` if anywhere.
 * `{ task_id, platform, status, progress, fail_reason, created_at, finished_at }`.
 */
export function flatBody(settings: GatewaySettings, view: TaskView): object {
  const { task } = view;
  const seen = gatewayView(view);
  const reason = failureReason(view, settings.reasons);
  return {
    task_id: task.id,
    platform: "54",
    status: statusOf(settings.statuses, seen),
    progress: gatewayProgress(settings, view),
    fail_reason: resultUrl(view) ?? task.quirks.failReason ?? reason?.message ?? "",
    created_at: gatewayTime(task.submittedAt, task.quirks),
    finished_at: gatewayTime(seen.state.finishedAt, task.quirks),
  };
}

const listStatuses: Statuses = {
  queued: ["queued"],
  running: ["in_progress"],
  succeeded: ["completed"],
  failed: ["failed"],
};

/**
 * The body of Doubao's sibling page for the same path: a list of results, and final statuses of its own.
 * `{ id, object, created, status, data: [{ url }], error }`; `data` on success only, `error` on failure only.
 */
export function listBody(settings: GatewaySettings, view: TaskView): object {
  const { task, state } = view;
  const url = resultUrl(view);
  const reason = failureReason(view, settings.reasons);
  return {
    id: task.id,
    object: "video",
    created: gatewayTime(task.submittedAt, task.quirks),
    status: statusOf(listStatuses, gatewayView(view)),
    ...(state.phase === "succeeded" && { data: url === undefined ? [] : [{ url }] }),
    ...(reason && {
      error: { message: reason.message, ...(reason.code !== undefined && { code: reason.code }) },
    }),
  };
}
