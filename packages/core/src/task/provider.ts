// What a provider is: the contract between a provider's room, or a user's own provider, and everything that reads its tasks.
import type { Schedule } from "./schedule.ts";
import type { TaskFailure, TaskFields, TaskOutput, TaskStatus } from "./task.ts";

/** Something in an answer that the provider's specification does not have. */
export interface Drift {
  /** The path of the field, for example `data.status`. */
  field: string;
  /** The status or code that was found, or the name of the type where the type is what is new. */
  value: string;
}

/** What one reading of a task found. Fields that are not known are left out. */
export interface ProviderAnswer extends Omit<TaskFields, "ref" | "provider" | "id" | "raw"> {
  /** What the provider's own word means. */
  status: TaskStatus;
  /** For `succeeded`. Outputs without an absolute http(s) URL are not usable and do not count. */
  outputs?: readonly TaskOutput[] | undefined;
  /** For `failed`, `cancelled` and `expired`. */
  failure?: { [Key in keyof TaskFailure]?: TaskFailure[Key] | undefined } | undefined;
  /** The provider's body. @default the last body that `client` or `ask` gave */
  raw?: unknown;
}

/** What every provider's `query` is given. */
export interface ReadContext {
  /** The provider's id of the task. */
  id: string;
  /** Aborts when the reading is over before it has ended: by the caller, or by its time limit. Requests carry it without your doing. */
  signal: AbortSignal;
  /** The present (ms since the epoch), for links whose lifetime counts from now. */
  now: number;
  /** Reports something that the provider's specification does not have; it becomes a `drift` event. */
  onDrift: (drift: Drift) => void;
}

/** Sends a request; `globalThis.fetch` is one, and so is whatever wraps it. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/** What an entry shares with the other entries of one `createVideoTasks`. */
export interface SharedEnvironment {
  /** Sends the requests of entries without a `fetch` of their own. @default `globalThis.fetch`, looked up at each request */
  fetch?: Fetch | undefined;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Calls back after `ms` milliseconds. @returns what cancels that */
  startTimer: (ms: number, onTime: () => void) => () => void;
}

/** What one reading of a task is given. */
export interface ReadOptions {
  /** Aborts when the reading is over before it has ended. */
  signal: AbortSignal;
  /** Calls back when `signal` aborts; a listener on that would cost each request more than all else that is done for it. */
  onAbort: (callback: () => void) => void;
  /** Called with the HTTP status of each answer. */
  onStatus: (status: number) => void;
  /** Called with what the provider's specification does not have. */
  onDrift: (drift: Drift) => void;
}

/** Reads a task once. */
export type ReadTask = (id: string, options: ReadOptions) => Promise<ProviderAnswer>;

/** One configured provider: what a factory such as `linkmodel()` returns, for `createVideoTasks`. */
export interface ProviderEntry<Name extends string = string> {
  /** The prefix of this entry's references. */
  readonly name: Name;
  /** How long a task may take when the caller does not say (milliseconds). */
  readonly timeoutMs: number;
  /** How often to poll, by time since submission. */
  readonly schedule: Schedule;
  /** How many requests may be under way at once. */
  readonly maxConcurrentRequests: number;
  /**
   * Makes the entry's client, once for each `createVideoTasks`. It holds the API key in a closure, so that no log or `inspect`
   * of the entry shows it.
   */
  connect(environment: SharedEnvironment): ReadTask;
}
