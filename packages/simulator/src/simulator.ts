// The face: seven providers in one object, in memory until it listens.

import { networkError, toResponse } from "./answer/to-response.ts";
import { followRedirect } from "./answer/follow-redirect.ts";
import { createCallbackSender } from "./callbacks/callback-sender.ts";
import type { LoggedCallback, SendCallback } from "./callbacks/callback-log.ts";
import type { Clock } from "./clock/clock.ts";
import { realClock } from "./clock/real-clock.ts";
import type { Connection } from "./connection.ts";
import type { CreatedTask } from "./creating/created-task.ts";
import { createCreateScripts, type CreateScripts, type ScriptedCreates } from "./creating/create-scripts.ts";
import { createCreateLimiter } from "./creating/creates-per-minute.ts";
import { checkCustom } from "./custom/check-custom.ts";
import { createCustomProvider } from "./custom/create-custom-provider.ts";
import type { CustomProvider } from "./custom/custom-provider.ts";
import { createFaultList, type Faults } from "./faults/fault-list.ts";
import { handleRequest } from "./handle-request.ts";
import { createLinks } from "./media/links.ts";
import { checkOptions, must, object } from "./options/check.ts";
import { aCount, aFunction, anInteger } from "./options/checks.ts";
import { createProviderList } from "./providers/provider-list.ts";
import { providerNames, type ProviderName } from "./providers/provider-name.ts";
import type { SimulatedProvider } from "./providers/simulated-provider.ts";
import { createRandom } from "./random.ts";
import type { LoggedRequest } from "./request-log.ts";
import { listen, type ListenOptions, type SimulatorServer } from "./server/server.ts";
import type { SimulatorState } from "./simulator-state.ts";
import type { TaskScript } from "./task/task-script.ts";
import { createTaskStore } from "./task/task-store.ts";

/** Options of {@link createSimulator}. */
export interface SimulatorOptions {
  /**
   * The clock of tasks, links and faults.
   * @default the machine's clock
   */
  clock?: Clock | undefined;
  /**
   * What ids, links and the chances of faults are drawn from: the same seed and the same calls give the same.
   * @default 1
   */
  seed?: number | undefined;
  /**
   * How many creates each provider takes in a minute before it answers that there are too many: MiniMax V1 takes 5 of a free account and
   * 20 of one that pays (page "rate-limits").
   * @default no limit
   */
  createsPerMinute?: { readonly [Name in ProviderName]?: number | undefined } | undefined;
  /**
   * How callbacks are sent to the URLs that creates give. What it throws, and how long it takes, is in the log of callbacks.
   * @default the global `fetch`
   */
  sendCallback?: SendCallback | undefined;
}

/** Seven AI video generation APIs, as scripted, faulty and fast servers, and those that its user adds. */
export interface Simulator<Name extends string = ProviderName> {
  /** The clock of tasks, links and faults. */
  readonly clock: Clock;
  /**
   * Answers as the providers do on their real hosts, in memory. Rejects with `signal.reason` when aborted, and like
   * `fetch` with a `TypeError` for a broken connection and for every other host.
   */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /**
   * The key, base URL and `fetch` of a provider in memory, to spread into a client's options.
   *
   * @throws {TypeError} for a provider that does not exist
   */
  connection(provider: Name): Connection & {
    /** As {@link Simulator.fetch}. */
    readonly fetch: typeof globalThis.fetch;
  };
  /**
   * Adds a task and returns its reference.
   *
   * @throws {TypeError} for what the provider does not have, an option that does not exist, a value that it cannot have, and an id that is taken
   */
  task<P extends Name>(provider: P, script?: TaskScript<P>): `${P}:${string}`;
  /**
   * Says what becomes of the tasks that creates at `provider` make: one script for all, an array of which each takes the next, or a
   * function of the request's body. What was given last goes first; an array that is used up leaves them to what was given before.
   *
   * @throws {TypeError} as {@link Simulator.task} does
   * @example
   * simulator.onCreate("linkmodel", [{ failure: "moderation" }, { runningMs: 60_000 }]);
   */
  onCreate<P extends Name>(provider: P, scripts: CreateScripts<P>): ScriptedCreates;
  /**
   * Adds a provider of your own, such as one that was made with `defineProvider` of `@videotask/core`, and returns this simulator, which
   * knows its name from then on: it has tasks, connections, faults and a log as the built-in ones.
   *
   * @throws {TypeError} for a name that is taken or has a colon, an option that does not exist, and a value that it cannot have
   * @example
   * const simulator = createSimulator().custom("acme", {
   *   baseUrl: "https://api.acme.example/v1",
   *   answers: { "/jobs/{id}": ({ status, url }) => ({ state: status, url }) },
   * });
   * const ref = simulator.task("acme", { runningMs: 60_000 });
   */
  custom<Custom extends string>(name: Custom, provider: CustomProvider): Simulator<Name | Custom>;
  /**
   * Makes a real HTTP server of it, on loopback. Links in its answers lead to the server as well. Node, Bun and Deno only.
   * Rejects with a `TypeError` for a port that cannot be.
   */
  listen(options?: ListenOptions): Promise<SimulatorServer<Name>>;
  /** Injects faults into requests. */
  readonly faults: Faults<Name>;
  /** Every task that a create has made, in order. */
  readonly created: readonly CreatedTask<Name>[];
  /** Every request to a callback URL, in order. */
  readonly callbacks: readonly LoggedCallback<Name>[];
  /** Every request so far, in order of arrival. */
  readonly requests: readonly LoggedRequest<Name>[];
  /** Every origin that {@link Simulator.fetch} answers for: the providers' servers and their storages. */
  readonly origins: readonly string[];
}

const aClock = must<Clock>("a clock, with `now` and `sleep`", (value) => {
  const { now, sleep } = Object(value) as Partial<Clock>;
  return typeof now === "function" && typeof sleep === "function";
});

const limits = Object.fromEntries(providerNames.map((name) => [name, aCount])) as Record<
  ProviderName,
  typeof aCount
>;

const anOptions = object<SimulatorOptions>({
  clock: aClock,
  seed: anInteger,
  createsPerMinute: object<NonNullable<SimulatorOptions["createsPerMinute"]>>(limits),
  sendCallback: aFunction,
});

/** In memory, links can be reached where they are. */
const unchanged = (link: string) => link;

/**
 * Creates a simulator without tasks and faults.
 *
 * @throws {TypeError} for an option that does not exist, and for a value that it cannot have
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  checkOptions("createSimulator(options)", "options", options, anOptions);
  const clock = options.clock ?? realClock;
  const random = createRandom(options.seed ?? 1);
  const derivedRandom = () => createRandom(random() * 2 ** 32);
  const requests: LoggedRequest<string>[] = [];
  const providers = createProviderList();
  const tasks = createTaskStore(clock, derivedRandom(), providers);
  const { faults, nextFault } = createFaultList(clock, derivedRandom(), providers.aProvider);
  const created: CreatedTask<string>[] = [];
  const callbacks: LoggedCallback<string>[] = [];
  // Read at call time, so that a test can replace it.
  const { sendCallback = (request: Request) => globalThis.fetch(request) } = options;
  const state: SimulatorState = {
    clock,
    random: derivedRandom(),
    providers,
    tasks,
    links: createLinks(),
    requests,
    created,
    createScripts: createCreateScripts(providers),
    isWithinCreateLimit: createCreateLimiter(clock, options.createsPerMinute ?? {}),
    get callbacks() {
      return callbackSender;
    },
    nextFault,
    apiKeyOf: ({ mount }) => `simulator-key-of-${mount}`,
  };

  const callbackSender = createCallbackSender(state, { clock, send: sendCallback, log: callbacks });

  async function send(
    input: Request | URL | string,
    init: RequestInit,
    redirects: number,
  ): Promise<Response> {
    const given = typeof input === "object" && "headers" in input ? input : undefined;
    const url = new URL(given ? given.url : String(input));
    const signal = init.signal ?? given?.signal;
    const method = (init.method ?? given?.method ?? "GET").toUpperCase();
    const headers = new Headers(init.headers ?? given?.headers);
    const redirect = init.redirect ?? given?.redirect ?? "follow";
    signal?.throwIfAborted();
    // Only of a request with a body: a copy listens to the signal.
    const whole = (init.body ?? given?.body) ? new Request(input, init) : undefined;
    const toRequest = () => whole?.clone() ?? new Request(input, init);
    const request = { method, url, headers, signal, reachableUrl: unchanged, toRequest };
    const transmission = await handleRequest(state, request);
    if (!transmission) throw networkError("ENOTFOUND");
    const response = toResponse(transmission, { method, url, signal });
    const body = async () => whole?.arrayBuffer() ?? new ArrayBuffer(0);
    return followRedirect(response, { method, url, headers, signal, redirect, body }, send, redirects);
  }

  const fetch = async (input: Request | URL | string, init: RequestInit = {}) => send(input, init, 0);

  const origins: string[] = [];
  const addOrigins = ({ origins: servers, media }: SimulatedProvider) =>
    origins.push(...[...servers, ...media.origins].filter((origin) => !origins.includes(origin)));
  for (const provider of providers.all()) addOrigins(provider);

  const simulator: Simulator<string> = {
    clock,
    fetch,
    connection(name) {
      const provider = providers.get(name, "connection(provider)");
      return { apiKey: state.apiKeyOf(provider), baseUrl: provider.origins[0] + provider.basePath, fetch };
    },
    task: (provider, script = {}) => tasks.add(provider, script).ref as `${typeof provider}:${string}`,
    onCreate: (provider, scripts) => state.createScripts.add(provider, scripts),
    custom(name, definition) {
      checkCustom(name, definition, providers.takenNames());
      const provider = createCustomProvider(name, definition);
      providers.add(provider);
      addOrigins(provider);
      return simulator;
    },
    listen: (listenOptions) => listen(state, listenOptions),
    faults,
    created: created as Simulator<string>["created"],
    callbacks,
    requests,
    origins,
  };
  return simulator as unknown as Simulator;
}
