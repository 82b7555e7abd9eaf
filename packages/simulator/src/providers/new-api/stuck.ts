// What a gateway makes of a task that its own provider cancelled or expired: it does not know those words, so the task stays in progress
// at 30 % for ever (new-api `relay/channel/task/*/adaptor.go`).

import type { Sight } from "../simulated-provider.ts";

/** `sight` as the gateway takes it. */
export function asGatewaySees(sight: Sight): Sight {
  const { phase } = sight.moment;
  if (phase !== "cancelled" && phase !== "expired") return sight;
  return { ...sight, moment: { ...sight.moment, phase: "running", finishedAt: undefined } };
}

/** Whether the gateway is at a loss about the task, which it shows as 30 %. */
export function isStuck({ moment }: Sight): boolean {
  return moment.phase === "cancelled" || moment.phase === "expired" || moment.unknownStatus !== undefined;
}
