// Work that a comparison still has to do, as data: perform-task.ts knows how. Schemas lead to schemas and callbacks to path
// items, so whoever finds a pair only queues it, and nothing has to import what it leads to.

import type { Usage } from "../change-list/usage.ts";
import type { Direction } from "../change/direction.ts";
import type { DocumentNode } from "../document/node.ts";
import type { Alternative } from "../shape/alternative.ts";
import type { SchemaSet } from "../shape/parts.ts";
import type { Location } from "./location.ts";

export type Pair<Thing> = readonly [old: Thing, current: Thing];

/** Schemas at one location: a value satisfies every schema of at least one of the sets. */
export interface SchemaTask {
  readonly schemas: Pair<readonly SchemaSet[]>;
  readonly location: Location;
  readonly usage: Usage;
}

/** One variant of each schema. */
export interface AlternativeTask {
  readonly alternatives: Pair<Alternative>;
  readonly location: Location;
  readonly usage: Usage;
}

/** What a callback holds. */
export interface PathItemTask {
  readonly pathItems: Pair<DocumentNode>;
  /** That of the requests. */
  readonly direction: Direction;
  /** What every operation of the path item is called in the report. */
  readonly operation: string;
}

export type Task = SchemaTask | AlternativeTask | PathItemTask;
