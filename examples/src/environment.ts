// What the main job needs to know of the environment it runs in, simulated or real.
import type { FailureCode, OnEvent, PollState, VideoTasks, Wake } from "@videotask/core";

/** Where waiting for a task starts. */
export interface Begun {
  readonly state: PollState;
  /** Word of changes, where somebody sends it. */
  readonly wake?: Wake | undefined;
}

/** What is told while a task is created. */
export interface Reporter {
  readonly onEvent: OnEvent;
  /** Something happened: `problem` is a word for it, as in `problems`, where it is none that one would expect. */
  tell(text: string, problem?: string): void;
}

/** One task to follow, and how it should end. */
export interface ExpectedTask {
  /** Its reference, or its provider as long as it has none. */
  readonly name: string;
  /** Creates the task, or takes it up where somebody has created it. */
  begin(signal: AbortSignal, reporter: Reporter): Promise<Begun>;
  readonly outcome: "succeeded" | FailureCode;
  /** What it should run into before it ends, in the words of `apply-event.ts` and `create-task.ts`. */
  readonly problems: readonly string[];
}

/** What became of all creates. */
export interface Creates {
  /** How many requests were sent. */
  readonly sent: number;
  /** How many tasks they made. */
  readonly made: number;
  /** Whether it is as many as it should be. */
  readonly asExpected: boolean;
}

export interface Environment {
  readonly title: string;
  /** What the summary says when every task ended as expected. */
  readonly success: string;
  readonly expected: readonly ExpectedTask[];
  readonly tasks: Pick<VideoTasks, "wait">;
  /** Left out where nothing is created. */
  creates?(): Creates;
  /** Milliseconds since the epoch, on the clock that the tasks are waited for on. */
  now(): number;
  /** For one reading of a task (milliseconds). */
  readonly requestTimeoutMs?: number | undefined;
  close(): Promise<void>;
}
