// What ChainHub and Doubao have in common: a new-api gateway's answer about a task. The usual body is `{ code, message, data }` with the
// task in `data` and the answer of the gateway's own provider in `data.data` (new-api `model/task.go`), with the result's URL in any
// of the fields in which versions and channels have it.

import type { Answer } from "../../answer/answer.ts";
import { jsonAnswer } from "../../answer/json-answer.ts";
import type { NewApiUrlField } from "../../task/quirks.ts";
import { failureReason, resultUrl, statusOf, type TaskView } from "../task-view.ts";
import type { GatewaySettings } from "./gateway-settings.ts";
import { gatewayProgress, gatewayTime, gatewayView } from "./gateway-view.ts";
import { channelBody, flatBody, listBody } from "./other-bodies.ts";

/** The gateway's answer about a task, with the body that the script names. */
export function gatewayAnswer(settings: GatewaySettings, view: TaskView): Answer {
  switch (view.task.quirks.body) {
    case "channel":
      return jsonAnswer(channelBody(settings, view));
    case "flat":
      return jsonAnswer(flatBody(settings, view));
    case "list":
      return jsonAnswer(listBody(settings, view));
    case undefined:
      return jsonAnswer(taskBody(settings, view));
  }
}

function taskBody(settings: GatewaySettings, view: TaskView): object {
  const { quirks, id, submittedAt } = view.task;
  const seen = gatewayView(view);
  const { phase, startedAt, finishedAt } = seen.state;
  const urlField = quirks.urlIn ?? settings.urlIn;
  const url = resultUrl(view);
  const reason = failureReason(view, settings.reasons);
  const data = {
    ...(quirks.gatewayFields && ownTableFields(view)),
    task_id: id,
    action: settings.action,
    status: statusOf(settings.statuses, seen),
    fail_reason: phase === "succeeded" ? failReason(settings, urlField, url, view) : (reason?.message ?? ""),
    submit_time: gatewayTime(submittedAt, quirks),
    start_time: settings.hasStartTime ? gatewayTime(startedAt, quirks) : 0,
    finish_time: gatewayTime(finishedAt, quirks),
    progress: gatewayProgress(settings, view),
    ...(url !== undefined && urlField === "data.result_url" && { result_url: url }),
    ...(reason && quirks.errorInResultUrl && { result_url: reason.message }),
    ...(url !== undefined && urlField === "data.metadata.url" && { metadata: { url } }),
    ...settings.upstream(seen, urlField, url, reason),
  };
  return { code: "success", ...(settings.hasMessage && { message: "" }), data };
}

function failReason(
  settings: GatewaySettings,
  urlField: NewApiUrlField,
  url: string | undefined,
  { task }: TaskView,
): string {
  if (urlField === "data.fail_reason" && url !== undefined) return url;
  return task.quirks.failReason ?? settings.failReasonOnSuccess(task);
}

/**
 * The fields of the gateway's own table that newer versions show beside the documented ones (recorded in a comment on
 * QuantumNous/new-api #5266), with made-up values. They tell users' ids and quotas, which is why nobody should print a whole body.
 */
function ownTableFields({ task, state }: TaskView): object {
  return {
    id: 4711,
    created_at: gatewayTime(task.submittedAt, task.quirks),
    updated_at: gatewayTime(state.finishedAt ?? state.startedAt ?? task.submittedAt, task.quirks),
    platform: "54",
    user_id: 42,
    group: "default",
    channel_id: 7,
    quota: 500_000,
    properties: { input: task.prompt ?? "" },
  };
}
