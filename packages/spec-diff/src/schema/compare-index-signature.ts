// The properties that an object does not name: whether there are any, of what type they are, and which names they may have.

import type { Usage } from "../change-list/usage.ts";
import type { Direction } from "../change/direction.ts";
import { quote } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { below, locationOf, type Location } from "../comparison/location.ts";
import type { DocumentNode } from "../document/node.ts";
import { same } from "../document/same.ts";
import { indexSignatureOf, isClosed, type IndexSignature } from "../shape/index-signature.ts";
import { nameOneOf } from "../shape/name-alternatives.ts";
import { propertiesOf, type Property } from "../shape/properties.ts";
import { shapeOf } from "../shape/shape.ts";
import { compareSchema, compareUnion } from "./compare-schema.ts";
import { typesWouldBreak } from "./would-break.ts";

export function compareIndexSignature(
  comparison: Comparison,
  oldParts: readonly DocumentNode[],
  parts: readonly DocumentNode[],
  location: Location,
  usage: Usage,
): void {
  const { changeList } = comparison;
  const old = indexSignatureOf(oldParts);
  const current = indexSignatureOf(parts);
  if (old && current) {
    if (same(new Set(old.byPattern.keys()), new Set(current.byPattern.keys()))) {
      compareByPattern(comparison, old, current, location, usage);
    } else {
      const { canonical } = below(location, "additionalProperties");
      const { pointer } = current.keyword;
      compareUnion(comparison, old.values, current.values, { canonical, pointer }, usage);
      comparePatterns(comparison, [old, oldParts], [current, parts], location, usage);
    }
  } else if (old) {
    changeList.add({ kind: "index-closed", usage, ...location });
  } else if (current) {
    addOpened(comparison, oldParts, current, location, usage);
  } else if (isClosed(oldParts) !== isClosed(parts)) {
    const detail = isClosed(parts) ? "forbids" : "allows";
    changeList.add({ kind: "index-forbidden", usage, ...location, detail });
  }
}

/**
 * What a property was that is named now and was not before, if code that used it by the index signature no longer compiles;
 * undefined if there is no such code.
 */
export function typeBefore(
  comparison: Comparison,
  oldParts: readonly DocumentNode[],
  { nodes }: Property,
  direction: Direction,
): string | undefined {
  const old = indexSignatureOf(oldParts);
  if (!old) return undefined;
  const { alternatives } = shapeOf(old.values, comparison.old);
  // Of a property that could be anything nothing was known, so nobody relied on it.
  if (alternatives.some(({ type }) => type === "unknown")) return undefined;
  if (!typesWouldBreak(comparison, old.values, [nodes], direction)) return undefined;
  return nameOneOf(alternatives);
}

/** Where each pattern is what it was, what its names may be says more than the union of all of them. */
function compareByPattern(
  comparison: Comparison,
  old: IndexSignature,
  current: IndexSignature,
  location: Location,
  usage: Usage,
): void {
  for (const [pattern, was] of old.byPattern) {
    const is = current.byPattern.get(pattern) ?? [];
    const keys = pattern === "" ? ["additionalProperties"] : ["patternProperties", pattern];
    const { canonical } = locationOf(was[0], is[0], below(location, ...keys).canonical);
    compareSchema(comparison, was, is, canonical, usage);
  }
}

/** In TypeScript an index signature holds for the named properties as well, so one that comes can contradict them. */
function addOpened(
  comparison: Comparison,
  oldParts: readonly DocumentNode[],
  { values, keyword }: IndexSignature,
  location: Location,
  usage: Usage,
): void {
  const sent = usage.direction === "request" ? [...propertiesOf(oldParts).values()] : [];
  const unlike = sent.filter(
    ({ nodes }) => nodes.length > 0 && typesWouldBreak(comparison, [nodes], values, "request"),
  );
  comparison.changeList.add({
    kind: unlike.length > 0 ? "index-added-unlike" : "index-opened",
    usage,
    canonical: location.canonical,
    pointer: keyword.pointer,
    to: nameOneOf(shapeOf(values, comparison.new).alternatives),
    detail: unlike.map(({ name }) => quote(name)).join(" or "),
  });
}

/** A pattern is in no type, but the service gives or refuses a name what it says. */
function comparePatterns(
  { changeList }: Comparison,
  [oldIndex, oldParts]: readonly [IndexSignature, readonly DocumentNode[]],
  [index, parts]: readonly [IndexSignature, readonly DocumentNode[]],
  location: Location,
  usage: Usage,
): void {
  const [old, current] = [patternsOf(oldIndex), patternsOf(index)];
  const removed = old.filter((pattern) => !current.includes(pattern));
  const added = current.filter((pattern) => !old.includes(pattern));
  if (removed.length + added.length === 0) return;
  // A name that matches nothing is refused by a closed object, and may be anything in an open one.
  const isLoosened = (removed.length === 0 && isClosed(oldParts)) || (added.length === 0 && !isClosed(parts));
  changeList.add({
    kind: isLoosened ? "limit-loosened" : "limit-changed",
    usage,
    ...location,
    key: "patternProperties",
    detail: "patternProperties",
    from: namePatterns(old),
    to: namePatterns(current),
  });
}

function patternsOf({ byPattern }: IndexSignature): string[] {
  return [...byPattern.keys()].filter((pattern) => pattern !== "").toSorted();
}

function namePatterns(patterns: readonly string[]): string {
  return patterns.map((pattern) => quote(pattern)).join(" and ");
}
