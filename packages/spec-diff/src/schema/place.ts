// The identity of a schema's place. A pair that both documents keep under one pointer is known by it, so that a change
// inside `Video` is one change however many operations use `Video`. A pair that is not, because an operation went from
// schema `A` to schema `B`, is known by the way that led to it.

import { get, join, type Located } from "../document/located.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { same } from "../document/same.ts";
import { isPlainReference } from "./is-plain-reference.ts";

export interface Place {
  /** What the ledger merges by and what the words are made from. */
  readonly where: string;
  /** What a reader can look up. */
  readonly pointer: string;
}

export function placeOf(old: Located | undefined, current: Located | undefined, where: string): Place {
  const pointer = current?.pointer ?? old?.pointer ?? where;
  return { where: old?.pointer === current?.pointer ? pointer : where, pointer };
}

/** A place one keyword further down. */
export function below(place: Place, ...keys: readonly string[]): Place {
  return { where: keys.reduce(join, place.where), pointer: keys.reduce(join, place.pointer) };
}

/**
 * The place of a keyword that one of several parts has: the part that both documents share and in which it changed. So a
 * value added to `Status` is said of `Status`, wherever it is wrapped in an `allOf`.
 */
export function placeOfKeyword(
  place: Place,
  old: readonly Located[],
  current: readonly Located[],
  keywords: readonly string[],
): Place {
  for (const part of current) {
    const was = old.find(({ pointer }) => pointer === part.pointer);
    const changed = was && keywords.some((key) => !same(get(was, key)?.value, get(part, key)?.value));
    if (changed === true) return { where: part.pointer, pointer: part.pointer };
  }
  return place;
}

/** Through its reference, unless the reference has siblings that count. */
export function homeOf(node: Located, document: OpenApiDocument): Located {
  return isPlainReference(node, document) ? document.resolve(node) : node;
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** A name for a set of schemas that is the same whenever they are the same objects. */
export function identityOf(nodes: readonly Located[], where: string): string {
  return nodes
    .map(({ value }) => {
      if (typeof value !== "object" || value === null) return `${where} ${JSON.stringify(value)}`;
      const number = numbers.get(value) ?? ++last;
      numbers.set(value, number);
      return number;
    })
    .join("+");
}
