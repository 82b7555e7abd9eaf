// One property that both objects describe: whether it must be there, what may be done with it, its default, its schema.

import type { Kind } from "../rules/rules.ts";
import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { get } from "../document/located.ts";
import { same } from "../document/same.ts";
import { compareSchema } from "./compare-schema.ts";
import { placeOf } from "./place.ts";
import type { Property } from "./properties.ts";

export function compareProperty(
  comparison: Comparison,
  old: Property,
  current: Property,
  where: string,
  site: Site,
): void {
  const place = placeOf(old.nodes[0], current.nodes[0], where);
  const write = (kind: Kind, from?: string, to?: string, detail?: string) =>
    comparison.ledger.write({ kind, site, ...place, from, to, detail });

  if (old.required !== current.required) {
    const reason = current.byDefault ? " because it has a default" : "";
    const loss = old.byDefault ? " because it no longer has a default" : "";
    write(current.required ? "property-required" : "property-optional", undefined, undefined, reason + loss);
  }
  if (isMarked(current, "readOnly") && !isMarked(old, "readOnly")) write("read-only-added");
  if (isMarked(old, "readOnly") && !isMarked(current, "readOnly")) write("read-only-removed");
  if (isMarked(current, "writeOnly") && !isMarked(old, "writeOnly")) write("write-only-added");
  if (isMarked(old, "writeOnly") && !isMarked(current, "writeOnly")) write("write-only-removed");

  const was = defaultOf(old);
  const is = defaultOf(current);
  const explained = old.byDefault !== current.byDefault;
  if (!explained && !same(was, is)) {
    const from = `\`${JSON.stringify(was)}\``;
    const to = `\`${JSON.stringify(is)}\``;
    if (was === undefined) write("default-added", undefined, to);
    else write(is === undefined ? "default-removed" : "default-changed", from, to);
  }
  compareSchema(comparison, old.nodes, current.nodes, place.where, site);
}

function isMarked({ nodes }: Property, keyword: "readOnly" | "writeOnly"): boolean {
  return nodes.some((node) => get(node, keyword)?.value === true);
}

function defaultOf({ nodes }: Property): unknown {
  return nodes.map((node) => get(node, "default")?.value).find((value) => value !== undefined);
}
