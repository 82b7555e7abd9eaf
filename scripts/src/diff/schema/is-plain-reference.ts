// Whether a reference stands alone. In 3.1 and 3.2 keywords beside `$ref` count, but most of what is written there is a
// description, and that makes no schema of its own.

import { isObject, type Located } from "../document/located.ts";
import { referenceOf, type OpenApiDocument } from "../document/open-document.ts";

/** `default`, `readOnly` and `writeOnly` are read by the property that has the reference. */
const ANNOTATIONS: ReadonlySet<string> = new Set(
  [
    ["$ref", "$dynamicRef", "$comment", "title", "summary", "description", "example", "examples"],
    ["deprecated", "externalDocs", "default", "readOnly", "writeOnly", "xml"],
  ].flat(),
);

export function isPlainReference(node: Located, document: OpenApiDocument): boolean {
  if (referenceOf(node) === undefined || !isObject(node.value)) return false;
  if (!document.refsHaveSiblings) return true;
  return Object.keys(node.value).every((key) => ANNOTATIONS.has(key) || key.startsWith("x-"));
}
