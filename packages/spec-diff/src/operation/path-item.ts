// The operations of a path item, its own reference followed: what a path item has beside its `$ref` goes before that.

import { quoteUnlessPlain } from "../change/quote.ts";
import { entriesOf, get, itemsOf, type DocumentNode } from "../document/node.ts";
import type { OpenApiDocument } from "../document/open-document.ts";

/** The fixed fields of OpenAPI 3.2; other methods are under its `additionalOperations`. */
export const METHODS = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
] as const;

export interface PathItem {
  readonly node: DocumentNode;
  /** By method, in capitals. */
  readonly operations: ReadonlyMap<string, DocumentNode>;
  readonly parameters: readonly DocumentNode[];
  readonly servers: DocumentNode | undefined;
}

export function pathItemOf(node: DocumentNode, document: OpenApiDocument): PathItem {
  const nodes = [node, document.resolve(node)];
  const first = (key: string) => nodes.map((one) => get(one, key)).find((found) => found !== undefined);
  const operations = new Map<string, DocumentNode>();
  for (const method of METHODS) {
    const operation = first(method);
    if (operation) operations.set(method.toUpperCase(), operation);
  }
  for (const [method, operation] of entriesOf(first("additionalOperations")))
    operations.set(method, operation);
  return { node, operations, parameters: itemsOf(first("parameters")), servers: first("servers") };
}

/** What an operation of a webhook is called in the report. */
/** What an operation is called in a report: `GET /videos`. */
export function operationName(method: string, path: string): string {
  return `${quoteUnlessPlain(method)} ${quoteUnlessPlain(path)}`;
}

export function webhookName(method: string, name: string): string {
  return `webhook ${quoteUnlessPlain(name)} (${quoteUnlessPlain(method)})`;
}
