// Which removed thing an added one replaces. A rename is only called so if the names are alike, or the descriptions are
// the same, and either schema could replace the other: two strings that came and went are no rename.

import { getText, type DocumentNode } from "../document/node.ts";

export interface Renamable {
  readonly name: string;
  readonly nodes: readonly DocumentNode[];
}

/**
 * Each pair is a comparison of its own, so that a document of thousands of other names would take hours. Whoever gives another name to a
 * hundred things at once has renamed nothing that can be told.
 */
const MAXIMUM_PAIRS = 10_000;

/** Pairs a removed thing with an added one if each is the only candidate of the other. */
export function findRenames<Thing>(
  removed: readonly Thing[],
  added: readonly Thing[],
  replaces: (is: Thing, was: Thing) => boolean,
): ReadonlyMap<Thing, Thing> {
  if (removed.length * added.length > MAXIMUM_PAIRS) return new Map();
  const candidates = removed.map((was) => [was, added.filter((is) => replaces(is, was))] as const);
  const renames = new Map<Thing, Thing>();
  for (const [was, [is, another]] of candidates) {
    if (!is || another) continue;
    if (candidates.filter(([, successors]) => successors.includes(is)).length === 1) renames.set(was, is);
  }
  return renames;
}

export function looksRenamed(was: Renamable, is: Renamable): boolean {
  return namesAlike(was.name, is.name) || sameDescription(was, is);
}

/** `task_id` and `taskId`, `url` and `video_url`: the words of one are among the words of the other. */
function namesAlike(a: string, b: string): boolean {
  const [shorter = [], longer = []] = [wordsOf(a), wordsOf(b)].toSorted(
    (one, other) => one.length - other.length,
  );
  return shorter.length > 0 && shorter.every((word) => longer.includes(word));
}

function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function sameDescription({ nodes: [was] }: Renamable, { nodes: [is] }: Renamable): boolean {
  const description = getText(was, "description");
  return description !== undefined && description !== "" && description === getText(is, "description");
}
