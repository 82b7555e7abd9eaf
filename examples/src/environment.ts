// What the main job needs to know of the environment it runs in, simulated or real.
import type { FailureCode, PollState, VideoTasks } from "@videotask/core";

/** One task to follow, and how it should end. */
export interface ExpectedTask {
  readonly ref: string;
  /** Where waiting for it starts. */
  readonly state: PollState;
  readonly outcome: "succeeded" | FailureCode;
  /** What it should run into before it ends, in the words of `apply-event.ts`. */
  readonly problems: readonly string[];
}

export interface Environment {
  readonly title: string;
  /** What the summary says when every task ended as expected. */
  readonly success: string;
  readonly expected: readonly ExpectedTask[];
  readonly tasks: VideoTasks;
  /** Milliseconds since the epoch, on the clock that the tasks are waited for on. */
  now(): number;
  /** For one reading of a task (milliseconds). */
  readonly requestTimeoutMs?: number | undefined;
  close(): Promise<void>;
}
