// What a provider is: the contract between a provider's room, or a user's own provider, and everything that reads its tasks.
import type { Cost } from "./ledger.ts";
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

/** What a provider says of a task that it has just taken. */
export interface CreatedTask {
  /** The provider's id of the task, verbatim. */
  id: string;
  /** When the provider says that it was submitted (ms since the epoch). @default when its answer came */
  submittedAt?: number | undefined;
  /** What it costs, where the provider says so. */
  cost?: Cost | undefined;
  /** The provider's body. @default the last body that `client` or `ask` gave */
  raw?: unknown;
}

/** What one create is given, beside what one reading is. */
export interface SubmitOptions extends ReadOptions {
  /** Awaited before the one request that may make a task is put together: the account may have to wait its turn. */
  onTurn: () => Promise<void>;
  /** Awaited before that request's first byte leaves, with the key at hand. What it rejects with stops the create, and nothing was sent. */
  onSend: () => Promise<void>;
  /** Called when its answer has another status than 2xx, with whether its body is one that a provider writes, with a code or a message. */
  onRefusal: (isEnvelope: boolean) => void;
  /** Called with what was thrown when it came to nothing. */
  onFailure: (error: unknown) => void;
}

/** Which tasks to list. */
export interface ListFilter {
  /** Those that stand so. @default all */
  status?: TaskStatus | undefined;
  /** Those of this model. @default all */
  model?: string | undefined;
  /** These alone. @default all */
  ids?: readonly string[] | undefined;
}

/** A task in a list. */
export interface ListedTask {
  /** The provider's id of the task, verbatim. */
  id: string;
  /** How it stands. */
  answer: ProviderAnswer;
  /** What it is like, as `model/durationSeconds/resolution`, where the list says so. */
  group?: string | undefined;
}

/** One page of a list, and whether there are more. */
export interface ListPage {
  /** The tasks on this page. */
  tasks: readonly ListedTask[];
  /** Whether a next page is worth asking for. */
  hasMore: boolean;
}

/** What an entry can do once it has its client. Each of these sends what it sends with the key and every limit applied. */
export interface Connection {
  /** Reads a task once. */
  read: ReadTask;
  /** Has one task made, with one request. */
  create?: ((input: unknown, options: SubmitOptions) => Promise<CreatedTask>) | undefined;
  /** Cancels a task that is still queued. @returns the cancelled task */
  cancel?: ReadTask | undefined;
  /** Reads one page of the account's tasks, the first being 1. */
  list?: ((filter: ListFilter, page: number, options: ReadOptions) => Promise<ListPage>) | undefined;
  /** The origin that requests go to. @throws {VideoTaskError} `invalid_request` when none can */
  origin: () => string;
  /** Whether a text is the API key of this entry, as far as that is known. */
  isApiKey: (text: string) => boolean;
}

/** What a provider can do beside waiting. */
export interface Abilities {
  /** Whether `create` takes it. */
  readonly create: boolean;
  /** Whether `cancel` takes its tasks. */
  readonly cancel: boolean;
  /** Whether `list` and `candidates` take it. */
  readonly list: boolean;
}

/** One configured provider: what a factory such as `linkmodel()` returns, for `createVideoTasks`. */
export interface ProviderEntry<
  Name extends string = string,
  Input = unknown,
  Can extends Abilities = Abilities,
> {
  /** The prefix of this entry's references. */
  readonly name: Name;
  /** What it can do. */
  readonly can: Can;
  /** A type alone, and never there: what `create` takes. */
  readonly input?: Input;
  /** How long a task may take when the caller does not say (milliseconds). */
  readonly timeoutMs: number;
  /** How often to poll, by time since submission. */
  readonly schedule: Schedule;
  /** How many requests may be under way at once. */
  readonly maxConcurrentRequests: number;
  /** How many creates may leave within any minute. */
  readonly maxCreatesPerMinute: number;
  /**
   * Makes the entry's client, once for each `createVideoTasks`. It holds the API key in a closure, so that no log or `inspect`
   * of the entry shows it.
   */
  connect(environment: SharedEnvironment): Connection;
}
