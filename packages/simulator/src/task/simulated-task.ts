// A task of the simulator, and its state at a given instant. Nothing changes by itself: every answer works the state out from the clock.

import type { Random } from "../random.ts";
import type { Outcome } from "./outcomes.ts";
import type { Quirks } from "./quirks.ts";
import type { TaskFailure } from "./task-script.ts";

/** A script with every default filled in. */
export interface SimulatedTask {
  readonly provider: string;
  readonly ref: string;
  readonly id: string;
  /** The id of the result's file, at the providers that have one. */
  readonly fileId: string;
  readonly submittedAt: number;
  queuedMs: number;
  runningMs: number;
  readonly outcome: Outcome;
  readonly failure: TaskFailure | undefined;
  readonly model: string | undefined;
  readonly prompt: string | undefined;
  readonly durationSeconds: number | undefined;
  readonly resolution: string | undefined;
  readonly aspectRatio: string | undefined;
  readonly price: number | undefined;
  readonly quirks: Quirks;
  /** For its links: its own, so that they do not depend on requests about other tasks. */
  readonly random: Random;
  /** How often each operation has answered success: some quirks last a number of answers. */
  readonly successes: Record<string, number>;
  /** How many queries did not find it, of those that are not to (the quirk `notFoundForQueries`). */
  missedQueries: number;
  /** When it was cancelled, as a client can. */
  cancelledAt: number | undefined;
  /** Whether its record was deleted, after which the provider does not know it. */
  isDeleted: boolean;
}

/** The state of a task at an instant. */
export interface TaskState {
  readonly phase: "queued" | "running" | Outcome;
  /** How much of a queued or running phase has passed, from 0 to 1. */
  readonly phaseProgress: number;
  readonly startedAt: number | undefined;
  readonly finishedAt: number | undefined;
  /** The status to answer instead of the provider's own. */
  readonly unknownStatus: string | undefined;
}

/** The state of `task` at `now`, as its provider shows it; undefined while the provider does not know the task. */
export function knownStateAt(task: SimulatedTask, now: number): TaskState | undefined {
  const { submittedAt, quirks, isDeleted } = task;
  const age = Math.max(0, now - submittedAt);
  const isTooSoon = age < (quirks.notFoundForMs ?? 0);
  return isDeleted || isTooSoon || age >= (quirks.forgottenAfterMs ?? Infinity)
    ? undefined
    : taskStateAt(task, now);
}

/** The state of `task` at `now`, whether its provider knows it or not. */
export function taskStateAt(task: SimulatedTask, now: number): TaskState {
  const { submittedAt, queuedMs, runningMs, quirks, cancelledAt } = task;
  const age = Math.max(0, now - submittedAt);
  const every = quirks.refreshEveryMs;
  const seenAge = every ? Math.floor(age / every) * every : age;
  const unknownStatus = unknownStatusAt(quirks, seenAge);
  if (cancelledAt !== undefined)
    return {
      phase: "cancelled",
      phaseProgress: 1,
      startedAt: undefined,
      finishedAt: cancelledAt,
      unknownStatus,
    };

  if (seenAge < queuedMs) {
    const phaseProgress = seenAge / queuedMs;
    return { phase: "queued", phaseProgress, startedAt: undefined, finishedAt: undefined, unknownStatus };
  }
  const startedAt = submittedAt + queuedMs;
  if (seenAge < queuedMs + runningMs || unknownStatus !== undefined) {
    const phaseProgress = runningMs > 0 ? Math.min(1, (seenAge - queuedMs) / runningMs) : 1;
    return { phase: "running", phaseProgress, startedAt, finishedAt: undefined, unknownStatus };
  }
  return {
    phase: task.outcome,
    phaseProgress: 1,
    startedAt,
    finishedAt: startedAt + runningMs,
    unknownStatus,
  };
}

function unknownStatusAt({ unknownStatus }: Quirks, age: number): string | undefined {
  if (typeof unknownStatus !== "object") return unknownStatus;
  const { status, fromMs = 0, forMs = Infinity } = unknownStatus;
  return age >= fromMs && age < fromMs + forMs ? status : undefined;
}
