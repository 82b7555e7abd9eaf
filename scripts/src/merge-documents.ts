// Several pages of one provider become one document. Nothing is ever overwritten: what two pages say differently is an
// error that names both, unless source.json settles it, and a settlement that settles nothing is an error as well.

import { isDeepStrictEqual } from "node:util";
import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { pointerTo, valueAt } from "./json-pointer.ts";
import { renameComponent } from "./rename-component.ts";
import { SpecError } from "./spec-error.ts";
import type { Settlement } from "./source-record.ts";

/** A document and the page it came from. */
export type PageDocument = { readonly page: string; readonly document: JsonObject };

/**
 * @param subject the source.json in which a contradiction would be settled
 * @param toFetch the pages that are not there yet: until they are, a settlement may name them, and may be for them
 */
export function mergeDocuments(
  documents: readonly PageDocument[],
  settlements: readonly Settlement[],
  subject: string,
  toFetch: readonly string[] = [],
): JsonObject {
  const unused = new Set(settlements);
  const renamed = documents.map((entry) => applyRenames(entry, settlements, unused));

  const merge = (values: readonly Value[], keys: readonly string[]): Json => {
    const [first, ...others] = values;
    if (first === undefined) throw new TypeError("nothing to merge");
    const other = others.find(({ value }) => !isDeepStrictEqual(value, first.value));
    if (other === undefined) return first.value;

    const pointer = pointerTo(keys);
    const settlement = settlements.find((entry) => entry.pointer === pointer && !entry.rename);
    if (settlement) {
      unused.delete(settlement);
      return settle(settlement, renamed, subject, toFetch);
    }
    // Deep inside of an operation nothing is put together from two pages, except around what source.json settles.
    const isOpened = settlements.some((entry) => entry.pointer.startsWith(`${pointer}/`) && !entry.rename);
    if ((isMap(keys) || isOpened) && values.every(({ value }) => isJsonObject(value)))
      return mergeMaps(values, keys);
    throw new SpecError(
      `${first.page} and ${other.page}`,
      `the same at ${pointer}, or a settlement in ${subject}`,
      `${JSON.stringify(first.value)} and ${JSON.stringify(other.value)}`,
    );
  };

  const mergeMaps = (values: readonly Value[], keys: readonly string[]): JsonObject => {
    const maps = values.filter((entry): entry is PageMap => isJsonObject(entry.value));
    const names = new Set(maps.flatMap(({ value }) => Object.keys(value)));
    return Object.fromEntries(
      [...names].map((name) => {
        const present = maps.flatMap(({ page, value }) => {
          // Pages choose the names: one may be called like what every object inherits.
          const child = Object.hasOwn(value, name) ? value[name] : undefined;
          return child === undefined ? [] : [{ page, value: child }];
        });
        return [name, merge(present, [...keys, name])];
      }),
    );
  };

  const merged = mergeMaps(
    renamed.map(({ page, document }) => ({ page, value: document })),
    [],
  );
  const [stale] = unused;
  if (stale && toFetch.length === 0)
    throw new SpecError(subject, "settlements of contradictions", `none at ${stale.pointer}`);
  return merged;
}

type Value = { readonly page: string; readonly value: Json };
type PageMap = { readonly page: string; readonly value: JsonObject };

/** Maps of named things, in which pages may each bring their own. Anything deeper has to agree as a whole. */
function isMap(keys: readonly string[]): boolean {
  const [root, ...rest] = keys;
  if (root === "paths" || root === "components") return rest.length < 2;
  return root === "info" && rest.length === 0;
}

function applyRenames(
  entry: PageDocument,
  settlements: readonly Settlement[],
  unused: Set<Settlement>,
): PageDocument {
  return settlements.reduce((current, settlement) => {
    if (settlement.rename?.page !== entry.page) return current;
    const document = renameComponent(current.document, settlement.pointer, settlement.rename.to);
    if (document === undefined) return current;
    unused.delete(settlement);
    return { page: entry.page, document };
  }, entry);
}

function settle(
  settlement: Settlement,
  documents: readonly PageDocument[],
  subject: string,
  toFetch: readonly string[],
): Json {
  const valueIn = (page: string): Json => {
    const entry = documents.find((document) => document.page === page);
    const value = entry && valueAt(entry.document, settlement.pointer);
    if (value === undefined) throw new SpecError(subject, `${page} to have ${settlement.pointer}`, "nothing");
    return value;
  };
  if (settlement.keep !== undefined) return valueIn(settlement.keep);
  const { join, oneOf, anyOf } = settlement;
  const values = (join ?? oneOf ?? anyOf ?? []).filter((page) => !toFetch.includes(page)).map(valueIn);
  if (oneOf) return { oneOf: distinct(values) };
  if (anyOf) return { anyOf: distinct(values) };
  return distinct(values.flat());
}

/** Each value once, in the order of its first place. */
function distinct(values: readonly Json[]): Json[] {
  return values.filter(
    (value, index) => values.findIndex((other) => isDeepStrictEqual(other, value)) === index,
  );
}
