// The gateway's usual body, `{ code, message, data }` with the task in `data` and its own provider's JSON in `data.data`
// (new-api `model/task.go`), with the result's URL in any of the fields that versions and channels put it in.

import type { NewApiUrlField } from "../../task/quirks.ts";
import { failureOf } from "../failure-of.ts";
import { resultUrl } from "../result-url.ts";
import type { Sight, StatusWords } from "../simulated-provider.ts";
import { statusWord } from "../status-word.ts";
import { gatewayFields } from "./gateway-fields.ts";
import type { GatewayTraits } from "./gateway-traits.ts";
import { instant } from "./instant.ts";
import { progressText } from "./progress.ts";
import { asGatewaySees } from "./stuck.ts";

/** The envelope with `sight`'s task. */
export function taskBody(traits: GatewayTraits, words: StatusWords, sight: Sight): object {
  const { task } = sight;
  const seen = asGatewaySees(sight);
  const { phase, startedAt, finishedAt } = seen.moment;
  const field = task.quirks.urlIn ?? traits.urlIn;
  const url = resultUrl(sight);
  const reason = phase === "failed" ? failureOf(task, traits.reasons) : undefined;
  const data = {
    ...(task.quirks.gatewayFields && gatewayFields(sight)),
    task_id: task.id,
    action: traits.action,
    status: statusWord(words, seen),
    fail_reason: phase === "succeeded" ? failReason(traits, field, url, sight) : (reason?.message ?? ""),
    submit_time: instant(task.submittedAt, task.quirks),
    start_time: traits.knowsStart ? instant(startedAt, task.quirks) : 0,
    finish_time: instant(finishedAt, task.quirks),
    progress: progressText(traits.steps, sight),
    ...(url !== undefined && field === "data.result_url" && { result_url: url }),
    ...(reason && task.quirks.errorInResultUrl && { result_url: reason.message }),
    ...(url !== undefined && field === "data.metadata.url" && { metadata: { url } }),
    ...traits.upstream(seen, field, url, reason),
  };
  return { code: "success", ...(traits.hasMessage && { message: "" }), data };
}

function failReason(
  traits: GatewayTraits,
  field: NewApiUrlField,
  url: string | undefined,
  { task }: Sight,
): string {
  if (field === "data.fail_reason" && url !== undefined) return url;
  return task.quirks.failReason ?? traits.failReasonOnSuccess(task);
}
