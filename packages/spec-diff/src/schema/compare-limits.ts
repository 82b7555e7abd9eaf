// Limits that no TypeScript type shows and the service enforces: a tighter one refuses calls that worked, and fewer items
// than promised break code that takes the first.

import type { Usage } from "../change-list/usage.ts";
import { quote } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { below, locationOfKeyword, type Location } from "../comparison/location.ts";
import { get, type DocumentNode } from "../document/node.ts";
import { same } from "../document/same.ts";
import type { Kind } from "../rules/rules.ts";
import type { Alternative } from "../shape/alternative.ts";

/** Which way a number tightens. `size`: code may rely on it when it reads, as on the first of `minItems: 1`. */
const BOUNDS = {
  minimum: { tighter: "higher", size: false },
  exclusiveMinimum: { tighter: "higher", size: false },
  minLength: { tighter: "higher", size: true },
  minItems: { tighter: "higher", size: true },
  minProperties: { tighter: "higher", size: true },
  maximum: { tighter: "lower", size: false },
  exclusiveMaximum: { tighter: "lower", size: false },
  maxLength: { tighter: "lower", size: false },
  maxItems: { tighter: "lower", size: false },
  maxProperties: { tighter: "lower", size: false },
} as const;

/** Keywords of which two values cannot be ordered: more of them is tighter, and another one may be anything. */
const CONDITIONS = [
  "pattern",
  "multipleOf",
  "uniqueItems",
  "not",
  "if",
  "then",
  "else",
  "contains",
  "minContains",
  "maxContains",
  "propertyNames",
  "dependentRequired",
  "dependentSchemas",
  "unevaluatedProperties",
  "unevaluatedItems",
] as const;

export function compareLimits(
  { changeList }: Comparison,
  { parts: old }: Alternative,
  { parts: current }: Alternative,
  location: Location,
  usage: Usage,
): void {
  const add = (kind: Kind, detail: string, from: unknown, to: unknown) =>
    changeList.add({
      kind,
      usage,
      ...below(locationOfKeyword(location, old, current, [detail]), detail),
      detail,
      from: show(from),
      to: show(to),
    });

  for (const [keyword, { tighter, size }] of Object.entries(BOUNDS)) {
    const was = boundOf(old, keyword, tighter);
    const is = boundOf(current, keyword, tighter);
    if (was === is) continue;
    const tightened = was === undefined || (is !== undefined && (tighter === "higher" ? is > was : is < was));
    const loose = size ? "size-loosened" : "limit-loosened";
    add(tightened ? "limit-tightened" : loose, keyword, was, is);
  }

  for (const keyword of CONDITIONS) {
    const was = conditionOf(old, keyword);
    const is = conditionOf(current, keyword);
    if (same(was, is)) continue;
    if (is.length === 0) add("limit-loosened", keyword, was[0], undefined);
    else add(was.length === 0 ? "limit-tightened" : "limit-changed", keyword, was[0], is[0]);
  }
}

/** The tightest of all. In 3.0 `exclusiveMinimum` is a flag beside `minimum`, later a number in its place. */
function boundOf(
  parts: readonly DocumentNode[],
  keyword: string,
  tighter: "higher" | "lower",
): number | undefined {
  const plain = keyword.replace("exclusiveM", "m");
  const exclusive = plain.replace("m", "exclusiveM");
  const values = parts
    .map((part) => {
      const flagged = get(part, exclusive)?.value === true;
      if (flagged) return keyword === exclusive ? get(part, plain)?.value : undefined;
      return get(part, keyword)?.value;
    })
    .filter((value) => typeof value === "number");
  if (values.length === 0) return undefined;
  return tighter === "higher" ? Math.max(...values) : Math.min(...values);
}

/** Values of these keywords by which they say nothing. */
const NO_CONDITION: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["uniqueItems", false],
  ["propertyNames", true],
  ["unevaluatedProperties", true],
  ["unevaluatedItems", true],
]);

function conditionOf(parts: readonly DocumentNode[], keyword: string): unknown[] {
  const values = parts.map((part) => get(part, keyword)?.value);
  return values.filter((value) => value !== undefined && value !== NO_CONDITION.get(keyword));
}

function show(value: unknown): string {
  if (value === undefined) return "";
  const text = JSON.stringify(value);
  return text.length <= 60 ? quote(text) : "a longer condition";
}
