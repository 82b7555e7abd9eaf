// What a provider is made of, and what its factory takes.
import type { ProviderClientOptions } from "@videotask/client";
import type {
  Abilities,
  CreatedTask,
  Fetch,
  ListFilter,
  ListPage,
  ProviderAnswer,
  ProviderEntry,
  ReadContext,
} from "../task/provider.ts";
import type { Schedule } from "../task/schedule.ts";
import type { AnyClient } from "./bind-client.ts";

/** Options of every provider's factory: those of its typed client, and what concerns its tasks. */
export interface ProviderOptions<Name extends string | undefined = string | undefined> extends Omit<
  ProviderClientOptions,
  "fetch"
> {
  /**
   * The prefix of this entry's references, for a second account or region. An entry with a name of its own reads its
   * key from `<NAME>_API_KEY`, so that two entries never share one by accident.
   *
   * @default the provider's name
   */
  name?: Name;
  /**
   * The API key, or a function that is called for it at each request. `null` sends none: for a proxy of your own that adds it, the
   * only safe way to wait in a browser.
   *
   * @default the environment variable `<PROVIDER>_API_KEY`, read at each request
   */
  apiKey?: ProviderClientOptions["apiKey"];
  /** The server that requests go to. @default the environment variable `<PROVIDER>_BASE_URL`, else the documented server */
  baseUrl?: string | undefined;
  /**
   * Sends the requests of this entry; it wins over the one given to `createVideoTasks`. A request takes one of the
   * `maxConcurrentRequests` until this has settled, so it should reject when the request's signal aborts, as the platform's does.
   *
   * @default globalThis.fetch
   */
  fetch?: Fetch | undefined;
  /** How many requests of this entry may be under way at once. Creates do not count. @default 8 */
  maxConcurrentRequests?: number | undefined;
  /** How many creates may leave within any minute; the next ones wait their turn. @default Infinity */
  maxCreatesPerMinute?: number | undefined;
}

/** What every provider is made of. */
export interface ProviderBase<Name extends string> {
  /** The prefix of its references, without a colon. */
  name: Name;
  /** The documented server. @default none: it must be given as an option or in the environment */
  baseUrl?: string | undefined;
  /** The environment variable with the key. @default `<NAME>_API_KEY`; the base URL's variable follows it */
  apiKeyVariable?: string | undefined;
  /** How long a task may take when the caller does not say (milliseconds). @default 1_800_000 (30 minutes) */
  timeoutMs?: number | undefined;
  /** How often to poll, by time since submission. @default every 10 s */
  schedule?: Schedule | undefined;
}

/** What a `query` with a typed client is given. */
export interface ClientQueryContext<ProviderClient extends AnyClient> extends ReadContext {
  /**
   * The typed client, with the key and every limit applied: its methods give the parsed body as `data`, and reject with a
   * classified `VideoTaskError` for anything but a JSON body with a status of 2xx.
   */
  client: ProviderClient;
}

/** What a `create`, a `cancel` or a `list` with a typed client is given. */
export type ClientCallContext<ProviderClient extends AnyClient> = Omit<
  ClientQueryContext<ProviderClient>,
  "id"
>;

/** A provider with a typed client of its own. */
export interface ClientProviderDefinition<
  Name extends string,
  ProviderClient extends AnyClient,
  Input = never,
> extends ProviderBase<Name> {
  /** Makes the client, such as `createProviderClient` of @videotask/client does. Called once for each entry of a `createVideoTasks`. */
  client: (options: ProviderClientOptions) => ProviderClient;
  /** Reads a task once. Throw a `VideoTaskError` for trouble with the request; a task that failed is an answer. */
  query: (context: ClientQueryContext<ProviderClient>) => Promise<ProviderAnswer>;
  /**
   * Has one task made. Throw a `VideoTaskError` with `invalid_request` before anything is sent for what cannot be asked for. Its first
   * request that is no GET is the one that counts: a second one is a `TypeError`, and an error after it that does not say clearly
   * that nothing was made becomes a `submission_unknown`.
   *
   * @default none: `tasks.create` does not take this provider
   */
  create?: ((input: Input, context: ClientCallContext<ProviderClient>) => Promise<CreatedTask>) | undefined;
  /** For a provider without a typed client alone. */
  ask?: never;
  /** For a provider without a typed client alone: a client sends its key itself. */
  authorize?: never;
}

/** What a provider may have beside: its own client's ways to cancel and to list. */
export interface Listing<ProviderClient extends AnyClient> {
  /** Cancels a task that is still queued. @returns the cancelled task */
  cancel: (context: ClientQueryContext<ProviderClient>) => Promise<ProviderAnswer>;
  /** Reads one page of the account's tasks. */
  list: (filter: ListFilter, page: number, context: ClientCallContext<ProviderClient>) => Promise<ListPage>;
}

/** Makes an entry of a provider. An entry's own `name` is part of its references' type. */
export type ProviderFactory<Name extends string, Input = unknown, Can extends Abilities = Abilities> = <
  const EntryName extends string | undefined = undefined,
>(
  options?: ProviderOptions<EntryName>,
) => ProviderEntry<NoInfer<EntryName> extends string ? NoInfer<EntryName> : Name, Input, Can>;

/** What a provider can do, by what its definition has. */
export interface AbilitiesOf<Input, Lists extends boolean = false> extends Abilities {
  readonly create: [Input] extends [never] ? false : true;
  readonly cancel: Lists;
  readonly list: Lists;
}
