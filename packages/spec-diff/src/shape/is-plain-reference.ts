// Whether a reference has nothing beside it. In 3.1 and 3.2 keywords beside `$ref` count, but most of what is written there is a
// description, and that makes no schema of its own.

import { isObject, type DocumentNode } from "../document/node.ts";
import { referenceOf, type OpenApiDocument } from "../document/open-document.ts";
import { isAnnotation } from "./is-annotation.ts";

export function isPlainReference(node: DocumentNode, document: OpenApiDocument): boolean {
  if (referenceOf(node) === undefined || !isObject(node.value)) return false;
  if (!document.refsHaveSiblings) return true;
  return Object.keys(node.value).every((key) => isAnnotation(key) || key === "$ref" || key === "$dynamicRef");
}
