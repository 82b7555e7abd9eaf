// The face: five providers in one object, in memory until it listens.

import { networkError, toResponse } from "./answer/to-response.ts";
import type { Clock } from "./clock/clock.ts";
import { realClock } from "./clock/real-clock.ts";
import type { Connection } from "./connection.ts";
import { createFaultList, type Faults } from "./faults/fault-list.ts";
import { handleRequest, type SimulatorState } from "./handle-request.ts";
import { createLinks } from "./media/links.ts";
import type { ProviderName } from "./providers/provider-name.ts";
import { providers } from "./providers/providers.ts";
import { createRandom } from "./random.ts";
import type { LoggedRequest } from "./request-log.ts";
import { listen, type ListenOptions, type SimulatorServer } from "./server/server.ts";
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
}

/** Five AI video generation APIs, as scripted, faulty and fast servers. */
export interface Simulator {
  /** The clock of tasks, links and faults. */
  readonly clock: Clock;
  /**
   * Answers as the providers do on their real hosts, in memory. Rejects with `signal.reason` when aborted, and like
   * `fetch` with a `TypeError` for a broken connection and for every other host.
   */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** The key, base URL and `fetch` of a provider in memory, to spread into a client's options. */
  connection(provider: ProviderName): Connection & { readonly fetch: typeof globalThis.fetch };
  /**
   * Adds a task and returns its reference.
   * @throws {TypeError} for an outcome or quirk that the provider does not have, or an id that is taken
   */
  task<P extends ProviderName>(provider: P, script?: TaskScript<P>): `${P}:${string}`;
  /** Makes a real HTTP server of it, on loopback. Links in its answers lead to the server as well. Node, Bun and Deno only. */
  listen(options?: ListenOptions): Promise<SimulatorServer>;
  /** Injects faults into requests. */
  readonly faults: Faults;
  /** Every request so far, in order of arrival. */
  readonly requests: readonly LoggedRequest[];
  /** Every origin that {@link Simulator.fetch} answers for: the providers' servers and their storages. */
  readonly origins: readonly string[];
}

/** In memory, links can be reached where they are. */
const unchanged = (link: string) => link;

/** Creates a simulator without tasks and faults. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const clock = options.clock ?? realClock;
  const random = createRandom(options.seed ?? 1);
  const derivedRandom = () => createRandom(random() * 2 ** 32);
  const requests: LoggedRequest[] = [];
  const tasks = createTaskStore(clock, derivedRandom());
  const { faults, nextFault } = createFaultList(clock, derivedRandom());
  const state: SimulatorState = {
    clock,
    random: derivedRandom(),
    tasks,
    links: createLinks(),
    requests,
    nextFault,
    apiKeyOf: ({ mount }) => `simulator-key-of-${mount}`,
  };

  async function fetch(input: Request | URL | string, init: RequestInit = {}): Promise<Response> {
    const given = typeof input === "object" && "headers" in input ? input : undefined;
    const url = new URL(given ? given.url : String(input));
    const signal = init.signal ?? given?.signal;
    const method = (init.method ?? given?.method ?? "GET").toUpperCase();
    const headers = new Headers(init.headers ?? given?.headers);
    signal?.throwIfAborted();
    const request = { method, url, headers, signal, reachableUrl: unchanged };
    const transmission = await handleRequest(state, request);
    if (!transmission) throw networkError("ENOTFOUND");
    return toResponse(transmission, { method, url, signal });
  }

  return {
    clock,
    fetch,
    connection(name) {
      const provider = providers[name];
      return { apiKey: state.apiKeyOf(provider), baseUrl: provider.origins[0] + provider.basePath, fetch };
    },
    task: <P extends ProviderName>(provider: P, script: TaskScript<P> = {}) =>
      tasks.add(provider, script as TaskScript).ref as `${P}:${string}`,
    listen: (listenOptions) => listen(state, listenOptions),
    faults,
    requests,
    origins: [
      ...new Set(Object.values(providers).flatMap(({ origins, media }) => [...origins, ...media.origins])),
    ],
  };
}
