// What is in `components`: the exported names, and parts that no operation uses. What operations use was compared with them.

import { createUsage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { get, type DocumentNode } from "../document/node.ts";
import { compareContent } from "../operation/compare-content.ts";
import { compareParameters } from "../operation/compare-parameters.ts";
import { compareResponse } from "../operation/compare-response.ts";
import { parametersOf } from "../operation/parameter.ts";
import { compareSchema } from "../schema/compare-schema.ts";
import { compareComponentNames } from "./compare-component-names.ts";
import { componentsOf, EXPORTED_GROUPS, type Group } from "./component.ts";

export function compareComponents(comparison: Comparison): void {
  for (const group of Object.keys(EXPORTED_GROUPS) as Group[]) {
    compareComponentNames(comparison, group);
    if (group === "schemas") continue; // Those come last: see compare-unused-schemas.ts.
    const current = componentsOf(comparison.new.root, group);
    for (const [name, was] of componentsOf(comparison.old.root, group)) {
      const is = current.get(name);
      if (is) compareComponent(comparison, group, was.node, is.node);
    }
  }
}

function compareComponent(
  comparison: Comparison,
  group: Group,
  oldRaw: DocumentNode,
  raw: DocumentNode,
): void {
  const old = comparison.old.resolve(oldRaw);
  const current = comparison.new.resolve(raw);
  if (group === "responses") {
    compareResponse(comparison, old, current, "response-body-added", createUsage("response"));
  }
  if (group === "requestBodies") {
    compareContent(comparison, old, current, current.pointer, createUsage("request"));
  }
  if (group === "parameters") {
    const was = parametersOf([old], undefined, comparison.old);
    const is = parametersOf([current], undefined, comparison.new);
    compareParameters(comparison, was, is, createUsage("request"));
  }
  const [oldSchema, schema] = [get(old, "schema"), get(current, "schema")];
  if (group === "headers" && oldSchema && schema) {
    compareSchema(comparison, [oldSchema], [schema], `${current.pointer}/schema`, createUsage("response"));
  }
}
