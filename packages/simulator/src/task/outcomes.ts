// How a task can end at each provider, by its page and by what is known beyond it.

import type { ProviderName } from "../providers/provider-name.ts";

/**
 * The outcomes of each provider's tasks. ChainHub and Doubao are new-api gateways, which do not learn that their own provider
 * cancelled or expired a task: they show it in progress at 30 % for ever.
 */
export const outcomes = {
  chainhub: ["succeeded", "failed", "cancelled", "expired"],
  minimax: ["succeeded", "failed"],
  "minimax-agent": ["succeeded", "failed"],
  "minimax-v2": ["succeeded", "failed", "cancelled"],
  jimmy: ["succeeded", "failed", "cancelled"],
  linkmodel: ["succeeded", "failed", "cancelled"],
  doubao: ["succeeded", "failed", "cancelled", "expired"],
} as const satisfies Record<ProviderName, readonly string[]>;

/** The ways in which a task can end at each provider. */
export type OutcomeOf = { [Name in ProviderName]: (typeof outcomes)[Name][number] };

/** Any way in which a task can end. */
export type Outcome = OutcomeOf[ProviderName];

/** What can become of a task at a provider of the user's own is for the user to say. */
const everyOutcome = outcomes.doubao satisfies readonly Outcome[];

/** The ways in which a task of `provider` can end. */
export function outcomesOf(provider: string): readonly Outcome[] {
  return Object.hasOwn(outcomes, provider) ? outcomes[provider as ProviderName] : everyOutcome;
}
