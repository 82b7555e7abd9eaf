// A task on the stage, and where it stands at a given instant. Nothing moves by itself: every answer works it out from the clock.

import type { Random } from "../random.ts";
import type { Quirks } from "./quirks.ts";
import type { Outcome, ProviderName, TaskFailure } from "./task-script.ts";

/** A script with all its blanks filled in. */
export interface StagedTask {
  readonly provider: ProviderName;
  readonly ref: string;
  readonly id: string;
  /** The id of the result's file, at the providers that have one. */
  readonly fileId: string;
  readonly submittedAt: number;
  readonly queuedMs: number;
  readonly runningMs: number;
  readonly outcome: Outcome;
  readonly failure: TaskFailure | undefined;
  readonly model: string | undefined;
  readonly prompt: string | undefined;
  readonly quirks: Quirks;
  /** For its links: its own, so that they do not depend on who else is asked about. */
  readonly random: Random;
  /** How often each operation has answered success: some quirks last a number of answers. */
  readonly successes: Record<string, number>;
}

/** Where a task stands. */
export interface Moment {
  readonly phase: "queued" | "running" | Outcome;
  /** How much of a queued or running phase is over, from 0 to 1. */
  readonly share: number;
  readonly startedAt: number | undefined;
  readonly finishedAt: number | undefined;
  /** A word to say instead of the provider's own. */
  readonly unknownStatus: string | undefined;
}

/** Where `task` stands at `now`, as its provider sees it; undefined while the provider does not know the task. */
export function momentOf(task: StagedTask, now: number): Moment | undefined {
  const { submittedAt, queuedMs, runningMs, quirks } = task;
  const age = Math.max(0, now - submittedAt);
  if (age < (quirks.notFoundForMs ?? 0) || age >= (quirks.forgottenAfterMs ?? Infinity)) return undefined;
  const every = quirks.refreshEveryMs;
  const seen = every ? Math.floor(age / every) * every : age;
  const unknownStatus = unknownStatusAt(quirks, seen);

  if (seen < queuedMs) {
    const share = seen / queuedMs;
    return { phase: "queued", share, startedAt: undefined, finishedAt: undefined, unknownStatus };
  }
  const startedAt = submittedAt + queuedMs;
  if (seen < queuedMs + runningMs || unknownStatus !== undefined) {
    const share = Math.min(1, (seen - queuedMs) / runningMs || 0);
    return { phase: "running", share, startedAt, finishedAt: undefined, unknownStatus };
  }
  return { phase: task.outcome, share: 1, startedAt, finishedAt: startedAt + runningMs, unknownStatus };
}

function unknownStatusAt({ unknownStatus }: Quirks, age: number): string | undefined {
  if (typeof unknownStatus !== "object") return unknownStatus;
  const { status, fromMs = 0, forMs = Infinity } = unknownStatus;
  return age >= fromMs && age < fromMs + forMs ? status : undefined;
}
