// Where something is in both documents. A pair that both keep under one pointer is known by it, so that a change inside
// `Video` is one change however many operations use `Video`. A pair that is not, because an operation went from schema `A`
// to schema `B`, is known by the path that led to it.

import { get, join, type DocumentNode } from "../document/node.ts";
import { same } from "../document/same.ts";

export interface Location {
  /** A JSON pointer by which findings of one location are merged, and from which its words are made. */
  readonly canonical: string;
  /** What a reader can look up. */
  readonly pointer: string;
}

/** @param path the pointer of the path that led here, for a pair that is not at one pointer */
export function locationOf(
  old: DocumentNode | undefined,
  current: DocumentNode | undefined,
  path: string,
): Location {
  const pointer = current?.pointer ?? old?.pointer ?? path;
  return { canonical: old?.pointer === current?.pointer ? pointer : path, pointer };
}

/** A location some keywords further down. */
export function below(location: Location, ...keys: readonly string[]): Location {
  return { canonical: keys.reduce(join, location.canonical), pointer: keys.reduce(join, location.pointer) };
}

/**
 * The location of a keyword that one of several parts has: the part that both documents share and in which it changed. So a
 * value added to `Status` is reported of `Status`, wherever it is wrapped in an `allOf`.
 */
export function locationOfKeyword(
  location: Location,
  old: readonly DocumentNode[],
  current: readonly DocumentNode[],
  keywords: readonly string[],
): Location {
  for (const part of current) {
    const was = old.find(({ pointer }) => pointer === part.pointer);
    const changed = was && keywords.some((key) => !same(get(was, key)?.value, get(part, key)?.value));
    if (changed === true) return { canonical: part.pointer, pointer: part.pointer };
  }
  return location;
}
