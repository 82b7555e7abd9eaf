// What every provider's factory does, built in or a user's own: options in, an entry for createVideoTasks out.
import type { ProviderClientOptions } from "@videotask/client";
import { VideoTaskError } from "../task/error.ts";
import type {
  Fetch,
  ProviderAnswer,
  ProviderEntry,
  ReadContext,
  ReadTask,
  SharedEnvironment,
} from "../task/provider.ts";
import { checkSchedule, DEFAULT_SCHEDULE, DEFAULT_TIMEOUT_MS, type Schedule } from "../task/schedule.ts";
import { messageOf } from "../task/text.ts";
import { readKey, readVariable } from "./api-key.ts";
import { checkBaseUrl } from "./base-url.ts";
import { bindClient, type AnyClient } from "./bind-client.ts";
import { Redactor } from "./redactor.ts";

const DEFAULT_MAX_CONCURRENT_REQUESTS = 8;

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
  /** How many requests of this entry may be under way at once. @default 8 */
  maxConcurrentRequests?: number | undefined;
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

/** A provider with a typed client of its own. */
export interface ClientProviderDefinition<
  Name extends string,
  ProviderClient extends AnyClient,
> extends ProviderBase<Name> {
  /** Makes the client, such as `createProviderClient` of @videotask/client does. Called once for each entry of a `createVideoTasks`. */
  client: (options: ProviderClientOptions) => ProviderClient;
  /** Reads a task once. Throw a `VideoTaskError` for trouble with the request; a task that failed is an answer. */
  query: (context: ClientQueryContext<ProviderClient>) => Promise<ProviderAnswer>;
  /** For a provider without a typed client alone. */
  ask?: never;
  /** For a provider without a typed client alone: a client sends its key itself. */
  authorize?: never;
}

/** Makes an entry of a provider. An entry's own `name` is part of its references' type. */
export type ProviderFactory<Name extends string> = <const EntryName extends string | undefined = undefined>(
  options?: ProviderOptions<EntryName>,
) => ProviderEntry<EntryName extends string ? EntryName : Name>;

export function defineEntry<Name extends string, ProviderClient extends AnyClient>(
  definition: ClientProviderDefinition<Name, ProviderClient>,
): ProviderFactory<Name> {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, query } = definition;
  const schedule = checkSchedule(definition.schedule ?? DEFAULT_SCHEDULE);
  return (options: ProviderOptions = {}) => {
    const {
      name = definition.name,
      maxConcurrentRequests = DEFAULT_MAX_CONCURRENT_REQUESTS,
      apiKey,
      baseUrl,
      fetch: ownFetch,
      ...others
    } = options;
    if (!/^[^:]+$/.test(name)) throw new TypeError(`name: "${name}" is empty or has a colon.`);
    if (!(
      maxConcurrentRequests === Infinity ||
      (Number.isInteger(maxConcurrentRequests) && maxConcurrentRequests >= 1)
    ))
      throw new TypeError("maxConcurrentRequests: give a whole number, 1 or more.");
    const own = `${name.toUpperCase().replaceAll(/\W/g, "_")}_API_KEY`;
    const keyVariable = name === definition.name ? (definition.apiKeyVariable ?? own) : own;
    const urlVariable = keyVariable.replace(/(_API_KEY)?$/, "_BASE_URL");

    function keyFor(given: Exclude<typeof apiKey, null>, redactor: Redactor): string | Promise<string> {
      const key = readKey(given, keyVariable);
      return typeof key === "string" ? redactor.add(key) : key.then((later) => redactor.add(later));
    }

    function connect({ fetch, now, startTimer }: SharedEnvironment): ReadTask {
      const redactor = new Redactor();
      const client = definition.client({
        ...others,
        baseUrl: definition.baseUrl,
        apiKey: apiKey === null ? null : () => keyFor(apiKey, redactor),
      });
      let checkedUrl: string | undefined;
      return async (id, { signal, onAbort, onStatus, onDrift }) => {
        const url = baseUrl || readVariable(urlVariable) || definition.baseUrl || "";
        if (url !== checkedUrl) checkBaseUrl(url, urlVariable);
        checkedUrl = url;
        const bound = bindClient(client, {
          baseUrl: url,
          fetch: ownFetch ?? fetch,
          now,
          startTimer,
          signal,
          onAbort,
          onStatus,
        });
        try {
          const answer = await query({
            id,
            client: bound.client,
            signal,
            now: now(),
            onDrift: ({ field, value }) =>
              onDrift({ field: redactor.shown(field), value: redactor.shown(value) }),
          });
          return { raw: bound.lastBody(), ...answer, ...redactedFailure(answer, redactor) };
        } catch (error) {
          throw redactor.error(VideoTaskError.is(error) ? error : queryError(definition.name, error));
        }
      };
    }

    return { name: name as never, timeoutMs, schedule, maxConcurrentRequests, connect };
  };
}

/** A query that throws anything but a `VideoTaskError` has a fault that polling again does not mend. */
const queryError = (name: string, thrown: unknown): VideoTaskError =>
  new VideoTaskError("invalid_response", `The query of ${name} threw: ${messageOf(thrown)}`, {
    retryable: false,
    cause: thrown,
  });

/** A gateway may put the key that it was sent into the reason why a task failed. */
function redactedFailure({ failure }: ProviderAnswer, redactor: Redactor): Pick<ProviderAnswer, "failure"> {
  if (!failure) return {};
  const { message = "", providerCode = "" } = failure;
  return {
    failure: { ...failure, message: redactor.shown(message), providerCode: redactor.shown(providerCode) },
  };
}
