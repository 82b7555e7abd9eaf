// Discriminators. openapi-typescript turns them into a required property of constants, so they are part of the type.

import type { Usage } from "../change-list/usage.ts";
import { quote } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { below, type Location } from "../comparison/location.ts";
import { entriesOf, get, getText, type DocumentNode } from "../document/node.ts";
import { same } from "../document/same.ts";
import type { Kind } from "../rules/rules.ts";
import { partsOf } from "../shape/parts.ts";

export function compareDiscriminators(
  { old: oldDocument, new: document, changeList }: Comparison,
  oldNodes: readonly DocumentNode[],
  nodes: readonly DocumentNode[],
  location: Location,
  usage: Usage,
): void {
  const add = (kind: Kind, from?: string, to?: string) =>
    changeList.add({ kind, usage, ...below(location, "discriminator"), from, to });
  const old = discriminatorIn(partsOf(oldNodes, oldDocument).all);
  const current = discriminatorIn(partsOf(nodes, document).all);
  const was = getText(old, "propertyName");
  const is = getText(current, "propertyName");
  if (was !== is) {
    if (was === undefined) add("discriminator-added", undefined, is);
    else add(is === undefined ? "discriminator-removed" : "discriminator-changed", was, is);
    return;
  }
  const oldValues = valuesByTarget(old);
  for (const [target, values] of valuesByTarget(current)) {
    const before = oldValues.get(target);
    if (before !== undefined && !same(before, values)) {
      add("discriminator-value-changed", nameAll(before), nameAll(values));
    }
  }
}

const nameAll = (values: readonly string[]): string => values.map((value) => quote(value)).join(" and ");

function discriminatorIn(parts: readonly DocumentNode[]): DocumentNode | undefined {
  return parts.map((part) => get(part, "discriminator")).find((node) => node !== undefined);
}

/** A mapping may call a variant by its component's name or by a reference to it. */
function valuesByTarget(discriminator: DocumentNode | undefined): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [value, { value: target }] of entriesOf(get(discriminator, "mapping"))) {
    if (typeof target !== "string") continue;
    const name = target.slice(target.lastIndexOf("/") + 1);
    values.set(name, [...(values.get(name) ?? []), value].toSorted());
  }
  return values;
}
