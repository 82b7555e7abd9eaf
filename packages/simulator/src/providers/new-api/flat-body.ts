// The body without an envelope (new-api #7194): the task itself, the URL in `fail_reason` if anywhere.

import { failureOf } from "../failure-of.ts";
import { resultUrl } from "../result-url.ts";
import type { Sight, StatusWords } from "../simulated-provider.ts";
import { statusWord } from "../status-word.ts";
import type { GatewayTraits } from "./gateway-traits.ts";
import { instant } from "./instant.ts";
import { progressText } from "./progress.ts";
import { asGatewaySees } from "./stuck.ts";

/** `{ task_id, platform, status, progress, fail_reason, created_at, finished_at }`. */
export function flatBody(traits: GatewayTraits, words: StatusWords, sight: Sight): object {
  const { task } = sight;
  const seen = asGatewaySees(sight);
  const reason = seen.moment.phase === "failed" ? failureOf(task, traits.reasons).message : "";
  return {
    task_id: task.id,
    platform: "54",
    status: statusWord(words, seen),
    progress: progressText(traits.steps, sight),
    fail_reason: resultUrl(sight) ?? task.quirks.failReason ?? reason,
    created_at: instant(task.submittedAt, task.quirks),
    finished_at: instant(seen.moment.finishedAt, task.quirks),
  };
}
