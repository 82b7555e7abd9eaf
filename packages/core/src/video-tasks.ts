// The face: providers in, tasks out. It joins the rooms that do not know each other.
import { poll } from "./polling/poll.ts";
import { systemTimers, timersOf, type Clock } from "./polling/clock.ts";
import { Limiter } from "./polling/limiter.ts";
import type { PollContext } from "./polling/poll-context.ts";
import { readOnce, type RequestOptions } from "./polling/read-once.ts";
import { readState } from "./polling/read-state.ts";
import { renew, start, type StartOptions } from "./polling/start.ts";
import { tick, type Tick } from "./polling/tick.ts";
import { wait } from "./polling/wait.ts";
import { watch } from "./polling/watch.ts";
import { VideoTaskError } from "./task/error.ts";
import type { PollState } from "./task/poll-state.ts";
import type { Fetch, ProviderEntry, SharedEnvironment } from "./task/provider.ts";
import { parseTaskRef } from "./task/ref.ts";
import type { SucceededTask, TaskRef, VideoTask } from "./task/task.ts";
import { toTask } from "./task/to-task.ts";

/**
 * A reference that these providers can have: a literal with another prefix does not compile, a plain `string` does and
 * is checked before anything is sent.
 */
export type KnownRef<Provider extends string, Ref extends string> = string extends Ref
  ? Ref
  : Ref extends `${infer Prefix}:${string}`
    ? string extends Prefix
      ? Ref
      : Prefix extends Provider
        ? Ref
        : TaskRef<Provider>
    : TaskRef<Provider>;

/** Options of `wait` and `watch`. Beside a state, `submittedAt`, `timeoutMs`, `schedule` and `stallMs` renew it. */
export interface WaitOptions<Provider extends string = string>
  extends StartOptions, RequestOptions<Provider> {}

/** What {@link createVideoTasks} returns. Every rejection is a {@link VideoTaskError}, a `signal.reason`, what `onEvent` threw, or a `TypeError` for an option that cannot be. */
export interface VideoTasks<Provider extends string = string> {
  /** Reads the task once. One that failed is an answer, not a rejection; a success without a usable URL rejects with `missing_output`. */
  get<const Ref extends string>(
    ref: KnownRef<Provider, Ref>,
    options?: RequestOptions<Provider>,
  ): Promise<VideoTask<Provider>>;
  /** Resolves to the succeeded task, or rejects with the error that says why there is none. */
  wait<const Ref extends string>(
    refOrState: KnownRef<Provider, Ref> | PollState,
    options?: WaitOptions<Provider>,
  ): Promise<SucceededTask<Provider>>;
  /** Iterates over the task as first seen, each change, and its end, however it ended. Leaving the loop stops the polling. */
  watch<const Ref extends string>(
    refOrState: KnownRef<Provider, Ref> | PollState,
    options?: WaitOptions<Provider>,
  ): AsyncGenerator<VideoTask<Provider>, void, void>;
  /** Begins a wait without sending anything: a state to store, and to hand to {@link VideoTasks.tick}. */
  start<const Ref extends string>(ref: KnownRef<Provider, Ref>, options?: StartOptions): PollState;
  /** Reads the task at most once and never sleeps: the wait of cron jobs, queues and serverless functions. */
  tick(state: PollState, options?: RequestOptions<Provider>): Promise<Tick<Provider>>;
}

/** What all providers share. */
export interface VideoTasksOptions {
  /** @default the system's */
  clock?: Clock | undefined;
  /** @default globalThis.fetch */
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
  const { clock, random = Math.random } = options;
  const timers = clock ? timersOf(clock) : systemTimers;
  const shared: SharedEnvironment = {
    fetch: options.fetch,
    now: timers.now,
  };
  const contexts = new Map<string, (ref: TaskRef, id: string) => PollContext>();
  for (const entry of providers) {
    const { name, schedule, timeoutMs, maxConcurrentRequests } = entry;
    if (contexts.has(name)) throw new TypeError(`Two providers have the name ${name}.`);
    const account = {
      timers,
      random,
      schedule,
      timeoutMs,
      limiter: new Limiter(maxConcurrentRequests),
      reportedDrift: new Set<string>(),
    };
    const readTask = entry.connect(shared);
    contexts.set(name, (ref, id) => ({
      ...account,
      ref,
      read: async (readOptions) => toTask(ref, name, id, await readTask(id, readOptions)),
    }));
  }

  function contextOf(ref: string): PollContext {
    const { provider, id } = parseTaskRef(ref);
    const open = contexts.get(provider);
    if (open) return open(ref as TaskRef, id);
    throw new VideoTaskError(
      "invalid_ref",
      `${ref}: ${provider} is none of ${[...contexts.keys()].join(", ")}.`,
      { ref },
    );
  }

  async function* ticks(
    refOrState: string | PollState,
    waitOptions: WaitOptions,
  ): AsyncGenerator<Tick, void, void> {
    const given = typeof refOrState === "string" ? undefined : readState(refOrState);
    const context = contextOf(given?.ref ?? (refOrState as string));
    yield* poll(
      context,
      given ? renew(context, given, waitOptions) : start(context, waitOptions),
      waitOptions,
    );
  }

  const tasks: VideoTasks = {
    async get(ref, requestOptions = {}) {
      const { task, error } = (await readOnce(contextOf(ref), requestOptions))!;
      if (error) throw error;
      return task;
    },
    wait: async (refOrState, waitOptions = {}) => wait(ticks(refOrState, waitOptions)),
    watch: (refOrState, waitOptions = {}) => watch(ticks(refOrState, waitOptions)),
    start: (ref, startOptions = {}) => start(contextOf(ref), startOptions),
    tick: async (state, requestOptions = {}) => tick(contextOf(readState(state).ref), state, requestOptions),
  };
  return tasks as VideoTasks<Name>;
}
