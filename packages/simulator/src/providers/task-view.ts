// A task as one request sees it, and what the answers of every provider read from it: the status, the URL and the reason of a failure.

import type { LinkKind } from "../media/media-host.ts";
import type { Random } from "../random.ts";
import type { SimulatedTask, TaskState } from "../task/simulated-task.ts";
import type { Operation } from "./route.ts";

/** A task as one request sees it. */
export interface TaskView {
  readonly operation: Operation;
  readonly task: SimulatedTask;
  readonly state: TaskState;
  /** How often this operation has answered success before, for quirks that last a number of answers. */
  readonly successes: number;
  /** A link to the result that is valid now. */
  link(kind: LinkKind): string;
  /** For the ids of requests. */
  readonly random: Random;
}

type Names = readonly [string, ...string[]];

/**
 * A provider's statuses for each phase; several of one phase follow each other, in equal parts of its time. A phase that a provider
 * has no status for stays in progress.
 */
export type Statuses = Readonly<
  Record<"queued" | "running" | "succeeded" | "failed", Names> &
    Partial<Record<"cancelled" | "expired", Names>>
>;

/** The provider's status for the state that `view` shows, after every quirk that changes it. */
export function statusOf(statuses: Statuses, { task, state }: TaskView): string {
  if (state.unknownStatus !== undefined) return state.unknownStatus;
  const { statusWords, statusCase } = task.quirks;
  const names = statuses[state.phase] ?? statuses.running;
  const index = Math.min(names.length - 1, Math.floor(state.phaseProgress * names.length));
  const documented = names[index] ?? names[0];
  const status = statusWords?.[documented] ?? documented;
  if (statusCase === "upper") return status.toUpperCase();
  return statusCase === "lower" ? status.toLowerCase() : status;
}

/** A valid link to the result; undefined while there is none, since a provider may say success before it has one. */
export function resultUrl(view: TaskView, kind: LinkKind = "main"): string | undefined {
  if (view.state.phase !== "succeeded") return undefined;
  if (view.successes < (view.task.quirks.successWithoutUrl ?? 0)) return undefined;
  return view.link(kind);
}

/** Why a task failed, and the code that goes with it where the provider has a field for one. */
export interface FailureReason {
  /** What happened, in the provider's words or the script's. */
  readonly message: string;
  /** The provider's code for it. */
  readonly code?: number | string | undefined;
}

/** The provider's own wording: for a moderated task, and for a failure without a reason. */
export interface FailureReasons {
  readonly moderation: FailureReason;
  readonly unspecified: FailureReason;
}

/** Why the task failed, in the provider's wording unless the script has its own; undefined unless it failed. */
export function failureReason({ task, state }: TaskView, reasons: FailureReasons): FailureReason | undefined {
  if (state.phase !== "failed") return undefined;
  if (task.failure === "moderation") return reasons.moderation;
  return task.failure ?? reasons.unspecified;
}
