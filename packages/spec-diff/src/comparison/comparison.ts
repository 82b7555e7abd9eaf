// One comparison under way: the two documents, the changes found so far, and the work still to do. Work is queued, never
// nested, so that a long chain of references cannot exhaust the stack, and circular ones end because no pair is queued twice.

import { createChangeList, type ChangeList } from "../change-list/change-list.ts";
import { createUsage, type Usage } from "../change-list/usage.ts";
import type { DocumentNode } from "../document/node.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import type { Task } from "./task.ts";

export interface Comparison {
  readonly old: OpenApiDocument;
  readonly new: OpenApiDocument;
  readonly changeList: ChangeList;
  /** Whether a pair of schemas is breaking, shared with the trials that schema/would-break.ts makes. */
  readonly breakingPairs: Map<string, boolean>;
  /** The usage of a pair, made on the first visit; undefined if the pair was visited before, which then adds `from` to it. */
  readonly visit: (pair: string, from: Usage) => Usage | undefined;
  /** Remembers that a component is used. */
  readonly recordUse: (node: DocumentNode, usage: Usage) => void;
  /** The usages of a component, by its pointer; none if nothing refers to it. */
  readonly usagesOf: (component: string) => ReadonlySet<Usage>;
  readonly enqueue: (task: Task) => void;
  /** Works until nothing is left, or until the condition holds. */
  readonly run: (until?: () => boolean) => void;
  /** A comparison of the same documents with a list of changes of its own. */
  readonly trial: () => Comparison;
}

export type PerformTask = (comparison: Comparison, task: Task) => void;

export function createComparison(
  old: OpenApiDocument,
  current: OpenApiDocument,
  perform: PerformTask,
  breakingPairs = new Map<string, boolean>(),
): Comparison {
  const visited = new Map<string, Usage>();
  const used = new Map<string, Set<Usage>>();
  let tasks: Task[] = [];

  function visit(pair: string, from: Usage): Usage | undefined {
    const key = `${from.direction} ${pair}`;
    const known = visited.get(key);
    if (known) {
      if (known !== from) known.parents.add(from);
      return undefined;
    }
    const usage = createUsage(from.direction);
    usage.parents.add(from);
    visited.set(key, usage);
    return usage;
  }

  function recordUse({ pointer }: DocumentNode, usage: Usage): void {
    if (!pointer.startsWith("#/components/")) return;
    const known = used.get(pointer);
    if (known) known.add(usage);
    else used.set(pointer, new Set([usage]));
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
    changeList: createChangeList(),
    breakingPairs,
    visit,
    recordUse,
    usagesOf: (component) => used.get(component) ?? new Set(),
    enqueue: (task) => void tasks.push(task),
    run,
    trial: () => createComparison(old, current, perform, breakingPairs),
  };
  return comparison;
}
