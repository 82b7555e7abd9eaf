// A parsed value as an OpenAPI document: the checks that everything after relies on, and the following of references.

import { whyUnwalkable } from "./check-nesting.ts";
import { findReferenceIn } from "./find-reference.ts";
import { get, getText, isObject, type DocumentNode } from "./node.ts";
import { UnreadableDocument } from "./unreadable-document.ts";

export interface OpenApiDocument {
  readonly root: DocumentNode;
  /** 3.0 ignores every keyword beside a `$ref`; 3.1 and 3.2 do not. */
  readonly refsHaveSiblings: boolean;
  /** What a reference leads to, through as many references as it takes; the node itself if it is none. */
  readonly resolve: (node: DocumentNode) => DocumentNode;
}

/** @throws UnreadableDocument if the value is no OpenAPI 3.0, 3.1 or 3.2 document. */
export function openDocument(value: unknown, name: string): OpenApiDocument {
  if (!isObject(value)) throw new UnreadableDocument(name, "an OpenAPI document is an object at its top");
  const root: DocumentNode = { value, pointer: "#" };
  const version = getText(root, "openapi");
  if (version === undefined || !/^3\.[012](\.|$)/.test(version)) {
    const swagger = get(root, "swagger") ? `Swagger ${String(get(root, "swagger")?.value)}` : "no version";
    const found = get(root, "openapi") ? `openapi: ${JSON.stringify(get(root, "openapi")?.value)}` : swagger;
    throw new UnreadableDocument(name, `not an OpenAPI 3.0, 3.1 or 3.2 document: found ${found}`);
  }
  for (const part of ["paths", "webhooks", "components"]) {
    const node = get(root, part);
    if (node && !isObject(node.value)) throw new UnreadableDocument(name, `${node.pointer} is no object`);
  }
  const unwalkable = whyUnwalkable(value);
  if (unwalkable !== undefined) throw new UnreadableDocument(name, unwalkable);

  const find = findReferenceIn(root);
  function resolve(node: DocumentNode): DocumentNode {
    const passed = new Set<unknown>();
    let target = node;
    for (let reference = referenceOf(target); reference !== undefined; reference = referenceOf(target)) {
      if (passed.has(target.value)) return target; // A reference to itself says nothing: whatever it is may be anything.
      passed.add(target.value);
      const next = find(reference);
      if (!next) throw new UnreadableDocument(name, explainMissing(reference, target.pointer));
      target = next;
    }
    return target;
  }
  return { root, refsHaveSiblings: !version.startsWith("3.0"), resolve };
}

export function referenceOf(node: DocumentNode): string | undefined {
  return getText(node, "$ref") ?? getText(node, "$dynamicRef");
}

function explainMissing(reference: string, pointer: string): string {
  const why = reference.startsWith("#")
    ? "points to nothing in the document"
    : "points outside the document; bundle it into one file first";
  return `"$ref": ${JSON.stringify(reference)} at ${pointer} ${why}`;
}
