// What a wait tells on its way.
import type { AnyVideoTaskError } from "../task/error.ts";
import type { Cost } from "../task/ledger.ts";
import type { PollState } from "../task/poll-state.ts";
import type { VideoTask } from "../task/task.ts";

/** Something that happened on the way to an answer. New members are a minor release: keep a `default`. */
export type VideoTaskEvent = {
  /** The task it happened to. */
  ref: string;
} & (
  | {
      /** The provider has taken the task. */
      type: "submitted";
      /** What to go on from: store it before anything else. */
      state: PollState;
      /** What the task costs, where the provider says so. */
      cost?: Cost | undefined;
      /** The provider's body, with every digit. Not enumerable: it may have what must not leak by `JSON.stringify`. */
      readonly raw?: unknown;
    }
  | {
      /** The task as first seen, and each change of its status, progress or outputs. */
      type: "update";
      /** The task as it is now. */
      task: VideoTask;
    }
  | {
      /** The task was read once, or the attempt failed. */
      type: "poll";
      /** How long it took (milliseconds). */
      durationMs: number;
      /** Left out when no answer came. */
      httpStatus?: number | undefined;
    }
  | {
      /** A reading met trouble that may pass, and will be tried again. */
      type: "retry";
      /** The trouble. */
      error: AnyVideoTaskError;
      /** How many readings in a row have met trouble. */
      attempt: number;
      /** When it will be tried again (milliseconds from now). */
      delayMs: number;
    }
  | {
      /** The provider said what its specification does not have: a status, a code or the type of a field. Once per value. */
      type: "drift";
      /** The path of the field, for example `data.status`. */
      field: string;
      /** The status or code that was found, or the name of the type where the type is what is new. */
      value: string;
    }
  | {
      /** Nothing has changed for the `stallMs` that were asked for. Once per standstill. */
      type: "stall";
      /** How long nothing has changed. */
      unchangedMs: number;
    }
);

/** Called synchronously; an exception in it, or the rejection of a promise that it returns, rejects the call that was given it. */
export type OnEvent = (event: VideoTaskEvent) => void;
