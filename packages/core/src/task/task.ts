// What a task looks like, whichever provider runs it.

/**
 * The reference of a task: the provider's name, a colon, and the provider's id for the task, verbatim. It is split at
 * the first colon and nothing in it is escaped. Where a colon is not allowed (URLs, BullMQ job ids, Windows file
 * names), use `encodeURIComponent(ref)`.
 */
export type TaskRef<Provider extends string = string> = `${Provider}:${string}`;

/** The seven states of a task. `unknown`: the provider said a word that its documentation does not have. */
export type TaskStatus = "queued" | "running" | "succeeded" | "failed" | "cancelled" | "expired" | "unknown";

/** One file that a task produced. */
export interface TaskOutput {
  /** What the file is. */
  type: "video" | "image";
  /**
   * An absolute http(s) URL, as the provider gave it, without a password, blanks or what is not seen. It is usually signed and
   * short-lived: see `expiresAt`.
   */
  url: string;
  /** The same file at another URL, where the provider gives one. */
  backupUrl?: string | undefined;
  /** When `url` stops working (ms since the epoch): from its signature, else from the provider's page. Reading the task again can give a fresh one. */
  expiresAt?: number | undefined;
  /** Pixels. */
  width?: number | undefined;
  /** Pixels. */
  height?: number | undefined;
  /** How long the video plays (milliseconds). */
  durationMs?: number | undefined;
  /** The size of the file (bytes), where the provider says it. */
  sizeBytes?: number | undefined;
  /** A name that every system can write: no path, device or stream, no character that is not seen, and 255 bytes at most. */
  filename?: string | undefined;
}

/** Why a task ended badly, in words that mean the same for every provider. New members are a minor release: keep a `default`. */
export type FailureCode =
  | "moderation"
  | "insufficient_balance"
  | "quota_exceeded"
  | "invalid_request"
  | "provider_unavailable"
  | "generation_timeout"
  | "cancelled"
  | "expired"
  | "unknown";

/** Why a task ended badly. */
export interface TaskFailure {
  /** Why, in a word that means the same for every provider. */
  code: FailureCode;
  /** The provider's words, or ours where it gave none. */
  message: string;
  /** The provider's own code, as text. */
  providerCode?: string | undefined;
  /** The field of the provider's answer that this was read from, for example `data.fail_reason`. */
  source: string;
}

/** What every task has. Instants are milliseconds since the epoch, on the provider's clock. */
export interface TaskFields<Provider extends string = string> {
  /** The reference of the task: it is all that is needed to find it again. */
  ref: TaskRef<Provider>;
  /** The name of its entry, the prefix of `ref`. */
  provider: Provider;
  /** The provider's id of the task, every digit of it. */
  id: string;
  /** The provider's own word for the status; the first 300 characters of it, as of all of a provider's words. */
  providerStatus: string;
  /** 0 to 100. It may go backwards, and never decides the outcome. */
  progress?: number | undefined;
  /** When it was submitted, as the provider says. */
  submittedAt?: number | undefined;
  /** When the provider began to work on it. */
  startedAt?: number | undefined;
  /** When it ended. */
  finishedAt?: number | undefined;
  /** The model that makes it, in the provider's spelling. */
  model?: string | undefined;
  /**
   * The provider's body, parsed, with every digit of its numbers. Not enumerable: gateways put user ids, quotas and
   * groups in it, which are not to leak through `JSON.stringify`.
   */
  readonly raw?: unknown;
}

/** A task that is still going, or whose status is a word that is not documented. */
export interface PendingTask<Provider extends string = string> extends TaskFields<Provider> {
  /** How far it has come; `unknown` for a word that is not documented. */
  status: "queued" | "running" | "unknown";
  /** It has not ended. */
  done: false;
}

/** A task with its outputs, the main one first. */
export interface SucceededTask<Provider extends string = string> extends TaskFields<Provider> {
  /** It ended well. */
  status: "succeeded";
  /** It has ended. */
  done: true;
  /** Its files with a usable link: one at least, the main one first. */
  outputs: readonly [TaskOutput, ...TaskOutput[]];
}

/** A task that ended without an output, and why. */
export interface EndedTask<
  Provider extends string = string,
  Status extends "failed" | "cancelled" | "expired" = "failed" | "cancelled" | "expired",
> extends TaskFields<Provider> {
  /** How it ended. */
  status: Status;
  /** It has ended. */
  done: true;
  /** Why it ended so. */
  failure: TaskFailure;
}

/** A task of any provider, discriminated by `status` and by `done`. */
export type VideoTask<Provider extends string = string> =
  | PendingTask<Provider>
  | SucceededTask<Provider>
  | EndedTask<Provider, "failed">
  | EndedTask<Provider, "cancelled">
  | EndedTask<Provider, "expired">;
