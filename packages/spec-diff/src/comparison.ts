// One comparison under way: the two documents, the ledger, and the work still to do. Work is queued, never nested, so
// that a long chain of references cannot exhaust the stack, and circular ones end because no pair is queued twice.

import { createLedger, type Ledger } from "./changes/ledger.ts";
import { siteOf, type Direction, type Site } from "./changes/site.ts";
import type { Located } from "./document/located.ts";
import type { OpenApiDocument } from "./document/open-document.ts";
import type { PathItem } from "./operation/path-item.ts";
import type { Place } from "./schema/place.ts";
import type { Alternative } from "./schema/shape.ts";

/** A pair that is still to be compared: what perform-task.ts knows how to do. */
export type Task =
  | { readonly schemas: Pair<readonly Located[]>; readonly place: Place; readonly site: Site }
  | { readonly alternatives: Pair<Alternative>; readonly place: Place; readonly site: Site }
  | {
      readonly pathItems: Pair<PathItem>;
      readonly direction: Direction;
      readonly operationName: (method: string) => string;
    };

type Pair<Thing> = readonly [old: Thing, current: Thing];

export type PerformTask = (comparison: Comparison, task: Task) => void;

export interface Comparison {
  readonly old: OpenApiDocument;
  readonly new: OpenApiDocument;
  readonly ledger: Ledger;
  /** Verdicts on pairs of schemas, shared with the trials that schema/would-break.ts makes. */
  readonly verdicts: Map<string, boolean>;
  /** The site of a pair, made on first sight; undefined if the pair was met before, which is then linked to `from`. */
  readonly enter: (pair: string, from: Site) => Site | undefined;
  /** Notes that a component is used at a site. */
  readonly reach: (node: Located, site: Site) => void;
  /** Where a component is used, by its pointer; none if nothing refers to it. */
  readonly sitesOf: (component: string) => ReadonlySet<Site>;
  readonly later: (task: Task) => void;
  /** Works until nothing is left, or until the condition holds. */
  readonly run: (until?: () => boolean) => void;
  /** A comparison of the same documents that writes to a ledger of its own. */
  readonly trial: () => Comparison;
}

export function createComparison(
  old: OpenApiDocument,
  current: OpenApiDocument,
  perform: PerformTask,
  verdicts = new Map<string, boolean>(),
): Comparison {
  const sites = new Map<string, Site>();
  const reached = new Map<string, Set<Site>>();
  let tasks: Task[] = [];

  function enter(pair: string, from: Site): Site | undefined {
    const key = `${from.direction} ${pair}`;
    const known = sites.get(key);
    if (known) {
      if (known !== from) known.parents.add(from);
      return undefined;
    }
    const site = siteOf(from.direction);
    site.parents.add(from);
    sites.set(key, site);
    return site;
  }

  function reach({ pointer }: Located, site: Site): void {
    if (!pointer.startsWith("#/components/")) return;
    const known = reached.get(pointer);
    if (known) known.add(site);
    else reached.set(pointer, new Set([site]));
  }

  function run(until?: () => boolean): void {
    while (tasks.length > 0) {
      const batch = tasks;
      tasks = [];
      for (const task of batch) {
        if (until?.() === true) return;
        perform(comparison, task);
      }
    }
  }

  const comparison: Comparison = {
    old,
    new: current,
    ledger: createLedger(),
    verdicts,
    enter,
    reach,
    sitesOf: (component) => reached.get(component) ?? new Set(),
    later: (task) => void tasks.push(task),
    run,
    trial: () => createComparison(old, current, perform, verdicts),
  };
  return comparison;
}
