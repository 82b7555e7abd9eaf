// Callbacks: requests that the service makes, so their bodies are received and their responses sent.

import type { Kind } from "../rules/rules.ts";
import { siteOf, type Direction } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { entriesOf, type Located } from "../document/located.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { identityOf } from "../schema/place.ts";
import { pathItemOf } from "./path-item.ts";

/** `direction` is that of the requests of the operation that has the callbacks. */
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
  const write = (kind: Kind, { pointer }: Located, subject: string) =>
    comparison.ledger.write({ kind, site, pointer, subject });

  for (const [name, was] of old) {
    const is = current.get(name);
    const requests = new Map(entriesOf(is));
    if (!is) write("callback-removed", was, `callback \`${name}\``);
    for (const [expression, item] of is ? entriesOf(was) : []) {
      const successor = requests.get(expression);
      if (successor) compareCallback(item, successor);
      else write("callback-removed", item, `\`${expression}\` of callback \`${name}\``);
    }
  }
  for (const [name, is] of current) {
    if (!old.has(name)) write("callback-added", is, `callback \`${name}\``);
  }

  function compareCallback(item: Located, successor: Located): void {
    // Nothing keeps a callback's operation from having that callback again.
    const pair = `callback of ${operation}: ${identityOf([item], "")} ${identityOf([successor], "")}`;
    if (!comparison.enter(pair, site)) return;
    comparison.later({
      pathItems: [pathItemOf(item, comparison.old), pathItemOf(successor, comparison.new)],
      direction: direction === "request" ? "response" : "request",
      operationName: () => operation,
    });
  }
}

function callbacksOf(callbacks: Located | undefined, document: OpenApiDocument): Map<string, Located> {
  return new Map(entriesOf(callbacks).map(([name, node]) => [name, document.resolve(node)]));
}
