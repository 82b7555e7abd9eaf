// Discriminators. openapi-typescript turns them into a required property of constants, so they are part of the type.

import type { Kind } from "../rules/rules.ts";
import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { entriesOf, get, getText, type Located } from "../document/located.ts";
import { partsOf } from "./parts.ts";
import { below, type Place } from "./place.ts";

export function compareDiscriminators(
  { old: oldDocument, new: document, ledger }: Comparison,
  oldNodes: readonly Located[],
  nodes: readonly Located[],
  place: Place,
  site: Site,
): void {
  const write = (kind: Kind, from?: string, to?: string) =>
    ledger.write({ kind, site, ...below(place, "discriminator"), from, to });
  const old = discriminatorIn(partsOf(oldNodes, oldDocument).all);
  const current = discriminatorIn(partsOf(nodes, document).all);
  const was = getText(old, "propertyName");
  const is = getText(current, "propertyName");
  if (was !== is) {
    if (was === undefined) write("discriminator-added", undefined, is);
    else write(is === undefined ? "discriminator-removed" : "discriminator-changed", was, is);
    return;
  }
  const oldValues = valuesByTarget(old);
  for (const [target, values] of valuesByTarget(current)) {
    const before = oldValues.get(target);
    if (before !== undefined && before !== values) write("discriminator-value-changed", before, values);
  }
}

function discriminatorIn(parts: readonly Located[]): Located | undefined {
  return parts.map((part) => get(part, "discriminator")).find((node) => node !== undefined);
}

/** A mapping may call a variant by its component's name or by a reference to it. */
function valuesByTarget(discriminator: Located | undefined): Map<string, string> {
  const values = new Map<string, string[]>();
  for (const [value, { value: target }] of entriesOf(get(discriminator, "mapping"))) {
    if (typeof target !== "string") continue;
    const name = target.slice(target.lastIndexOf("/") + 1);
    values.set(name, [...(values.get(name) ?? []), `\`${value}\``]);
  }
  return new Map([...values].map(([name, texts]) => [name, texts.toSorted().join(" and ")]));
}
