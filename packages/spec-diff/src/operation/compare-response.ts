// One response that both documents have under the same status: its body and its headers.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { locationOf } from "../comparison/location.ts";
import type { DocumentNode } from "../document/node.ts";
import type { Kind } from "../rules/rules.ts";
import { compareContent, contentOf } from "./compare-content.ts";
import { compareHeaders } from "./compare-headers.ts";

export function compareResponse(
  comparison: Comparison,
  old: DocumentNode,
  current: DocumentNode,
  newBody: Kind,
  usage: Usage,
): void {
  const location = locationOf(old, current, current.pointer);
  comparison.recordUse(current, usage);
  const had = contentOf(old, comparison.old).size > 0;
  const has = contentOf(current, comparison.new).size > 0;
  if (had && !has) comparison.changeList.add({ kind: "response-body-removed", usage, ...location });
  else if (has && !had) comparison.changeList.add({ kind: newBody, usage, ...location });
  else compareContent(comparison, old, current, location.canonical, usage);
  compareHeaders(comparison, old, current, location.canonical, usage);
}
