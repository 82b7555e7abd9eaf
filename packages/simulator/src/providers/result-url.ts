// The URL in a success, or its absence: a provider may say success before it has one.

import type { LinkKind } from "../media/media-host.ts";
import type { Sight } from "./simulated-provider.ts";

/** A living link to the result; undefined while there is none to give. */
export function resultUrl(sight: Sight, kind: LinkKind = "main"): string | undefined {
  if (sight.moment.phase !== "succeeded") return undefined;
  if (sight.successes < (sight.task.quirks.successWithoutUrl ?? 0)) return undefined;
  return sight.link(kind);
}
