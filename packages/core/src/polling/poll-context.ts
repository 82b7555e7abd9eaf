// What every poll of one task stands on: the task, its provider's timing, and what it shares with the other waits of its entry.
import type { ReadOptions } from "../task/provider.ts";
import type { Schedule } from "../task/schedule.ts";
import type { TaskRef, VideoTask } from "../task/task.ts";
import type { Timers } from "./clock.ts";
import type { Limiter } from "./limiter.ts";

export interface PollContext {
  readonly ref: TaskRef;
  readonly timers: Timers;
  readonly random: () => number;
  readonly limiter: Limiter;
  readonly schedule: Schedule;
  readonly timeoutMs: number;
  /** What was reported as drift already. */
  readonly reportedDrift: Set<string>;
  read(options: ReadOptions): Promise<VideoTask>;
}
