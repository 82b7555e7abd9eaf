// What a comparison reports when it finds a difference: the facts, before they become one change among others.

import type { Kind } from "../rules/rules.ts";
import type { Usage } from "./usage.ts";

export interface Finding {
  readonly kind: Kind;
  readonly usage: Usage;
  /** What a reader can look up: a pointer into the old document for what was removed, else into the new one. */
  readonly pointer: string;
  /** The canonical pointer, where it is another one: see comparison/location.ts. */
  readonly canonical?: string | undefined;
  /** Tells apart several changes of one kind at one location. */
  readonly key?: string | undefined;
  /** The words for the location, where the canonical pointer alone does not give them. */
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly detail?: string | undefined;
}
