// The face: five providers in one object, in memory until asked to listen.

import type { Clock } from "./clock/clock.ts";
import { realClock } from "./clock/real-clock.ts";
import { networkError, toResponse } from "./answer/to-response.ts";
import type { Connection } from "./connection.ts";
import { exchange, type Stage } from "./exchange.ts";
import { createFaults, type Faults } from "./faults/fault-list.ts";
import { createLinks } from "./media/links.ts";
import { providers } from "./providers/all.ts";
import { createRandom } from "./random.ts";
import type { LoggedRequest } from "./request-log.ts";
import { listen, type ListenOptions, type SimulatorServer } from "./server/server.ts";
import { createTaskShelf } from "./task/task-shelf.ts";
import type { ProviderName, TaskScript } from "./task/task-script.ts";

/** Options of {@link createSimulator}. */
export interface SimulatorOptions {
  /**
   * What tasks, links and faults take their time from.
   * @default the machine's clock
   */
  clock?: Clock | undefined;
  /**
   * What ids, links and the faults' chances are drawn from: the same seed and the same calls give the same.
   * @default 1
   */
  seed?: number | undefined;
}

/** Five AI video generation APIs, as scripted, faulty and fast servers. */
export interface Simulator {
  readonly clock: Clock;
  /**
   * Answers as the providers do on their real hosts, in memory. Rejects with `signal.reason` when aborted, and like
   * `fetch` with a `TypeError` for a broken connection and for every other host.
   */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** The key, base URL and `fetch` of a provider in memory, to spread into a client's options. */
  connection(provider: ProviderName): Connection & { readonly fetch: typeof globalThis.fetch };
  /**
   * Stages a task and returns its reference.
   * @throws {TypeError} for an outcome or quirk that the provider does not have, or an id that is taken
   */
  task<P extends ProviderName>(provider: P, script?: TaskScript<P>): `${P}:${string}`;
  /** Makes a real HTTP server of it, on loopback. Links in its answers lead to the server as well. Node, Bun and Deno only. */
  listen(options?: ListenOptions): Promise<SimulatorServer>;
  /** Injects trouble. */
  readonly faults: Faults;
  /** Every request so far, in order of arrival. */
  readonly requests: readonly LoggedRequest[];
  /** Every origin that {@link Simulator.fetch} answers for: the providers' servers and their storages. */
  readonly origins: readonly string[];
}

/** Creates a simulator with nothing staged. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const clock = options.clock ?? realClock;
  const random = createRandom(options.seed ?? 1);
  const branch = () => createRandom(random() * 2 ** 32);
  const requests: LoggedRequest[] = [];
  const shelf = createTaskShelf(clock, branch());
  const { faults, next } = createFaults(clock, branch());
  const stage: Stage = {
    clock,
    random: branch(),
    shelf,
    links: createLinks(),
    requests,
    nextFault: next,
    keyOf: ({ mount }) => `simulator-key-of-${mount}`,
  };

  async function fetch(input: Request | URL | string, init: RequestInit = {}): Promise<Response> {
    const request = typeof input === "object" && "headers" in input ? input : undefined;
    const url = new URL(request ? request.url : String(input));
    const signal = init.signal ?? request?.signal;
    const method = (init.method ?? request?.method ?? "GET").toUpperCase();
    const headers = new Headers(init.headers ?? request?.headers);
    signal?.throwIfAborted();
    const question = { method, url, headers, signal, reach: (link: string) => link };
    const delivery = await exchange(stage, question);
    if (!delivery) throw networkError("ENOTFOUND");
    return toResponse(delivery, { method, url, signal });
  }

  return {
    clock,
    fetch,
    connection(provider) {
      const room = providers[provider];
      return { apiKey: stage.keyOf(room), baseUrl: room.origins[0] + room.basePath, fetch };
    },
    task: <P extends ProviderName>(provider: P, script: TaskScript<P> = {}) =>
      shelf.add(provider, script as TaskScript).ref as `${P}:${string}`,
    listen: (listenOptions) => listen(stage, listenOptions),
    faults,
    requests,
    origins: [
      ...new Set(Object.values(providers).flatMap((room) => room.origins.concat(room.media.origins))),
    ],
  };
}
