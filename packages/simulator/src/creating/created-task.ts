// A create that a provider accepted, for assertions: one for each task that was made, so that a double create shows as two.

import type { ProviderName } from "../providers/provider-name.ts";

/** A task that a create made. */
export interface CreatedTask<Name extends string = ProviderName> {
  /** When it was made, in milliseconds since the epoch on the simulator's clock. */
  readonly at: number;
  /** Where it was made. */
  readonly provider: Name;
  /** Its reference. */
  readonly ref: `${Name}:${string}`;
  /** The body of the request, as its JSON says. */
  readonly body: unknown;
}
