// What the main job needs to know of the world it runs in, simulated or real.
import type { FailureCode, PollState, VideoTasks } from "@videotask/core";

/** One task to follow, and how it is to end. */
export interface Part {
  readonly ref: string;
  /** The wait, begun. */
  readonly state: PollState;
  readonly ends: "succeeded" | FailureCode;
  /** Trouble that it is to meet on its way, in the words of `note-event.ts`. */
  readonly meets: readonly string[];
}

export interface Stage {
  readonly title: string;
  /** What the summary says when every part ended as expected. */
  readonly success: string;
  readonly parts: readonly Part[];
  readonly tasks: VideoTasks;
  /** Milliseconds since the epoch, on the clock that the tasks are waited for on. */
  now(): number;
  /** For one reading of a task (milliseconds). */
  readonly requestTimeoutMs?: number | undefined;
  close(): Promise<void>;
}
