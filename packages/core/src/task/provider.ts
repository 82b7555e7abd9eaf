// What a provider is: the contract between a provider's room, or a user's own provider, and everything that asks it.
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
  status: TaskStatus;
  /** For `succeeded`. Outputs without an absolute http(s) URL are not usable and do not count. */
  outputs?: readonly TaskOutput[] | undefined;
  /** For `failed`, `cancelled` and `expired`. */
  failure?: { [Key in keyof TaskFailure]?: TaskFailure[Key] | undefined } | undefined;
  /** The provider's body. @default the last body that `ask` returned */
  raw?: unknown;
}

/** Where a request goes and what it carries; openapi-fetch's own words. */
export interface AskInit {
  /** @default "GET" */
  method?: string | undefined;
  /** Values for the `{placeholders}` of the path and for the query string, percent-encoded for you. */
  params?:
    { path?: Record<string, unknown> | undefined; query?: Record<string, unknown> | undefined } | undefined;
  headers?: Record<string, string> | undefined;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
}

/**
 * Sends one request with the API key and every limit applied.
 *
 * @returns the parsed body; integers beyond 2^53 - 1 are strings of their digits.
 * @throws {VideoTaskError} classified, for anything but a JSON body with a status of 2xx.
 */
export type Ask = (path: string, init?: AskInit) => Promise<unknown>;

/** What a provider's `query` is given. */
export interface QueryContext {
  /** The provider's id of the task. */
  id: string;
  ask: Ask;
  /** The present (ms since the epoch), for links whose lifetime counts from now. */
  now: number;
  /** Reports something that the provider's specification does not have; it becomes a `drift` event. */
  onDrift: (drift: Drift) => void;
}

/** Reads a task once. Throw a `VideoTaskError` for trouble with the question; a task that failed is an answer. */
export type Query = (context: QueryContext) => Promise<ProviderAnswer>;

/** Sends a request; `globalThis.fetch` is one, and so is whatever wraps it. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/** What an entry needs from `createVideoTasks` to ask one question. */
export interface AskEnvironment {
  fetch: Fetch;
  now: () => number;
  signal: AbortSignal;
  /** Called with the HTTP status of each answer. */
  onStatus: (status: number) => void;
  onDrift: (drift: Drift) => void;
}

/** One configured provider: what a factory such as `linkmodel()` returns, for `createVideoTasks`. */
export interface ProviderEntry<Name extends string = string> {
  /** The prefix of this entry's references. */
  readonly name: Name;
  /** How long a task may take when the caller does not say (milliseconds). */
  readonly timeoutMs: number;
  readonly schedule: Schedule;
  /** How many requests may be under way at once. */
  readonly maxConcurrentRequests: number;
  /** Reads a task once. It holds the API key in a closure, so that no log or `inspect` of the entry shows it. */
  query(id: string, environment: AskEnvironment): Promise<ProviderAnswer>;
}
