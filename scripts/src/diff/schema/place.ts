// The identity of a schema's place. A pair that both documents keep under one pointer is known by it, so that a change
// inside `Video` is one change however many operations use `Video`. A pair that is not, because an operation went from
// schema `A` to schema `B`, is known by the way that led to it.

import { join, type Located } from "../document/located.ts";
import { referenceOf, type OpenApiDocument } from "../document/open-document.ts";

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

/** Through its reference, unless the reference has siblings that count. */
export function homeOf(node: Located, document: OpenApiDocument): Located {
  if (referenceOf(node) === undefined) return node;
  const alone = !document.refsHaveSiblings || Object.keys(node.value as object).length === 1;
  return alone ? document.resolve(node) : node;
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
