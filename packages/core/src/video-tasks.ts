// The face: providers in, tasks out. It joins the rooms that do not know each other.
import { createTask } from "./create-task.ts";
import { cancelTask, findCandidates, listTasks, resolveSubmission, unknownProvider } from "./manage-tasks.ts";
import { contextOf, openEntries, type Environment } from "./open-entry.ts";
import { inCall, iterateInCall } from "./polling/call.ts";
import { systemTimers, timersOf, type Clock } from "./polling/clock.ts";
import { poll, type Wake } from "./polling/poll.ts";
import type { PollContext } from "./polling/poll-context.ts";
import type { Tick } from "./polling/poll-once.ts";
import { readOnce, type RequestOptions } from "./polling/read-once.ts";
import { readState } from "./polling/read-state.ts";
import { renew, start, type StartOptions } from "./polling/start.ts";
import { tick, type TickOptions } from "./polling/tick.ts";
import { wait } from "./polling/wait.ts";
import { watch } from "./polling/watch.ts";
import type {
  CreateOptions,
  ListOptions,
  ResolveOptions,
  SingleRequestOptions,
  TaskCreator,
} from "./task-creator.ts";
import type { LostSubmission } from "./creating/lost-submission.ts";
import type { KnownRef, ProviderOf, RefOrState } from "./task/known-ref.ts";
import type { Ledger } from "./task/ledger.ts";
import type { PollState } from "./task/poll-state.ts";
import type { Fetch, ProviderEntry, SharedEnvironment } from "./task/provider.ts";
import type { SucceededTask, VideoTask } from "./task/task.ts";

/** Options of `wait` and `watch`. Beside a state, `submittedAt`, `timeoutMs`, `schedule` and `stallMs` renew it. */
export interface WaitOptions extends StartOptions, RequestOptions {
  /**
   * Subscribes to word that the task may have changed, such as a provider's callback, and returns what unsubscribes. `ask` asks sooner,
   * but never within the schedule's smallest interval after the last question.
   *
   * @default none: the schedule alone says when to ask
   */
  wake?: Wake | undefined;
}

/**
 * What {@link createVideoTasks} returns. Every rejection is a {@link VideoTaskError}, a `signal.reason`, what `onEvent` threw, or a
 * `TypeError` for an option that cannot be. A function of your own that takes `VideoTasks<"linkmodel">` can be given one of more
 * providers.
 */
export interface VideoTasks<Provider extends string = string> {
  /** Reads the task once. One that failed is an answer, not a rejection; a success without a usable URL rejects with `missing_output`. */
  get<const Ref extends string>(
    ref: KnownRef<Provider, Ref>,
    options?: RequestOptions,
  ): Promise<VideoTask<ProviderOf<Ref>>>;
  /** Resolves to the succeeded task, or rejects with the error that says why there is none. */
  wait<const Given>(
    refOrState: RefOrState<Provider, Given>,
    options?: WaitOptions,
  ): Promise<SucceededTask<ProviderOf<Given>>>;
  /**
   * Iterates over the task as first seen, each change, and its end, however it ended. Leaving the loop stops the polling at once, even
   * while a value is waited for.
   */
  watch<const Given>(
    refOrState: RefOrState<Provider, Given>,
    options?: WaitOptions,
  ): AsyncGenerator<VideoTask<ProviderOf<Given>>, void, void>;
  /** Begins a wait without sending anything: a state to store, and to hand to {@link VideoTasks.tick}. */
  start<const Ref extends string>(
    ref: KnownRef<Provider, Ref>,
    options?: StartOptions,
  ): PollState<ProviderOf<Ref>>;
  /**
   * Reads the task at most once and never sleeps: the wait of cron jobs, queues and serverless functions. While the account is held
   * or at its limit, it sends nothing and says when its turn comes; of a task that has ended, it gives fresh links.
   */
  tick<const Given>(
    refOrState: RefOrState<Provider, Given>,
    options?: TickOptions,
  ): Promise<Tick<ProviderOf<Given>>>;
}

/** What all providers share. */
export interface VideoTasksOptions {
  /** What tells the time and waits. @default the system's */
  clock?: Clock | undefined;
  /** Sends the requests of all entries without a `fetch` of their own. @default globalThis.fetch */
  fetch?: Fetch | undefined;
  /** In [0, 1), for jitter and backoff. @default Math.random */
  random?: (() => number) | undefined;
  /** What remembers submissions, so that a create with an `idempotencyKey` can be run again. @default none */
  ledger?: Ledger | undefined;
}

/**
 * One shape for every provider's tasks, and the waiting.
 *
 * @example
 * const tasks = createVideoTasks([linkmodel(), minimaxAgent()]);
 * const state = await tasks.create("linkmodel", { model: "sora-2", prompt: "A city at sunset", durationSeconds: 8 });
 * const task = await tasks.wait(state);
 * @throws {TypeError} for two entries of one name.
 */
export function createVideoTasks<const Entries extends readonly ProviderEntry[]>(
  providers: Entries,
  options: VideoTasksOptions = {},
): VideoTasks<Entries[number]["name"]> & TaskCreator<Entries[number]> {
  const { clock, ledger } = options;
  const timers = clock ? timersOf(clock) : systemTimers;
  const shared: SharedEnvironment = {
    fetch: options.fetch,
    now: timers.now,
    startTimer: (ms, onTime) => timers.start(ms, onTime, onTime),
  };
  const random = () => drawn(options.random ?? Math.random);
  const environment: Environment = { shared, timers, random, ledger };
  const entries = openEntries(providers, environment);

  function begin(
    refOrState: unknown,
    startOptions: StartOptions,
  ): { context: PollContext; state: PollState } {
    if (typeof refOrState === "string") {
      const context = contextOf(entries, refOrState);
      return { context, state: start(context, startOptions) };
    }
    const given = readState(refOrState);
    const context = contextOf(entries, given.ref);
    return { context, state: renew(context, given, startOptions) };
  }

  function ticks(refOrState: unknown, waitOptions: WaitOptions, own: RequestOptions): AsyncIterable<Tick> {
    const { context, state } = begin(refOrState, waitOptions);
    return poll(context, state, own, waitOptions.wake);
  }

  function named(provider: string) {
    const entry = entries.get(provider);
    if (!entry) throw unknownProvider(entries, provider);
    return entry;
  }

  const tasks = {
    get: (ref: string, requestOptions: RequestOptions = {}) =>
      inCall(requestOptions, timers, async (own) => {
        const { task, error } = await readOnce(contextOf(entries, ref), own);
        if (error) throw error;
        return task;
      }),
    wait: (refOrState: unknown, waitOptions: WaitOptions = {}) =>
      inCall(waitOptions, timers, async (own) => wait(ticks(refOrState, waitOptions, own))),
    watch: (refOrState: unknown, waitOptions: WaitOptions = {}) =>
      iterateInCall(waitOptions, timers, (own) => watch(ticks(refOrState, waitOptions, own))),
    start: (ref: string, startOptions: StartOptions = {}) => start(contextOf(entries, ref), startOptions),
    tick: (refOrState: unknown, tickOptions: TickOptions = {}) =>
      inCall(tickOptions, timers, async (own) => {
        const { context, state } = begin(refOrState, {});
        return tick(context, state, own);
      }),
    create: async (provider: string, input: unknown, createOptions: CreateOptions = {}) =>
      createTask(named(provider), input, createOptions, timers),
    cancel: async (ref: string, requestOptions: SingleRequestOptions = {}) =>
      cancelTask(entries, ref, requestOptions),
    async *list(provider: string, listOptions: ListOptions = {}) {
      yield* listTasks(named(provider), listOptions, environment);
    },
    candidates: async (submission: LostSubmission, requestOptions: SingleRequestOptions = {}) =>
      findCandidates(entries, submission, requestOptions, environment),
    resolve: async (submission: LostSubmission, ref: string, resolveOptions: ResolveOptions = {}) =>
      resolveSubmission(entries, submission, ref, resolveOptions, environment),
    providers: [...entries.values()].map(({ name, can }) => ({ name, ...can })),
  };
  // The types say more than the code can: which provider a reference names.
  return tasks as unknown as VideoTasks<Entries[number]["name"]> & TaskCreator<Entries[number]>;
}

/** A number in [0, 1): one that was given and is none would make a time of every delay that is none. */
function drawn(random: () => number): number {
  const number = random();
  return number >= 0 && number < 1 ? number : 0.5;
}
