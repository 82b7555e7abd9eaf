// Which variant of the old union became which of the new one. Order says nothing in `oneOf` and `anyOf`, so variants are
// matched by what they are: their component, the constant that tells them apart, their title, what they accept.

import type { Direction } from "../change/direction.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { entriesOf, get, getText, type DocumentNode } from "../document/node.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { isNumeric, type Alternative } from "../shape/alternative.ts";
import { partsOf } from "../shape/parts.ts";
import { alternativesWouldBreak } from "./would-break.ts";

export interface Pairing {
  readonly pairs: readonly (readonly [old: Alternative, current: Alternative])[];
  readonly removed: readonly Alternative[];
  readonly added: readonly Alternative[];
}

export function pairAlternatives(
  comparison: Comparison,
  old: readonly Alternative[],
  current: readonly Alternative[],
  direction: Direction,
): Pairing {
  const pairs: [Alternative, Alternative][] = [];
  const removed = new Set(old);
  const added = new Set(current);

  function pairUp(alike: (was: Alternative, is: Alternative) => boolean): void {
    for (const was of removed) {
      for (const is of added) {
        if (!sameFamily(was, is) || !alike(was, is)) continue;
        pairs.push([was, is]);
        removed.delete(was);
        added.delete(is);
        break;
      }
    }
  }

  pairUp(({ type }) => type !== "object" && type !== "array");
  for (const type of ["object", "array"]) {
    const alone = [removed, added].every((side) => [...side].filter((one) => one.type === type).length === 1);
    if (alone) pairUp((was) => was.type === type);
  }
  if (removed.size === 0 || added.size === 0) return { pairs, removed: [...removed], added: [...added] };

  for (const key of [componentsOf, constantsOf, titleOf]) {
    const oldKeys = distinct(old, (was) => key(was, comparison.old));
    const keys = distinct(current, (is) => key(is, comparison.new));
    pairUp((was, is) => oldKeys.has(was) && oldKeys.get(was) === keys.get(is));
  }
  pairUp((was, is) => !alternativesWouldBreak(comparison, was, is, direction));
  if (removed.size === added.size) pairUp(() => true);
  return { pairs, removed: [...removed], added: [...added] };
}

function sameFamily(a: Alternative, b: Alternative): boolean {
  return a.type === b.type || (isNumeric(a) && isNumeric(b));
}

/** The keys of those alternatives that are alone in having theirs. */
function distinct(alternatives: readonly Alternative[], keyOf: (alternative: Alternative) => string) {
  const keyed = alternatives.map((alternative) => [alternative, keyOf(alternative)] as const);
  return new Map(
    keyed.filter(([, key]) => key !== "" && keyed.filter((other) => other[1] === key).length === 1),
  );
}

function componentsOf({ parts }: Alternative): string {
  return parts
    .map(({ pointer }) => pointer)
    .filter((pointer) => /^#\/components\/[^/]+\/[^/]+$/.test(pointer))
    .toSorted()
    .join(" ");
}

function constantsOf({ parts }: Alternative, document: OpenApiDocument): string {
  return parts
    .flatMap((part) => entriesOf(get(part, "properties")))
    .flatMap(([name, property]) => partsOf([property], document).all.map((part) => [name, constantOf(part)]))
    .filter(([, constant]) => constant !== undefined)
    .map((pair) => JSON.stringify(pair))
    .toSorted()
    .join(" ");
}

function constantOf(part: DocumentNode): unknown {
  const values = get(part, "enum")?.value;
  if (Array.isArray(values) && values.length === 1) return values[0] as unknown;
  return get(part, "const")?.value;
}

function titleOf({ parts }: Alternative): string {
  return parts.map((part) => getText(part, "title") ?? "").join("");
}
