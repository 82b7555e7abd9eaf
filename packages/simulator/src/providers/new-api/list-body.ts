// The body of doubao's sibling page for the same path: a list of results, and final words of its own.

import { failureOf } from "../failure-of.ts";
import { resultUrl } from "../result-url.ts";
import type { Sight, StatusWords } from "../simulated-provider.ts";
import { statusWord } from "../status-word.ts";
import type { GatewayTraits } from "./gateway-traits.ts";
import { instant } from "./instant.ts";
import { asGatewaySees } from "./stuck.ts";

const words: StatusWords = {
  queued: ["queued"],
  running: ["in_progress"],
  succeeded: ["completed"],
  failed: ["failed"],
  cancelled: ["in_progress"],
  expired: ["in_progress"],
};

/** `{ id, object, created, status, data: [{ url }], error }`; `data` on success only, `error` on failure only. */
export function listBody(traits: GatewayTraits, sight: Sight): object {
  const { task } = sight;
  const seen = asGatewaySees(sight);
  const { phase } = seen.moment;
  const url = resultUrl(sight);
  const reason = phase === "failed" ? failureOf(task, traits.reasons) : undefined;
  return {
    id: task.id,
    object: "video",
    created: instant(task.submittedAt, task.quirks),
    status: statusWord(words, seen),
    ...(phase === "succeeded" && { data: url === undefined ? [] : [{ url }] }),
    ...(reason && {
      error: { message: reason.message, ...(reason.code !== undefined && { code: reason.code }) },
    }),
  };
}
