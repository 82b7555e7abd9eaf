// One property that both objects describe: whether it must be there, what may be done with it, its default, its schema.

import type { Usage } from "../change-list/usage.ts";
import { quote } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { locationOf } from "../comparison/location.ts";
import { get } from "../document/node.ts";
import { same } from "../document/same.ts";
import type { Kind } from "../rules/rules.ts";
import type { Property } from "../shape/properties.ts";
import { compareSchema } from "./compare-schema.ts";

export function compareProperty(
  comparison: Comparison,
  old: Property,
  current: Property,
  canonical: string,
  usage: Usage,
): void {
  const location = locationOf(old.nodes[0], current.nodes[0], canonical);
  const add = (kind: Kind, from?: string, to?: string, detail?: string) =>
    comparison.changeList.add({ kind, usage, ...location, from, to, detail });

  if (old.required !== current.required) {
    const reason = current.byDefault ? " because it has a default" : "";
    const loss = old.byDefault ? " because it no longer has a default" : "";
    add(current.required ? "property-required" : "property-optional", undefined, undefined, reason + loss);
  }
  if (isMarked(current, "readOnly") && !isMarked(old, "readOnly")) add("read-only-added");
  if (isMarked(old, "readOnly") && !isMarked(current, "readOnly")) add("read-only-removed");
  if (isMarked(current, "writeOnly") && !isMarked(old, "writeOnly")) add("write-only-added");
  if (isMarked(old, "writeOnly") && !isMarked(current, "writeOnly")) add("write-only-removed");

  const was = defaultOf(old);
  const is = defaultOf(current);
  const explained = old.byDefault !== current.byDefault;
  if (!explained && !same(was, is)) {
    const from = quote(String(JSON.stringify(was)));
    const to = quote(String(JSON.stringify(is)));
    if (was === undefined) add("default-added", undefined, to);
    else add(is === undefined ? "default-removed" : "default-changed", from, to);
  }
  compareSchema(comparison, old.nodes, current.nodes, location.canonical, usage);
}

function isMarked({ nodes }: Property, keyword: "readOnly" | "writeOnly"): boolean {
  return nodes.some((node) => get(node, keyword)?.value === true);
}

function defaultOf({ nodes }: Property): unknown {
  return nodes.map((node) => get(node, "default")?.value).find((value) => value !== undefined);
}
