// What `createVideoTasks` gives beside the waiting: creating, cancelling and listing, typed by what each provider takes.
import type { LostSubmission } from "./creating/lost-submission.ts";
import type { OnEvent } from "./polling/events.ts";
import type { PollState } from "./task/poll-state.ts";
import type { Abilities, ProviderEntry } from "./task/provider.ts";
import type { KnownRef, ProviderOf } from "./task/known-ref.ts";
import type { EndedTask, TaskStatus, VideoTask } from "./task/task.ts";

/** Options of `create`. */
export interface CreateOptions {
  /**
   * Your own name for this one task, of 1 to 255 characters, such as the id of an order: with a ledger, the same call with the same key
   * makes one task, however often it is run.
   *
   * @default none: each call makes a task
   */
  idempotencyKey?: string | undefined;
  /**
   * Ends the call at once: with `signal.reason` before anything was sent, and with `submission_unknown` from then on, since a task may
   * exist.
   */
  signal?: AbortSignal | undefined;
  /** How long the request may take, from its first byte (milliseconds). @default 120_000 */
  requestTimeoutMs?: number | undefined;
  /** How long to wait for the task once it was accepted (milliseconds). @default the provider's own */
  timeoutMs?: number | undefined;
  /** Called with `submitted` once the task was accepted. What it throws becomes a `submission_unknown` with the state. */
  onEvent?: OnEvent | undefined;
}

/** Options of the calls that send single requests: `cancel`, `list`, `candidates` and `resolve`. */
export interface SingleRequestOptions {
  /** Ends the call at once, with `signal.reason`. */
  signal?: AbortSignal | undefined;
  /** How long each request may take (milliseconds). @default 30_000 */
  requestTimeoutMs?: number | undefined;
}

/** Options of `list`. */
export interface ListOptions extends SingleRequestOptions {
  /** Tasks that stand so. @default all */
  status?: TaskStatus | undefined;
  /** Tasks of this model. @default all */
  model?: string | undefined;
  /** These tasks alone. @default all */
  refs?: readonly string[] | undefined;
}

/** Options of `resolve`. */
export interface ResolveOptions extends SingleRequestOptions {
  /** How long to wait for the task from now on (milliseconds). @default the provider's own, counted from its submission */
  timeoutMs?: number | undefined;
}

/** An entry's name and what it can do. */
export interface ProviderInfo extends Abilities {
  /** The prefix of its references. */
  readonly name: string;
}

/** The names of the entries that can do something, or of which it is not known. */
type Able<Entry extends ProviderEntry, Ability extends keyof Abilities> = Entry extends ProviderEntry
  ? [Entry["can"][Ability]] extends [false]
    ? never
    : Entry["name"]
  : never;

/** What an entry takes. */
export type InputOf<Entry extends ProviderEntry, Provider> =
  Entry extends ProviderEntry<infer Name>
    ? Provider extends Name
      ? NonNullable<Entry["input"]>
      : never
    : never;

/** Creating, cancelling and listing, as far as each of the entries can. */
export interface TaskCreator<Entry extends ProviderEntry = ProviderEntry> {
  /**
   * Has one task made, with one request that is never repeated, and resolves to the state to wait on.
   *
   * @example
   * const state = await tasks.create("linkmodel", { model: "sora-2", prompt: "A city at sunset", durationSeconds: 8 });
   * const task = await tasks.wait(state);
   * @throws {VideoTaskError} `submission_unknown` when a task may exist and be billed; any other code when nothing was made;
   * `invalid_request` for what the provider cannot do, before anything is sent
   */
  create<const Provider extends Able<Entry, "create">>(
    provider: Provider,
    input: InputOf<Entry, Provider>,
    options?: CreateOptions,
  ): Promise<PollState<Provider>>;
  /**
   * Cancels a task that is still queued, and resolves to the cancelled task.
   *
   * @throws {VideoTaskError} `invalid_request` for a task that is not queued, `unsupported` for a provider that has no such thing
   */
  cancel<const Ref extends string>(
    ref: KnownRef<Able<Entry, "cancel">, Ref>,
    options?: SingleRequestOptions,
  ): Promise<EndedTask<ProviderOf<Ref>, "cancelled">>;
  /**
   * Iterates over the account's generation tasks, in the provider's order; MiniMax V2 keeps those of seven days.
   *
   * @throws {VideoTaskError} `unsupported` for a provider that has no list
   */
  list<const Provider extends string>(
    provider: string extends Provider ? Provider : Able<Entry, "list"> & Provider,
    options?: ListOptions,
  ): AsyncGenerator<VideoTask<Provider>, void, void>;
  /**
   * The tasks that a lost submission may have made: of the same model, duration and resolution, submitted within two minutes of it. None
   * is assumed: look, and hand the right one to {@link TaskCreator.resolve}.
   *
   * @throws {VideoTaskError} `unsupported` for a provider that has no list
   */
  candidates(submission: LostSubmission, options?: SingleRequestOptions): Promise<VideoTask[]>;
  /**
   * Says which task a lost submission has made: asks the provider for it, tells the ledger, and resolves to the state to wait on.
   *
   * @throws {VideoTaskError} `invalid_request` for a task of another provider, and for one that the ledger has already
   */
  resolve<const Ref extends string>(
    submission: LostSubmission,
    ref: KnownRef<Entry["name"], Ref>,
    options?: ResolveOptions,
  ): Promise<PollState<ProviderOf<Ref>>>;
  /** The entries by name, and what each can do. */
  readonly providers: readonly ProviderInfo[];
}
