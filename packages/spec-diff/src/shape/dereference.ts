// A schema through its reference.

import type { DocumentNode } from "../document/node.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { isPlainReference } from "./is-plain-reference.ts";

/** What a schema refers to; the schema itself if it is no reference, or has keywords beside it that count. */
export function dereference(node: DocumentNode, document: OpenApiDocument): DocumentNode {
  return isPlainReference(node, document) ? document.resolve(node) : node;
}
