// A wait that can be put away: all that is needed to go on from in another process, as plain JSON.
import type { Schedule } from "./schedule.ts";
import type { TaskStatus } from "./task.ts";

/**
 * The state of a wait between two readings. Plain JSON (hence a `type`, which a JSON column accepts, and not an
 * `interface`): store it anywhere, and hand it to `tick`, `wait` or `watch` in any process.
 * The fields from `since` on are private to videotask.
 */
export type PollState = {
  readonly version: 1;
  readonly ref: string;
  /** When the task was submitted (ms since the epoch), as far as the caller or the provider said. */
  readonly submittedAt?: number | undefined;
  /** When the waiting ends (ms since the epoch). It survives restarts. */
  readonly deadlineAt: number;
  /** A tick before this instant (ms since the epoch) sends nothing. */
  readonly nextPollAt: number;
  /** The status as last seen. */
  readonly status?: TaskStatus | undefined;

  /** When the task was first read: it stands in for `submittedAt` while that is unknown. */
  readonly since?: number | undefined;
  /** Whether the caller chose the deadline; otherwise it follows `submittedAt` once that is known. */
  readonly deadlineGiven?: boolean | undefined;
  readonly schedule?: Schedule | undefined;
  readonly stallMs?: number | undefined;
  /** Progress as last seen. */
  readonly progress?: number | undefined;
  /** When status or progress last changed. */
  readonly changedAt?: number | undefined;
  /** Whether the present standstill was reported. */
  readonly stalled?: boolean | undefined;
  /** Consecutive readings that met trouble. */
  readonly retries?: number | undefined;
  /** When the task was first seen to have succeeded without a usable URL. */
  readonly outputMissingSince?: number | undefined;
};
