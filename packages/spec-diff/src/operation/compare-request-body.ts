// The request body of an operation: whether there is one, and whether it must be sent.

import type { Kind } from "../rules/rules.ts";
import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { get, join, type Located } from "../document/located.ts";
import { placeOf } from "../schema/place.ts";
import { compareContent } from "./compare-content.ts";

export function compareRequestBody(
  comparison: Comparison,
  oldRaw: Located | undefined,
  raw: Located | undefined,
  operation: Located,
  site: Site,
): void {
  const old = oldRaw && comparison.old.resolve(oldRaw);
  const current = raw && comparison.new.resolve(raw);
  if (current) comparison.reach(current, site);
  const place = placeOf(old, current, join(operation.pointer, "requestBody"));
  const write = (kind: Kind) => comparison.ledger.write({ kind, site, ...place });
  if (old && current) {
    if (isRequired(current) && !isRequired(old)) write("request-body-required");
    if (isRequired(old) && !isRequired(current)) write("request-body-optional");
    compareContent(comparison, old, current, place.where, site);
  } else if (old) write("request-body-removed");
  else if (current) write(isRequired(current) ? "request-body-added-required" : "request-body-added");
}

function isRequired(body: Located): boolean {
  return get(body, "required")?.value === true;
}
