// What every provider's factory does, built in or a user's own: options in, an entry for createVideoTasks out.
import { VideoTaskError } from "../task/error.ts";
import type { Ask, Fetch, ProviderEntry, Query } from "../task/provider.ts";
import { checkSchedule, DEFAULT_SCHEDULE, type Schedule } from "../task/schedule.ts";
import { createAsk, type RequestDefaults } from "./ask.ts";
import { checkKey, readVariable } from "./credentials.ts";

/**
 * Options of every provider's factory: those of its typed client, but for openapi-fetch's serializers, which have nothing to
 * do here.
 */
export interface ProviderOptions<
  Name extends string | undefined = string | undefined,
> extends RequestDefaults {
  /**
   * The prefix of this entry's references, for a second account or region. An entry with a name of its own reads its
   * key from `<NAME>_API_KEY`, so that two entries never share one by accident.
   * @default the provider's name
   */
  name?: Name;
  /** @default the environment variable `<PROVIDER>_API_KEY`, read at each request */
  apiKey?: string | (() => string | Promise<string>) | undefined;
  /** @default the environment variable `<PROVIDER>_BASE_URL`, else the documented server */
  baseUrl?: string | undefined;
  /** Wins over the one given to `createVideoTasks`. @default globalThis.fetch */
  fetch?: Fetch | undefined;
  /** How many requests of this entry may be under way at once. @default 8 */
  maxConcurrentRequests?: number | undefined;
}

/** What a provider is made of. */
export interface ProviderDefinition<Name extends string> {
  name: Name;
  /** @default none: it must be given as an option or in the environment */
  baseUrl?: string | undefined;
  /** @default `<NAME>_API_KEY`; the base URL's variable follows it */
  apiKeyVariable?: string | undefined;
  /** How long a task may take when the caller does not say (milliseconds). @default 1_800_000 (30 minutes) */
  timeoutMs?: number | undefined;
  /** @default one question every 10 s */
  schedule?: Schedule | undefined;
  query: Query;
}

/** Makes an entry of a provider. An entry's own `name` is part of its references' type. */
export type ProviderFactory<Name extends string> = <const EntryName extends string | undefined = undefined>(
  options?: ProviderOptions<EntryName>,
) => ProviderEntry<EntryName extends string ? EntryName : Name>;

export function defineEntry<Name extends string>(
  definition: ProviderDefinition<Name>,
): ProviderFactory<Name> {
  const schedule = checkSchedule(definition.schedule ?? DEFAULT_SCHEDULE);
  return (options: ProviderOptions = {}) => {
    const {
      name = definition.name,
      maxConcurrentRequests = 8,
      apiKey,
      baseUrl,
      fetch,
      ...defaults
    } = options;
    if (!/^[^:]+$/.test(name)) throw new TypeError(`name: "${name}" is empty or has a colon.`);
    if (!(maxConcurrentRequests >= 1)) throw new TypeError("maxConcurrentRequests: give at least 1.");
    const own = `${name.toUpperCase().replaceAll(/\W/g, "_")}_API_KEY`;
    const keyVariable = name === definition.name ? (definition.apiKeyVariable ?? own) : own;
    const urlVariable = keyVariable.replace(/(_API_KEY)?$/, "_BASE_URL");

    return {
      name: name as never,
      timeoutMs: definition.timeoutMs ?? 1_800_000,
      schedule,
      maxConcurrentRequests,
      async query(id, environment) {
        const key = checkKey(
          (typeof apiKey === "function" ? await apiKey() : apiKey) || readVariable(keyVariable),
          keyVariable,
        );
        const url = baseUrl || readVariable(urlVariable) || definition.baseUrl;
        if (!url)
          throw new VideoTaskError("invalid_request", `baseUrl is missing: pass it or set ${urlVariable}.`);
        let raw: unknown;
        const send = createAsk(url, key, defaults, fetch ? { ...environment, fetch } : environment);
        const ask: Ask = async (path, init) => (raw = await send(path, init as RequestInit));
        const answer = await definition.query({ ...environment, id, ask, now: environment.now() });
        return { raw, ...answer };
      },
    };
  };
}
