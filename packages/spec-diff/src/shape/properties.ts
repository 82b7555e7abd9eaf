// The properties of an object whose schema may be spread over `allOf`, and whether TypeScript has to have them.

import { entriesOf, get, itemsOf, type DocumentNode } from "../document/node.ts";

export interface Property {
  readonly name: string;
  /** One for each part that describes it; none if `required` names it and nothing describes it. */
  readonly nodes: readonly DocumentNode[];
  /** The part that described it first, or that requires it. */
  readonly owner: DocumentNode;
  /** The keyword of the owner that has it. */
  readonly keyword: "properties" | "$defs";
  readonly required: boolean;
  /** Only because of a default: see `requiredByDefault`. */
  readonly byDefault: boolean;
}

export function propertiesOf(parts: readonly DocumentNode[]): ReadonlyMap<string, Property> {
  const required = new Map<string, DocumentNode>();
  for (const part of parts) {
    for (const { value } of itemsOf(get(part, "required"))) {
      if (typeof value === "string" && !required.has(value)) required.set(value, part);
    }
  }
  const properties = new Map<string, Property>();
  for (const part of parts) {
    for (const [name, node] of entriesOf(get(part, "properties"))) {
      const known = properties.get(name);
      const byDefault = !required.has(name) && (known?.byDefault === true || requiredByDefault(node));
      properties.set(name, {
        name,
        nodes: [...(known?.nodes ?? []), node],
        owner: known?.owner ?? part,
        keyword: "properties",
        required: required.has(name) || byDefault,
        byDefault,
      });
    }
  }
  for (const [name, owner] of required) {
    if (!properties.has(name))
      properties.set(name, {
        name,
        nodes: [],
        owner,
        keyword: "properties",
        required: true,
        byDefault: false,
      });
  }
  return properties;
}

/** By name. openapi-typescript 7 gives an object a property `$defs`, in which every definition is required. */
export function definitionsOf(parts: readonly DocumentNode[]): ReadonlyMap<string, Property> {
  const definitions = parts.flatMap((owner) =>
    entriesOf(get(owner, "$defs")).map(([name, node]): [string, Property] => [
      name,
      { name, nodes: [node], owner, keyword: "$defs", required: true, byDefault: false },
    ]),
  );
  return new Map(definitions);
}

/**
 * openapi-typescript's `defaultNonNullable`, on by default: a property with a default is always present, except below
 * parameters and request bodies. It tells those by these words in the path, and so does this.
 */
function requiredByDefault(node: DocumentNode): boolean {
  const fallback = get(node, "default")?.value;
  return fallback !== undefined && !/parameters|requestBody|requestBodies/.test(node.pointer);
}
