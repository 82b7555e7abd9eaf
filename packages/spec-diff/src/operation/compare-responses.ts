// The responses of an operation by status.

import type { Usage } from "../change-list/usage.ts";
import { quoteUnlessPlain } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { entriesOf, type DocumentNode } from "../document/node.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { groupOf, kindOfAdded, kindOfNewBody } from "./added-response.ts";
import { compareResponse } from "./compare-response.ts";

export function compareResponses(
  comparison: Comparison,
  oldResponses: DocumentNode | undefined,
  responses: DocumentNode | undefined,
  usage: Usage,
): void {
  const old = responsesOf(oldResponses, comparison.old);
  const current = responsesOf(responses, comparison.new);
  for (const [status, was] of old) {
    const is = current.get(status);
    if (is) {
      compareResponse(comparison, was, is, kindOfNewBody(comparison, old, status, is), usage);
      continue;
    }
    comparison.changeList.add({
      kind: "response-removed",
      usage,
      pointer: was.pointer,
      key: status,
      subject: `the ${quoteUnlessPlain(status)} response`,
    });
  }
  for (const [status, is] of current) {
    if (old.has(status)) continue;
    comparison.recordUse(is, usage);
    comparison.changeList.add({
      kind: kindOfAdded(comparison, old, status, is),
      usage,
      pointer: is.pointer,
      key: status,
      subject: `the ${quoteUnlessPlain(status)} response`,
      detail: groupOf(status),
    });
  }
}

function responsesOf(
  responses: DocumentNode | undefined,
  document: OpenApiDocument,
): Map<string, DocumentNode> {
  const entries = entriesOf(responses).filter(([status]) => !status.startsWith("x-"));
  return new Map(
    entries.map(([status, node]) => [
      status.toLowerCase() === "default" ? "default" : status.toUpperCase(),
      document.resolve(node),
    ]),
  );
}
