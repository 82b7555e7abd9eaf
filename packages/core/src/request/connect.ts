// The connection of one entry: its client, and what it can do with that.
import { VideoTaskError } from "../task/error.ts";
import type {
  Connection,
  SubmitOptions,
  ProviderAnswer,
  ReadOptions,
  SharedEnvironment,
} from "../task/provider.ts";
import { messageOf } from "../task/text.ts";
import { readKey, readVariable } from "./api-key.ts";
import { checkBaseUrl } from "./base-url.ts";
import { bindClient, type AnyClient } from "./bind-client.ts";
import type { ClientCallContext, ClientProviderDefinition, Listing, ProviderOptions } from "./definition.ts";
import { Redactor } from "./redactor.ts";

interface Configuration<ProviderClient extends AnyClient, Input> {
  readonly definition: ClientProviderDefinition<string, ProviderClient, Input>;
  readonly listing: Listing<ProviderClient> | undefined;
  readonly clientOptions: ProviderOptions;
  readonly keyVariable: string;
  readonly urlVariable: string;
  readonly environment: SharedEnvironment;
}

export function connect<ProviderClient extends AnyClient, Input>({
  definition,
  listing,
  clientOptions: { apiKey, baseUrl, fetch: ownFetch, ...others },
  keyVariable,
  urlVariable,
  environment: { fetch, now, startTimer },
}: Configuration<ProviderClient, Input>): Connection {
  const { query, create } = definition;
  const redactor = new Redactor();
  const client = definition.client({
    ...others,
    baseUrl: definition.baseUrl,
    apiKey: apiKey === null ? null : () => keyFor(apiKey),
  });
  let checkedUrl: string | undefined;

  function keyFor(given: Exclude<typeof apiKey, null>): string | Promise<string> {
    const key = readKey(given, keyVariable);
    return typeof key === "string" ? redactor.add(key) : key.then((later) => redactor.add(later));
  }

  function currentUrl(): string {
    const url = baseUrl || readVariable(urlVariable) || definition.baseUrl || "";
    if (url !== checkedUrl) checkBaseUrl(url, urlVariable);
    checkedUrl = url;
    return url;
  }

  /** Lets one of the definition's functions do its work with a client of its own. */
  async function run<Result extends object>(
    act: string,
    { signal, onAbort, onStatus, onDrift }: ReadOptions,
    work: (context: ClientCallContext<ProviderClient>) => Promise<Result>,
    submission?: SubmitOptions,
  ): Promise<Result & { raw?: unknown }> {
    const request = {
      baseUrl: currentUrl(),
      fetch: ownFetch ?? fetch,
      now,
      startTimer,
      signal,
      onAbort,
      onStatus,
    };
    const bound = bindClient(client, request, submission);
    try {
      const result = await work({
        client: bound.client,
        signal,
        now: now(),
        onDrift: ({ field, value }) =>
          onDrift({ field: redactor.shown(field), value: redactor.shown(value) }),
      });
      return { raw: bound.lastBody(), ...result };
    } catch (error) {
      throw redactor.error(VideoTaskError.is(error) ? error : definitionError(act, definition.name, error));
    }
  }

  const redacted = async (answer: Promise<ProviderAnswer>) => redactFailure(await answer, redactor);

  return {
    read: (id, options) => redacted(run("query", options, (context) => query({ id, ...context }))),
    create:
      create &&
      ((input, options) => run("create", options, (context) => create(input as Input, context), options)),
    cancel:
      listing &&
      ((id, options) => redacted(run("cancel", options, (context) => listing.cancel({ id, ...context })))),
    list:
      listing &&
      (async (filter, page, options) => {
        const { tasks, hasMore } = await run("list", options, (context) =>
          listing.list(filter, page, context),
        );
        return {
          tasks: tasks.map((task) => ({ ...task, answer: redactFailure(task.answer, redactor) })),
          hasMore,
        };
      }),
    origin: () => new URL(currentUrl()).origin,
    isApiKey: (text) => text === apiKey || text === readVariable(keyVariable) || redactor.has(text),
  };
}

/** A definition that throws anything but a `VideoTaskError` has a fault that trying again does not mend. */
const definitionError = (act: string, name: string, thrown: unknown): VideoTaskError =>
  new VideoTaskError("invalid_response", `The ${act} of ${name} threw: ${messageOf(thrown)}`, {
    retryable: false,
    cause: thrown,
  });

/** A gateway may put the key that it was sent into the reason why a task failed. */
function redactFailure(answer: ProviderAnswer, redactor: Redactor): ProviderAnswer {
  const { failure } = answer;
  if (!failure) return answer;
  const { message = "", providerCode = "" } = failure;
  return {
    ...answer,
    failure: { ...failure, message: redactor.shown(message), providerCode: redactor.shown(providerCode) },
  };
}
