// The one error class. It is recognised by a registered symbol, since `instanceof` fails across two copies of a package.
import { isRecord } from "./text.ts";
import { known } from "./known.ts";
import type { PollState } from "./poll-state.ts";
import type { EndedTask, VideoTask } from "./task.ts";

/**
 * What went wrong with *our request*; `failure.code` of a task says what went wrong with *the task*.
 * New members are a minor release: keep a `default`.
 */
export type VideoTaskErrorCode =
  | "authentication"
  | "permission"
  | "insufficient_balance"
  | "quota_exceeded"
  | "moderation"
  | "invalid_request"
  | "invalid_ref"
  | "invalid_state"
  | "not_found"
  | "rate_limited"
  | "provider_unavailable"
  | "network"
  | "invalid_response"
  | "missing_output"
  | "submission_unknown"
  | "unsupported"
  | "timeout"
  | "task_failed"
  | "task_cancelled"
  | "task_expired";

/** What is known about an error beyond its code and message. */
export interface VideoTaskErrorDetails {
  /** The task in question. */
  ref?: string | undefined;
  /** Whether the same call, unchanged, may succeed. @default what the code implies */
  retryable?: boolean | undefined;
  /** How long the provider asks to wait (milliseconds). */
  retryAfterMs?: number | undefined;
  /** The HTTP status of the answer, where there was one. */
  httpStatus?: number | undefined;
  /** The provider's own code, as text. */
  providerCode?: string | undefined;
  /** The provider's id of the request, for its support. */
  requestId?: string | undefined;
  /** What was thrown below, without the API key. */
  cause?: unknown;
  /** `task_*`: the task that ended. `timeout`: the task as last seen. */
  task?: VideoTask | undefined;
  /** `timeout`: what to go on from. `submission_unknown`: the same, where the task is known after all. */
  state?: PollState | undefined;
  /** `submission_unknown`: the submission's own id, by which a ledger knows it. */
  submissionId?: string | undefined;
  /** `submission_unknown`: the entry's name. */
  provider?: string | undefined;
  /** `submission_unknown`: when it was sent (ms since the epoch). */
  startedAt?: number | undefined;
  /** `submission_unknown`: SHA-256 of the input, where there is a ledger. */
  inputHash?: string | undefined;
  /** `submission_unknown`: `model/durationSeconds/resolution`, by which it can be looked for. */
  group?: string | undefined;
}

const MARK = Symbol.for("videotask.error");

/** The codes of trouble that may pass: the same call, unchanged, may succeed. */
const RETRYABLE: ReadonlySet<VideoTaskErrorCode> = new Set([
  "rate_limited",
  "provider_unavailable",
  "network",
  "invalid_response",
  "missing_output",
  "timeout",
]);

/** Every error about a task or its provider. Narrow it with {@link VideoTaskError.is} and a `switch` on `code`. */
export class VideoTaskError extends Error implements VideoTaskErrorDetails {
  /** What went wrong, in a word that means the same for every provider. */
  declare readonly code: VideoTaskErrorCode;
  declare readonly retryable: boolean;
  declare readonly ref?: string | undefined;
  declare readonly retryAfterMs?: number | undefined;
  declare readonly httpStatus?: number | undefined;
  declare readonly providerCode?: string | undefined;
  declare readonly requestId?: string | undefined;
  declare readonly task?: VideoTask | undefined;
  declare readonly state?: PollState | undefined;
  declare readonly submissionId?: string | undefined;
  declare readonly provider?: string | undefined;
  declare readonly startedAt?: number | undefined;
  declare readonly inputHash?: string | undefined;
  declare readonly group?: string | undefined;

  constructor(code: VideoTaskErrorCode, message: string, details: VideoTaskErrorDetails = {}) {
    const { cause, ...rest } = details;
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, { retryable: RETRYABLE.has(code) }, known(rest), { code });
  }

  /** Whether a caught value is a `VideoTaskError`, from this copy of the package or another; narrows it by `code`. */
  static is(value: unknown): value is AnyVideoTaskError {
    return isRecord(value) && MARK in value;
  }

  /**
   * `instanceof VideoTaskError` holds for errors of another copy of the package, too, and narrows as {@link VideoTaskError.is} does. A
   * class of your own that extends this one has instances of its own.
   */
  static override [Symbol.hasInstance](value: unknown): value is AnyVideoTaskError {
    return this === VideoTaskError ? VideoTaskError.is(value) : super[Symbol.hasInstance](value);
  }

  /** Everything but the stack and the cause, for logs and queues. */
  toJSON(): {
    /** `"VideoTaskError"`. */
    name: string;
    /** What went wrong. */
    code: VideoTaskErrorCode;
    /** The same in a sentence. */
    message: string;
    /** Whether the same call, unchanged, may succeed. */
    retryable: boolean;
  } & VideoTaskErrorDetails {
    return { ...this, name: this.name, message: this.message };
  }
}

Object.defineProperties(VideoTaskError.prototype, {
  [MARK]: { value: true },
  name: { value: "VideoTaskError" },
});

/** An error of this code, and what such errors have beside it. */
type Coded<Code extends VideoTaskErrorCode, More = unknown> = VideoTaskError & {
  /** What went wrong: the member of the union that this is. */
  readonly code: Code;
} & More;

/** The union that {@link VideoTaskError.is} narrows to. */
export type AnyVideoTaskError =
  | Coded<
      "timeout",
      {
        /** What to go on from. */
        readonly state: PollState;
      }
    >
  | Coded<
      "submission_unknown",
      {
        /** The submission's own id, by which a ledger knows it. */
        readonly submissionId: string;
        /** The entry's name. */
        readonly provider: string;
        /** When it was sent (ms since the epoch). */
        readonly startedAt: number;
      }
    >
  | Coded<
      "task_failed",
      {
        /** The task that failed. */
        readonly task: EndedTask<string, "failed">;
      }
    >
  | Coded<
      "task_cancelled",
      {
        /** The task that was cancelled. */
        readonly task: EndedTask<string, "cancelled">;
      }
    >
  | Coded<
      "task_expired",
      {
        /** The task that expired. */
        readonly task: EndedTask<string, "expired">;
      }
    >
  | Coded<
      Exclude<
        VideoTaskErrorCode,
        "timeout" | "submission_unknown" | "task_failed" | "task_cancelled" | "task_expired"
      >
    >;
