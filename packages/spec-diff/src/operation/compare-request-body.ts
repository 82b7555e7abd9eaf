// The request body of an operation: whether there is one, and whether it must be sent.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { locationOf } from "../comparison/location.ts";
import { get, join, type DocumentNode } from "../document/node.ts";
import type { Kind } from "../rules/rules.ts";
import { compareContent } from "./compare-content.ts";

export function compareRequestBody(
  comparison: Comparison,
  oldRaw: DocumentNode | undefined,
  raw: DocumentNode | undefined,
  operation: DocumentNode,
  usage: Usage,
): void {
  const old = oldRaw && comparison.old.resolve(oldRaw);
  const current = raw && comparison.new.resolve(raw);
  if (current) comparison.recordUse(current, usage);
  const location = locationOf(old, current, join(operation.pointer, "requestBody"));
  const add = (kind: Kind) => comparison.changeList.add({ kind, usage, ...location });
  if (old && current) {
    if (isRequired(current) && !isRequired(old)) add("request-body-required");
    if (isRequired(old) && !isRequired(current)) add("request-body-optional");
    compareContent(comparison, old, current, location.canonical, usage);
  } else if (old) add("request-body-removed");
  else if (current) add(isRequired(current) ? "request-body-added-required" : "request-body-added");
}

function isRequired(body: DocumentNode): boolean {
  return get(body, "required")?.value === true;
}
