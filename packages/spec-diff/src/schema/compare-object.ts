// Objects: the properties that they name, and whether they take others.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import type { Location } from "../comparison/location.ts";
import type { DocumentNode } from "../document/node.ts";
import { definitionsOf, propertiesOf } from "../shape/properties.ts";
import { compareIndexSignature } from "./compare-index-signature.ts";
import { compareProperties } from "./compare-properties.ts";

export function compareObject(
  comparison: Comparison,
  old: readonly DocumentNode[],
  current: readonly DocumentNode[],
  location: Location,
  usage: Usage,
): void {
  for (const describe of [propertiesOf, definitionsOf]) {
    const was = { parts: old, properties: describe(old) };
    const is = { parts: current, properties: describe(current) };
    compareProperties(comparison, was, is, location, usage);
  }
  compareIndexSignature(comparison, old, current, location, usage);
}
