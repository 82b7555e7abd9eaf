// What every poll of one task stands on: the task, its provider's timing, and what it shares with the other waits of its entry.
import type { ReadOptions } from "../task/provider.ts";
import type { Schedule } from "../task/schedule.ts";
import type { TaskRef, VideoTask } from "../task/task.ts";
import type { Limiter } from "./limiter.ts";
import type { SharedReading } from "./shared-reading.ts";
import type { SteadyClock } from "./steady-clock.ts";

/** What all calls about one entry's tasks share. */
export interface Account {
  readonly random: () => number;
  readonly limiter: Limiter;
  readonly schedule: Schedule;
  readonly timeoutMs: number;
  /** What was reported as drift already. */
  readonly reportedDrift: Set<string>;
  /** By reference: the readings that other waits and ticks of the same task may share. */
  readonly underWay: Map<string, SharedReading>;
}

export interface PollContext extends Account {
  readonly ref: TaskRef;
  readonly clock: SteadyClock;
  read(options: ReadOptions): Promise<VideoTask>;
}
