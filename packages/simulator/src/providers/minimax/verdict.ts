// The verdict on a task: MiniMax puts it in `base_resp`, beside the status or instead of it.

import { failureOf, type Reasons } from "../failure-of.ts";
import type { Sight } from "../simulated-provider.ts";

const reasons: Reasons = {
  moderation: { message: "output new_sensitive", code: 1027 },
  unexplained: { message: "success", code: 0 },
};

/** `base_resp` of an answer about a task that is known. */
export function verdict({ task, moment }: Sight) {
  const reason = moment.phase === "failed" ? failureOf(task, reasons) : reasons.unexplained;
  return { status_code: reason.code ?? 0, status_msg: reason.message };
}
