// Callbacks: requests that the service makes, so their bodies are received and their responses sent.

import { createUsage } from "../change-list/usage.ts";
import { opposite, type Direction } from "../change/direction.ts";
import { quote } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { identityOf } from "../comparison/identity.ts";
import { entriesOf, type DocumentNode } from "../document/node.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import type { Kind } from "../rules/rules.ts";

/** `direction` is that of the requests of the operation that has the callbacks. */
export function compareCallbacks(
  comparison: Comparison,
  oldCallbacks: DocumentNode | undefined,
  callbacks: DocumentNode | undefined,
  direction: Direction,
  operation: string,
): void {
  const old = callbacksOf(oldCallbacks, comparison.old);
  const current = callbacksOf(callbacks, comparison.new);
  const usage = createUsage(direction, operation);
  const add = (kind: Kind, { pointer }: DocumentNode, subject: string) =>
    comparison.changeList.add({ kind, usage, pointer, subject });

  for (const [name, was] of old) {
    const is = current.get(name);
    const requests = new Map(entriesOf(is));
    if (!is) add("callback-removed", was, `callback ${quote(name)}`);
    for (const [expression, item] of is ? entriesOf(was) : []) {
      const successor = requests.get(expression);
      if (successor) compareCallback(item, successor);
      else add("callback-removed", item, `${quote(expression)} of callback ${quote(name)}`);
    }
  }
  for (const [name, is] of current) {
    if (!old.has(name)) add("callback-added", is, `callback ${quote(name)}`);
  }

  function compareCallback(item: DocumentNode, successor: DocumentNode): void {
    // Nothing keeps a callback's operation from having that callback again.
    const pair = `callback of ${operation}: ${identityOf([item], "")} ${identityOf([successor], "")}`;
    if (!comparison.visit(pair, usage)) return;
    comparison.enqueue({
      pathItems: [item, successor],
      direction: opposite(direction),
      operation,
    });
  }
}

function callbacksOf(
  callbacks: DocumentNode | undefined,
  document: OpenApiDocument,
): Map<string, DocumentNode> {
  return new Map(entriesOf(callbacks).map(([name, node]) => [name, document.resolve(node)]));
}
