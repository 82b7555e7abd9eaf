// Paths and webhooks by name: which came, which went, which is the same under another name.

import { listOperations } from "../change-list/list-operations.ts";
import { createUsage } from "../change-list/usage.ts";
import type { Direction } from "../change/direction.ts";
import { quoteUnlessPlain } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { entriesOf, get, getText, type DocumentNode } from "../document/node.ts";
import { findRenames } from "../renames/find-renames.ts";
import type { Kind } from "../rules/rules.ts";
import { comparePathItem } from "./compare-path-item.ts";
import { operationName, pathItemOf, webhookName, type PathItem } from "./path-item.ts";

type Named = readonly [path: string, item: PathItem];

export function comparePaths(comparison: Comparison): void {
  const old = itemsUnder(comparison.old.root, "paths", comparison.old);
  const current = itemsUnder(comparison.new.root, "paths", comparison.new);
  compareNamed(comparison, old, current, {
    direction: "request",
    kinds: ["path-removed", "path-added"],
    nameOf: operationName,
  });
}

/** The other way round: the user receives a webhook's request and sends its response. */
export function compareWebhooks(comparison: Comparison): void {
  const old = itemsUnder(comparison.old.root, "webhooks", comparison.old);
  const current = itemsUnder(comparison.new.root, "webhooks", comparison.new);
  compareNamed(comparison, old, current, {
    direction: "response",
    kinds: ["webhook-removed", "webhook-added"],
    nameOf: webhookName,
  });
}

function itemsUnder(root: DocumentNode, key: string, document: Comparison["old"]): Map<string, PathItem> {
  const entries = entriesOf(get(root, key)).filter(([name]) => !name.startsWith("x-"));
  return new Map(entries.map(([name, node]) => [name, pathItemOf(node, document)]));
}

interface Naming {
  readonly direction: Direction;
  readonly kinds: readonly [removed: Kind, added: Kind];
  readonly nameOf: (method: string, name: string) => string;
}

function compareNamed(
  comparison: Comparison,
  old: ReadonlyMap<string, PathItem>,
  current: ReadonlyMap<string, PathItem>,
  { direction, kinds, nameOf }: Naming,
): void {
  const { changeList } = comparison;
  const removed = [...old].filter(([name]) => !current.has(name));
  const added = [...current].filter(([name]) => !old.has(name));
  const renames = findRenames<Named>(removed, added, (is, was) => isSamePath(was, is));

  function add(kind: Kind, [name, { node, operations }]: Named): void {
    const subject = name;
    const methods = [...operations.keys()];
    const names = methods.map((method) => nameOf(method, name));
    const usage = createUsage(direction, listOperations(names) ?? undefined);
    const detail = listOperations(methods.map(quoteUnlessPlain)) ?? "without operations";
    changeList.add({ kind, usage, pointer: node.pointer, subject, detail });
  }

  for (const named of removed) {
    const successor = renames.get(named);
    if (!successor) {
      add(kinds[0], named);
      continue;
    }
    const [[from, was], [to, is]] = [named, successor];
    const names = [...was.operations.keys()].map((method) => nameOf(method, from));
    const usage = createUsage(direction, listOperations(names) ?? undefined);
    changeList.add({ kind: "path-renamed", usage, pointer: is.node.pointer, from, to });
    comparePathItem(comparison, was, is, direction, (method) => nameOf(method, from));
  }
  for (const named of added) if (![...renames.values()].includes(named)) add(kinds[1], named);
  for (const [name, was] of old) {
    const is = current.get(name);
    if (is) comparePathItem(comparison, was, is, direction, (method) => nameOf(method, name));
  }
}

/** The same but for the names of its parameters, or for its address if all its operations kept their ids. */
function isSamePath([oldPath, old]: Named, [path, current]: Named): boolean {
  if (template(oldPath) === template(path)) return true;
  const [was, is] = [old, current].map(({ operations }) =>
    [...operations].map(([method, node]) => `${method} ${getText(node, "operationId") ?? ""}`).toSorted(),
  );
  return (was?.length ?? 0) > 0 && was?.join() === is?.join() && !was?.some((key) => key.endsWith(" "));
}

function template(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, "{}");
}
