// What every provider's factory does, built in or a user's own: options in, an entry for createVideoTasks out.
import type { Abilities } from "../task/provider.ts";
import { checkSchedule, DEFAULT_SCHEDULE, DEFAULT_TIMEOUT_MS } from "../task/schedule.ts";
import type { AnyClient } from "./bind-client.ts";
import { connect } from "./connect.ts";
import type {
  AbilitiesOf,
  ClientProviderDefinition,
  Listing,
  ProviderFactory,
  ProviderOptions,
} from "./definition.ts";

const DEFAULT_MAX_CONCURRENT_REQUESTS = 8;

export function defineEntry<Name extends string, ProviderClient extends AnyClient, Input = never>(
  definition: ClientProviderDefinition<Name, ProviderClient, Input>,
): ProviderFactory<Name, Input, AbilitiesOf<Input>>;
export function defineEntry<Name extends string, ProviderClient extends AnyClient, Input = never>(
  definition: ClientProviderDefinition<Name, ProviderClient, Input>,
  listing: Listing<ProviderClient>,
): ProviderFactory<Name, Input, AbilitiesOf<Input, true>>;
export function defineEntry<Name extends string, ProviderClient extends AnyClient, Input>(
  definition: ClientProviderDefinition<Name, ProviderClient, Input>,
  listing?: Listing<ProviderClient>,
): ProviderFactory<Name, Input> {
  const { timeoutMs = DEFAULT_TIMEOUT_MS } = definition;
  const schedule = checkSchedule(definition.schedule ?? DEFAULT_SCHEDULE);
  const can: Abilities = {
    create: Boolean(definition.create),
    cancel: Boolean(listing),
    list: Boolean(listing),
  };
  return (options: ProviderOptions = {}) => {
    const {
      name = definition.name,
      maxConcurrentRequests = DEFAULT_MAX_CONCURRENT_REQUESTS,
      maxCreatesPerMinute = Infinity,
      ...clientOptions
    } = options;
    if (!/^[^:]+$/.test(name)) throw new TypeError(`name: "${name}" is empty or has a colon.`);
    checkCount({ maxConcurrentRequests, maxCreatesPerMinute });
    const own = `${name.toUpperCase().replaceAll(/\W/g, "_")}_API_KEY`;
    const keyVariable = name === definition.name ? (definition.apiKeyVariable ?? own) : own;
    const urlVariable = keyVariable.replace(/(_API_KEY)?$/, "_BASE_URL");

    return {
      name: name as never,
      can,
      timeoutMs,
      schedule,
      maxConcurrentRequests,
      maxCreatesPerMinute,
      connect: (environment) =>
        connect({ definition, listing, clientOptions, keyVariable, urlVariable, environment }),
    };
  };
}

/** @throws {TypeError} that names the option which is no count */
function checkCount(options: Record<string, number>): void {
  for (const [name, count] of Object.entries(options))
    if (!(count === Infinity || (Number.isInteger(count) && count >= 1)))
      throw new TypeError(`${name}: give a whole number, 1 or more.`);
}
