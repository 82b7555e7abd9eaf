// A user's own provider, on the same footing as the built-in ones.
import { createProviderClient, type ProviderClientDefinition } from "@videotask/client";
import { askWith, type Ask } from "../request/ask.ts";
import type { AnyClient } from "../request/bind-client.ts";
import {
  defineEntry,
  type ClientProviderDefinition,
  type ProviderFactory,
  type ProviderBase,
} from "../request/define-entry.ts";
import type { Drift, ProviderAnswer, ReadContext } from "../task/provider.ts";
import { shown } from "../task/text.ts";
import { readAnswer } from "./read-answer.ts";

/** What a `query` without a typed client is given. */
export interface QueryContext extends ReadContext {
  /** Sends a request. */
  ask: Ask;
}

/** A provider without a typed client. */
export interface ProviderDefinition<Name extends string> extends ProviderBase<Name> {
  /**
   * Adds the key to a request; it may change the request or return another one.
   *
   * @default sets `Authorization: Bearer KEY`, unless the request has an `Authorization` already
   */
  authorize?: ProviderClientDefinition["authorize"];
  /** Reads a task once. Throw a `VideoTaskError` for trouble with the request; a task that failed is an answer. */
  query: (context: QueryContext) => Promise<ProviderAnswer>;
  /** For a provider with a typed client alone. */
  client?: never;
}

/**
 * Makes a factory like the built-in ones of a provider that videotask does not know: with a typed `client`, or with `ask`, which
 * takes any path.
 *
 * @example
 * const acme = defineProvider({
 *   name: "acme",
 *   baseUrl: "https://api.acme.example",
 *   async query({ id, ask }) {
 *     const job = await ask("/jobs/{id}", { params: { path: { id } } });
 *     return readJob(job); // { status, providerStatus, outputs | failure, … }
 *   },
 * });
 * const tasks = createVideoTasks([acme({ apiKey })]);
 * @throws {TypeError} for a schedule that cannot be.
 */
export function defineProvider<const Name extends string, ProviderClient extends AnyClient>(
  definition: ClientProviderDefinition<Name, ProviderClient>,
): ProviderFactory<Name>;
export function defineProvider<const Name extends string>(
  definition: ProviderDefinition<Name>,
): ProviderFactory<Name>;
export function defineProvider<const Name extends string>(
  definition: ClientProviderDefinition<Name, AnyClient> | ProviderDefinition<Name>,
): ProviderFactory<Name> {
  if (definition.client) return defineEntry({ ...definition, query: checkedQuery(definition.query) });
  const { authorize, query, ...traits } = definition;
  return defineEntry<Name, AnyClient>({
    ...traits,
    client: (options) => createProviderClient({ ...options, name: definition.name, authorize }),
    query: checkedQuery(({ client, ...context }) => query({ ...context, ask: askWith(client) })),
  });
}

/**
 * A query may return anything, and is read as an answer is. A status that it does not know is drift, as it is at the built-in providers,
 * unless the query has reported it in its own words.
 */
function checkedQuery<Context extends ReadContext>(
  query: (context: Context) => Promise<ProviderAnswer>,
): (context: Context) => Promise<ProviderAnswer> {
  return async (context) => {
    let hasReported = false;
    const onDrift = (drift: Drift) => {
      hasReported = true;
      context.onDrift(drift);
    };
    const returned: unknown = await query({ ...context, onDrift });
    const answer = readAnswer(returned);
    const { status } = Object(returned) as { status?: unknown };
    if (!hasReported && answer.status === "unknown")
      context.onDrift({
        field: "status",
        value: shown(answer.providerStatus) ?? shown(status) ?? typeof status,
      });
    return answer;
  };
}
