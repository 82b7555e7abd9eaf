// The schemas that hold at a location at once: the schema there, what its `$ref` leads to, and every member of `allOf`. A value
// has to satisfy them all, so whatever asks about the location asks all of them.

import { get, isObject, itemsOf, type DocumentNode } from "../document/node.ts";
import { referenceOf, type OpenApiDocument } from "../document/open-document.ts";
import { isPlainReference } from "./is-plain-reference.ts";

/** Schemas that all hold at one location. None is anything. */
export type SchemaSet = readonly DocumentNode[];

export interface Parts {
  readonly all: readonly DocumentNode[];
  /** `false` is among them: nothing satisfies it. */
  readonly impossible: boolean;
  /**
   * `nullable: true` beside `allOf`, `oneOf` or `anyOf`. Read as "or null", as openapi-typescript does and as authors
   * mean it, although OpenAPI 3.0.3 gives `nullable` a meaning only beside a `type` of the same schema.
   */
  readonly orNull: boolean;
}

export function partsOf(nodes: SchemaSet, document: OpenApiDocument): Parts {
  const all = new Map<object, DocumentNode>();
  const passed = new Set<object>();
  const pending = nodes.toReversed().map((node) => ({ node, top: true }));
  let impossible = false;
  let orNull = false;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, top } = next;
    if (node.value === false) impossible = true;
    if (!isObject(node.value) || passed.has(node.value)) continue;
    passed.add(node.value);
    if (top && node.value["nullable"] === true && !("type" in node.value) && combines(node.value))
      orNull = true;
    const members = itemsOf(get(node, "allOf")).toReversed();
    if (referenceOf(node) === undefined) {
      all.set(node.value, node);
      pending.push(...members.map((member) => ({ node: member, top: false })));
      continue;
    }
    if (!isPlainReference(node, document)) {
      all.set(node.value, node);
      pending.push(...members.map((member) => ({ node: member, top: false })));
    }
    pending.push({ node: document.resolve(node), top });
  }
  return { all: [...all.values()], impossible, orNull };
}

function combines(schema: object): boolean {
  return "allOf" in schema || "oneOf" in schema || "anyOf" in schema || "$ref" in schema;
}
