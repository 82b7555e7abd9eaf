// What every provider's factory does, built in or a user's own: options in, an entry for createVideoTasks out.
import type { ClientOptions } from "openapi-fetch";
import { VideoTaskError } from "../task/error.ts";
import type { ProviderEntry, Query } from "../task/provider.ts";
import { checkSchedule, DEFAULT_SCHEDULE, type Schedule } from "../task/schedule.ts";
import { createAsk, type AnyClient } from "./ask.ts";
import { environment, resolveKey } from "./credentials.ts";

/** Options of every provider's factory; the rest are openapi-fetch's own client options. */
export interface ProviderOptions<Name extends string = string> extends Omit<
  ClientOptions,
  "baseUrl" | "fetch"
> {
  /**
   * The prefix of this entry's references, for a second account or region. An entry with a name of its own reads its
   * key from `<NAME>_API_KEY`, so that two entries never share one by accident.
   * @default the provider's name
   */
  name?: Name | undefined;
  /** @default the environment variable `<PROVIDER>_API_KEY`, read at each request */
  apiKey?: string | (() => string | Promise<string>) | undefined;
  /** @default the environment variable `<PROVIDER>_BASE_URL`, else the documented server */
  baseUrl?: string | undefined;
  /** Wins over the one given to `createVideoTasks`. @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined;
  /** How many requests of this entry may be under way at once. @default 8 */
  maxConcurrentRequests?: number | undefined;
}

/** What a provider is made of. */
export interface ProviderDefinition<Name extends string> {
  name: Name;
  /** @default `<NAME>_API_KEY`; the base URL's variable follows it */
  apiKeyVariable?: string | undefined;
  /** How long a task may take when the caller does not say (milliseconds). @default 1_800_000 (30 minutes) */
  timeoutMs?: number | undefined;
  /** @default one question every 10 s */
  schedule?: Schedule | undefined;
  query: Query;
}

/** Makes an entry of a provider. An entry's own `name` is part of its references' type. */
export type ProviderFactory<Name extends string> = <const EntryName extends string = Name>(
  options?: ProviderOptions<EntryName>,
) => ProviderEntry<EntryName>;

const variableOf = (name: string) => `${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}_API_KEY`;

export function defineEntry<Name extends string>(
  definition: ProviderDefinition<Name> & {
    createClient: (options: never) => AnyClient;
    baseUrl?: string | undefined;
  },
): ProviderFactory<Name> {
  const { timeoutMs = 1_800_000, query } = definition;
  const schedule = checkSchedule(definition.schedule ?? DEFAULT_SCHEDULE);
  return <const EntryName extends string>(options: ProviderOptions<EntryName> = {}) => {
    const {
      name = definition.name,
      apiKey,
      fetch: ownFetch,
      maxConcurrentRequests = 8,
      ...clientOptions
    } = options;
    if (!name || /:/.test(name))
      throw new TypeError(`name: ${JSON.stringify(name)} is empty or has a colon.`);
    if (!(maxConcurrentRequests >= 1))
      throw new TypeError("maxConcurrentRequests: give a number of at least 1.");
    const variable =
      name === definition.name ? (definition.apiKeyVariable ?? variableOf(name)) : variableOf(name);
    const baseUrlVariable = variable.replace(/(_API_KEY)?$/, "_BASE_URL");

    let client: AnyClient | undefined;
    let made: string | undefined;

    return {
      name: name as EntryName,
      timeoutMs,
      schedule,
      maxConcurrentRequests,
      async query(id, env) {
        const key = await resolveKey(apiKey, variable);
        const baseUrl = options.baseUrl || environment(baseUrlVariable) || definition.baseUrl;
        if (!baseUrl)
          throw new VideoTaskError(
            "invalid_request",
            `No base URL. Set ${baseUrlVariable} or pass the option baseUrl.`,
          );
        if (!client || made !== baseUrl + key) {
          client = definition.createClient({ ...clientOptions, baseUrl, apiKey: key } as never);
          made = baseUrl + key;
        }
        let last: unknown;
        const ask = createAsk(client, key, ownFetch ? { ...env, fetch: ownFetch } : env);
        const answer = await query({
          id,
          now: env.now(),
          onDrift: env.onDrift,
          ask: async (path, init) => (last = await ask(path, init)),
        });
        return "raw" in answer ? answer : { ...answer, raw: last };
      },
    };
  };
}
