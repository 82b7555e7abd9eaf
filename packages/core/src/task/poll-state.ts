// A wait that can be put away: all that is needed to go on from in another process, as plain JSON.
import type { TaskRef, TaskStatus } from "./task.ts";

/**
 * The state of a wait between two readings. Plain JSON (hence a `type`, which a JSON column accepts, and not an
 * `interface`): store it anywhere, and hand it to `tick`, `wait` or `watch` in any process.
 * The fields from `since` on are private to videotask.
 */
export type PollState<Provider extends string = string> = {
  /** The version of this format: it rises only when an older reader would do wrong. */
  readonly version: 1;
  /** The task that is waited for. */
  readonly ref: TaskRef<Provider>;
  /** When the task was submitted (ms since the epoch), as far as the caller or the provider said. */
  readonly submittedAt?: number;
  /** When the waiting ends (ms since the epoch). It survives restarts. */
  readonly deadlineAt: number;
  /** A tick before this instant (ms since the epoch) sends nothing. */
  readonly nextPollAt: number;
  /** The status as last seen. */
  readonly status?: TaskStatus;
  /** `model/durationSeconds/resolution`: tasks of one group take about as long. Set by `create`. */
  readonly group?: string;
  /** When the task was last asked for (ms since the epoch): a nudge never asks sooner than the schedule's smallest interval after it. */
  readonly askedAt?: number;

  /** When the task was first read: it stands in for `submittedAt` while that is unknown. */
  readonly since?: number;
  /** Whether the caller chose the deadline; otherwise it follows `submittedAt` once that is known. */
  readonly deadlineGiven?: boolean;
  /** How often to poll, where the caller chose it. */
  readonly schedule?: {
    /** When the phase ends (milliseconds since submission). */
    untilMs?: number;
    /** How often to poll in it (milliseconds); `null` for not at all. */
    everyMs: number | null;
  }[];
  /** After how long without a change to report a standstill (milliseconds). */
  readonly stallMs?: number;
  /** Progress as last seen. */
  readonly progress?: number;
  /** When status or progress last changed. */
  readonly changedAt?: number;
  /** Whether the present standstill was reported. */
  readonly stalled?: boolean;
  /** Consecutive readings that met trouble. */
  readonly retries?: number;
  /** When the task was first seen to have succeeded without a usable URL. */
  readonly outputMissingSince?: number;
};
