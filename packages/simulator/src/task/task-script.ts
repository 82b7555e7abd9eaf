// What a test says about a task before anyone asks for it: how long it queues and runs, how it ends, with which quirks.

import type { QuirksOf } from "./quirks.ts";

/** The providers, by the prefix of their references. `minimax` is V1 video generation, `minimax-agent` the video agent. */
export type ProviderName = keyof QuirksOf;

/** The ways in which a task can end at each provider, by its page and by what is known beyond it. */
export interface OutcomeOf {
  /** The gateway does not know that its own provider cancelled or expired a task: it stays in progress at 30 % for ever. */
  chainhub: "succeeded" | "failed" | "cancelled" | "expired";
  minimax: "succeeded" | "failed";
  "minimax-agent": "succeeded" | "failed";
  jimmy: "succeeded" | "failed" | "cancelled";
  linkmodel: "succeeded" | "failed" | "cancelled";
  /** As chainhub's. */
  doubao: "succeeded" | "failed" | "cancelled" | "expired";
}

/** Any way in which a task can end. */
export type Outcome = OutcomeOf[ProviderName];

/** Why a task fails: in the provider's own words for a moderated one, or in yours. */
export type TaskFailure =
  "moderation" | { readonly message: string; readonly code?: number | string | undefined };

/** How a staged task goes. Everything has a default: a task without a script queues 10 s, runs 110 s and succeeds. */
export interface TaskScript<P extends ProviderName = ProviderName> {
  /** @default an id in the provider's own style, from the simulator's seed */
  id?: string | undefined;
  /**
   * The instant of submission, in milliseconds since the epoch.
   * @default now
   */
  submittedAt?: number | undefined;
  /**
   * How long the task waits for its turn.
   * @default 10_000
   */
  queuedMs?: number | undefined;
  /**
   * How long it runs after that; `Infinity` for a task that never ends.
   * @default 110_000
   */
  runningMs?: number | undefined;
  /** @default "failed" where a `failure` is given, else "succeeded" */
  outcome?: OutcomeOf[P] | undefined;
  /** Why it fails. `code` goes where the provider has a place for one. */
  failure?: TaskFailure | undefined;
  /** The model that the answers name, where they name one. */
  model?: string | undefined;
  /** The prompt that the answers repeat, where they do. */
  prompt?: string | undefined;
  /** What its answers do that the page does not say. */
  quirks?: QuirksOf[P] | undefined;
}
