// The face: providers in, tasks out. It joins the rooms that do not know each other.
import { inCall, iterateInCall } from "./polling/call.ts";
import { poll } from "./polling/poll.ts";
import { systemTimers, timersOf, type Clock } from "./polling/clock.ts";
import { createLimiter } from "./polling/limiter.ts";
import type { Account, PollContext } from "./polling/poll-context.ts";
import { createSteadyClock } from "./polling/steady-clock.ts";
import { readOnce, type RequestOptions } from "./polling/read-once.ts";
import { readState } from "./polling/read-state.ts";
import { renew, start, type StartOptions } from "./polling/start.ts";
import type { Tick } from "./polling/poll-once.ts";
import { tick } from "./polling/tick.ts";
import { wait } from "./polling/wait.ts";
import { watch } from "./polling/watch.ts";
import { VideoTaskError } from "./task/error.ts";
import type { PollState } from "./task/poll-state.ts";
import type { Fetch, ProviderEntry, SharedEnvironment } from "./task/provider.ts";
import { parseTaskRef } from "./task/ref.ts";
import type { SucceededTask, TaskRef, VideoTask } from "./task/task.ts";
import { shorten } from "./task/text.ts";
import { toTask } from "./task/to-task.ts";

/**
 * What these providers take as a reference: a literal with another prefix does not compile; a plain `string` does, and is checked
 * before anything is sent.
 */
export type KnownRef<Provider extends string, Ref> = string extends Ref
  ? Ref
  : Ref extends `${infer Prefix}:${string}`
    ? string extends Prefix
      ? Ref
      : TaskRef<Provider>
    : TaskRef<Provider>;

/** A reference or a state; whatever comes out of a database (`unknown`) is taken, too, and checked before anything is sent. */
export type RefOrState<Provider extends string, Given> = Given extends string
  ? KnownRef<Provider, Given>
  : Given;

/** The provider's name, as far as the type of a reference or a state tells it. */
export type ProviderOf<Given> = 0 extends 1 & Given
  ? any // oxlint-disable-line typescript/no-explicit-any -- what JSON.parse gives goes on in a variable of any state's type
  : Given extends `${infer Name}:${string}`
    ? Name
    : Given extends { readonly ref: `${infer Name}:${string}` }
      ? Name
      : string;

/** Options of `wait` and `watch`. Beside a state, `submittedAt`, `timeoutMs`, `schedule` and `stallMs` renew it. */
export interface WaitOptions extends StartOptions, RequestOptions {}

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
    options?: RequestOptions,
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
}

/**
 * One shape for every provider's tasks, and the waiting.
 *
 * @example
 * const tasks = createVideoTasks([linkmodel(), minimaxAgent()]);
 * const task = await tasks.wait("linkmodel:aurora_abc123");
 * @throws {TypeError} for two entries of one name.
 */
export function createVideoTasks<const Name extends string>(
  providers: readonly ProviderEntry<Name>[],
  options: VideoTasksOptions = {},
): VideoTasks<Name> {
  const { clock } = options;
  const timers = clock ? timersOf(clock) : systemTimers;
  const shared: SharedEnvironment = {
    fetch: options.fetch,
    now: timers.now,
    startTimer: (ms, onTime) => timers.start(ms, onTime, onTime),
  };
  const contexts = new Map<string, (ref: TaskRef, id: string) => PollContext>();
  for (const entry of providers) {
    const { name, schedule, timeoutMs, maxConcurrentRequests } = entry;
    if (contexts.has(name)) throw new TypeError(`Two providers have the name ${name}.`);
    const account: Account = {
      random: () => drawn(options.random ?? Math.random),
      schedule,
      timeoutMs,
      limiter: createLimiter(maxConcurrentRequests, timers),
      reportedDrift: new Set<string>(),
      underWay: new Map(),
    };
    const readTask = entry.connect(shared);
    contexts.set(name, (ref, id) => ({
      ...account,
      ref,
      clock: createSteadyClock(timers),
      read: async (readOptions) => toTask(ref, name, id, await readTask(id, readOptions)),
    }));
  }

  function contextOf(ref: string): PollContext {
    const { provider, id } = parseTaskRef(ref);
    const open = contexts.get(provider);
    if (open) return open(ref as TaskRef, id);
    throw new VideoTaskError(
      "invalid_ref",
      `${shorten(ref)}: its provider is none of ${[...contexts.keys()].join(", ")}.`,
      { ref },
    );
  }

  function begin(
    refOrState: unknown,
    startOptions: StartOptions,
  ): { context: PollContext; state: PollState } {
    if (typeof refOrState === "string") {
      const context = contextOf(refOrState);
      return { context, state: start(context, startOptions) };
    }
    const given = readState(refOrState);
    const context = contextOf(given.ref);
    return { context, state: renew(context, given, startOptions) };
  }

  function ticks(refOrState: unknown, waitOptions: WaitOptions, own: RequestOptions): AsyncIterable<Tick> {
    const { context, state } = begin(refOrState, waitOptions);
    return poll(context, state, own);
  }

  const tasks = {
    get: (ref: string, requestOptions: RequestOptions = {}) =>
      inCall(requestOptions, timers, async (own) => {
        const { task, error } = await readOnce(contextOf(ref), own);
        if (error) throw error;
        return task;
      }),
    wait: (refOrState: unknown, waitOptions: WaitOptions = {}) =>
      inCall(waitOptions, timers, async (own) => wait(ticks(refOrState, waitOptions, own))),
    watch: (refOrState: unknown, waitOptions: WaitOptions = {}) =>
      iterateInCall(waitOptions, timers, (own) => watch(ticks(refOrState, waitOptions, own))),
    start: (ref: string, startOptions: StartOptions = {}) => start(contextOf(ref), startOptions),
    tick: (refOrState: unknown, requestOptions: RequestOptions = {}) =>
      inCall(requestOptions, timers, async (own) => {
        const { context, state } = begin(refOrState, {});
        return tick(context, state, own);
      }),
  };
  // The types say more than the code can: which provider a reference names.
  return tasks as unknown as VideoTasks<Name>;
}

/** A number in [0, 1): one that was given and is none would make a time of every delay that is none. */
function drawn(random: () => number): number {
  const number = random();
  return number >= 0 && number < 1 ? number : 0.5;
}
