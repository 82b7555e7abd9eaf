// What a test says about a task before anyone queries it: how long it is queued and runs, how it ends, with which quirks.

import type { ProviderName } from "../providers/provider-name.ts";
import type { Outcome, OutcomeOf } from "./outcomes.ts";
import type { CustomQuirks, QuirksOf } from "./quirks.ts";

/** Why a task fails: `"moderation"` for a moderated one, in the provider's own wording, or a reason of your own. */
export type TaskFailure =
  | "moderation"
  | {
      /** What the answers say about it. */
      readonly message: string;
      /** What they have in the field for a code, where there is one. */
      readonly code?: number | string | undefined;
    };

/** How a simulated task goes. Everything has a default: a task without a script is queued for 10 s, runs for 110 s and succeeds. */
export interface TaskScript<P extends string = ProviderName> {
  /**
   * The id of the task, the part of its reference behind the colon.
   * @default one in the provider's own style, from the simulator's seed
   */
  id?: string | undefined;
  /**
   * The instant of submission, in milliseconds since the epoch.
   * @default now
   */
  submittedAt?: number | undefined;
  /**
   * How long the task is queued, in milliseconds.
   * @default 10_000
   */
  queuedMs?: number | undefined;
  /**
   * How long it runs after that, in milliseconds; `Infinity` for a task that never ends.
   * @default 110_000
   */
  runningMs?: number | undefined;
  /**
   * How the task ends.
   * @default "failed" where a `failure` is given, else "succeeded"
   */
  outcome?: (P extends ProviderName ? OutcomeOf[P] : Outcome) | undefined;
  /**
   * Why it fails. `code` is shown where the provider has a field for one.
   * @default the provider's wording for a failure without a reason
   */
  failure?: TaskFailure | undefined;
  /**
   * The model that the answers name, where they name one.
   * @default the one of the vendor's example
   */
  model?: string | undefined;
  /**
   * The prompt that the answers repeat, where they do.
   * @default the one of the vendor's example
   */
  prompt?: string | undefined;
  /**
   * The duration that the answers name in whole seconds, where they name one (linkmodel, minimax-v2).
   * @default the one of the vendor's example
   */
  durationSeconds?: number | undefined;
  /**
   * The resolution that the answers name, where they name one (minimax-v2).
   * @default "2K", as in the vendor's example
   */
  resolution?: string | undefined;
  /**
   * The aspect ratio that the answers name, where they name one (minimax-v2).
   * @default "16:9", as in the vendor's example
   */
  aspectRatio?: string | undefined;
  /**
   * What the answer to its create says that it costs, where a vendor says that (linkmodel); 0 for one that is settled later.
   * @default 0.074, as in the vendor's own client
   */
  price?: number | undefined;
  /**
   * What its answers do that the provider's page does not say.
   * @default none
   */
  quirks?: (P extends ProviderName ? QuirksOf[P] : CustomQuirks) | undefined;
}
