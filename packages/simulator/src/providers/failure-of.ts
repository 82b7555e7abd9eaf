// Why a task failed, in the provider's own words unless the script has some.

import type { StagedTask } from "../task/staged-task.ts";

/** A reason, and the code that goes with it where the provider has a place for one. */
export interface Reason {
  readonly message: string;
  readonly code?: number | string | undefined;
}

/** The provider's own words: for a moderated task, and for one that failed for no reason that anyone gives. */
export interface Reasons {
  readonly moderation: Reason;
  readonly unexplained: Reason;
}

/** The reason of `task`'s failure. */
export function failureOf({ failure }: StagedTask, reasons: Reasons): Reason {
  if (failure === "moderation") return reasons.moderation;
  return failure ?? reasons.unexplained;
}
