// A task as a new-api gateway sees and writes it: which statuses of its own provider it understands, times and progress.

import type { Quirks } from "../../task/quirks.ts";
import type { TaskView } from "../task-view.ts";
import type { GatewaySettings } from "./gateway-settings.ts";

/**
 * `view` as the gateway understands it. It does not know that its own provider cancelled or expired a task, which therefore stays
 * in progress for ever (each channel's `adaptor.go` in new-api `relay/channel/task`).
 */
export function gatewayView(view: TaskView): TaskView {
  const { phase } = view.state;
  if (phase !== "cancelled" && phase !== "expired") return view;
  return { ...view, state: { ...view.state, phase: "running", finishedAt: undefined } };
}

/** Progress as text with a percent sign. A status that the gateway does not understand is 30 %. */
export function gatewayProgress({ progress }: GatewaySettings, { task, state }: TaskView): string {
  const { phase, phaseProgress, unknownStatus } = state;
  if (phase === "cancelled" || phase === "expired" || unknownStatus !== undefined) return "30%";
  if (phase === "queued") return `${progress.queued}%`;
  if (phase !== "running") return "100%";
  return task.quirks.progressFallsBack && phaseProgress >= 0.5 ? "30%" : `${progress.running}%`;
}

/** Times are whole seconds, 0 for unset. */
export function gatewayTime(at: number | undefined, { timesInMs }: Quirks): number {
  if (at === undefined) return 0;
  return Math.floor(timesInMs ? at : at / 1000);
}
