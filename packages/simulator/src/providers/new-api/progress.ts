// Progress as text with a percent sign, in the steps of new-api's adaptors.

import type { Sight } from "../simulated-provider.ts";
import { isStuck } from "./stuck.ts";

/** Percent by phase. @example { queued: 10, running: 50 } for doubao, as its page says */
export interface Steps {
  readonly queued: number;
  readonly running: number;
}

/** How far the task is, as the gateway says it. */
export function progressText(steps: Steps, sight: Sight): string {
  const { phase, share } = sight.moment;
  if (isStuck(sight)) return "30%";
  if (phase === "queued") return `${steps.queued}%`;
  if (phase !== "running") return "100%";
  return sight.task.quirks.progressFallsBack && share >= 0.5 ? "30%" : `${steps.running}%`;
}
