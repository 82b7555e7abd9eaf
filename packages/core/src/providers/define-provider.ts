// A user's own provider, on the same footing as the built-in ones.
import { createProviderClient, type ProviderClientDefinition } from "@videotask/client";
import { askWith, type Ask } from "../request/ask.ts";
import type { AnyClient } from "../request/bind-client.ts";
import { defineEntry } from "../request/define-entry.ts";
import type {
  AbilitiesOf,
  ClientProviderDefinition,
  ProviderBase,
  ProviderFactory,
} from "../request/definition.ts";
import type { CreatedTask, Drift, ProviderAnswer, ReadContext } from "../task/provider.ts";
import { shown } from "../task/text.ts";
import { readAnswer, readCreatedTask } from "./read-answer.ts";

/** What a `query` without a typed client is given. */
export interface QueryContext extends ReadContext {
  /** Sends a request. */
  ask: Ask;
}

/** What a `create` without a typed client is given. */
export type CallContext = Omit<QueryContext, "id">;

/** A provider without a typed client. */
export interface ProviderDefinition<Name extends string, Input = never> extends ProviderBase<Name> {
  /**
   * Adds the key to a request; it may change the request or return another one.
   *
   * @default sets `Authorization: Bearer KEY`, unless the request has an `Authorization` already
   */
  authorize?: ProviderClientDefinition["authorize"];
  /** Reads a task once. Throw a `VideoTaskError` for trouble with the request; a task that failed is an answer. */
  query: (context: QueryContext) => Promise<ProviderAnswer>;
  /**
   * Has one task made. Throw a `VideoTaskError` with `invalid_request` before anything is sent for what cannot be asked for. Its first
   * request that is no GET is the one that counts: a second one is a `TypeError`, and an error after it that does not say clearly
   * that nothing was made becomes a `submission_unknown`.
   *
   * @default none: `tasks.create` does not take this provider
   */
  create?: ((input: Input, context: CallContext) => Promise<CreatedTask>) | undefined;
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
export function defineProvider<const Name extends string, ProviderClient extends AnyClient, Input = never>(
  definition: ClientProviderDefinition<Name, ProviderClient, Input>,
): ProviderFactory<Name, Input, AbilitiesOf<Input>>;
export function defineProvider<const Name extends string, Input = never>(
  definition: ProviderDefinition<Name, Input>,
): ProviderFactory<Name, Input, AbilitiesOf<Input>>;
export function defineProvider<const Name extends string, Input>(
  definition: ClientProviderDefinition<Name, AnyClient, Input> | ProviderDefinition<Name, Input>,
): ProviderFactory<Name, Input> {
  if (definition.client) {
    const { query, create } = definition;
    return defineEntry<Name, AnyClient, Input>({
      ...definition,
      query: checkedQuery(query),
      create: create && (async (input, context) => readCreatedTask(await create(input, context))),
    });
  }
  const { authorize, query, create, ...traits } = definition;
  return defineEntry<Name, AnyClient, Input>({
    ...traits,
    client: (options) => createProviderClient({ ...options, name: definition.name, authorize }),
    query: checkedQuery(({ client, ...context }) => query({ ...context, ask: askWith(client) })),
    create:
      create &&
      (async (input, { client, ...context }) =>
        readCreatedTask(await create(input, { ...context, ask: askWith(client) }))),
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
