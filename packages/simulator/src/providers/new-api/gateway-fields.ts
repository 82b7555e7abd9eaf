// The fields of the gateway's own table that newer versions let out beside the documented ones (recorded in a comment on
// QuantumNous/new-api #5266). They tell users' ids and quotas, which is why nobody should print a whole body.

import type { Sight } from "../simulated-provider.ts";
import { instant } from "./instant.ts";

/** Such fields for a task, with made-up values. */
export function gatewayFields({ task, moment }: Sight) {
  return {
    id: 4711,
    created_at: instant(task.submittedAt, task.quirks),
    updated_at: instant(moment.finishedAt ?? moment.startedAt ?? task.submittedAt, task.quirks),
    platform: "54",
    user_id: 42,
    group: "default",
    channel_id: 7,
    quota: 500_000,
    properties: { input: task.prompt ?? "" },
  };
}
