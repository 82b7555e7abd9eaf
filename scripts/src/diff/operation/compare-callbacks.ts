// Callbacks: requests that the service makes, so their bodies are received and their responses sent.

import { siteOf, type Direction } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { entriesOf, type Located } from "../document/located.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { identityOf } from "../schema/place.ts";
import { comparePathItem } from "./compare-path-item.ts";
import { pathItemOf } from "./path-item.ts";

export function compareCallbacks(
  comparison: Comparison,
  oldCallbacks: Located | undefined,
  callbacks: Located | undefined,
  direction: Direction,
  operation: string,
): void {
  const old = callbacksOf(oldCallbacks, comparison.old);
  const current = callbacksOf(callbacks, comparison.new);
  const site = siteOf(direction, operation);
  for (const [name, was] of old) {
    const is = current.get(name);
    if (!is) {
      comparison.ledger.write({
        kind: "callback-removed",
        site,
        pointer: was.pointer,
        subject: `callback \`${name}\``,
      });
      continue;
    }
    const items = new Map(entriesOf(is));
    for (const [expression, item] of entriesOf(was)) {
      const successor = items.get(expression);
      if (!successor) {
        const subject = `\`${expression}\` of callback \`${name}\``;
        comparison.ledger.write({ kind: "callback-removed", site, pointer: item.pointer, subject });
        continue;
      }
      // Nothing keeps a callback's operation from having that callback again.
      const pair = `callback of ${operation}: ${identityOf([item], "")} ${identityOf([successor], "")}`;
      if (!comparison.enter(pair, site)) continue;
      const [oldItem, newItem] = [pathItemOf(item, comparison.old), pathItemOf(successor, comparison.new)];
      comparePathItem(
        comparison,
        oldItem,
        newItem,
        direction === "request" ? "response" : "request",
        () => operation,
      );
    }
  }
  for (const [name, is] of current) {
    if (old.has(name)) continue;
    comparison.ledger.write({
      kind: "callback-added",
      site,
      pointer: is.pointer,
      subject: `callback \`${name}\``,
    });
  }
}

function callbacksOf(callbacks: Located | undefined, document: OpenApiDocument): Map<string, Located> {
  return new Map(entriesOf(callbacks).map(([name, node]) => [name, document.resolve(node)]));
}
