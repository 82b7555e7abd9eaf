// Times as a gateway writes them: whole seconds, 0 for unset.

import type { Quirks } from "../../task/quirks.ts";

/** `at` in the gateway's unit. */
export function instant(at: number | undefined, { timesInMs }: Quirks): number {
  if (at === undefined) return 0;
  return timesInMs ? Math.floor(at) : Math.floor(at / 1000);
}
