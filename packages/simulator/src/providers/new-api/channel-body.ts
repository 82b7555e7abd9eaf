// The body of some channels: the same envelope, other fields and other words inside (new-api, relay of generic video channels).

import { failureOf } from "../failure-of.ts";
import { resultUrl } from "../result-url.ts";
import type { Sight, StatusWords } from "../simulated-provider.ts";
import { statusWord } from "../status-word.ts";
import type { GatewayTraits } from "./gateway-traits.ts";
import { asGatewaySees } from "./stuck.ts";

const words: StatusWords = {
  queued: ["queued"],
  running: ["processing"],
  succeeded: ["succeeded"],
  failed: ["failed"],
  cancelled: ["processing"],
  expired: ["processing"],
};

/** `{ code, message, data: { task_id, status, url, format, error, metadata } }`. */
export function channelBody(traits: GatewayTraits, sight: Sight): object {
  const seen = asGatewaySees(sight);
  const reason = seen.moment.phase === "failed" ? failureOf(sight.task, traits.reasons) : undefined;
  return {
    code: "success",
    message: "",
    data: {
      task_id: sight.task.id,
      status: statusWord(words, seen),
      url: resultUrl(sight) ?? "",
      format: "mp4",
      error: reason ? { code: reason.code ?? 0, message: reason.message } : null,
      metadata: null,
    },
  };
}
