// Parameters as a document describes them, known by where they are and what they are called.

import { entriesOf, get, getText, itemsOf, type DocumentNode } from "../document/node.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { partsOf, type SchemaSet } from "../shape/parts.ts";

export interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly node: DocumentNode;
  readonly nodes: readonly DocumentNode[];
}

/** By `in` and name. An operation's own go before those that all operations of its path share. */
export function parametersOf(
  shared: readonly DocumentNode[],
  operation: DocumentNode | undefined,
  document: OpenApiDocument,
): Map<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  for (const raw of [...shared, ...itemsOf(get(operation, "parameters"))]) {
    const node = document.resolve(raw);
    const [place, name] = [getText(node, "in"), getText(node, "name")];
    if (place === undefined || name === undefined) continue;
    parameters.set(`${place} ${name}`, { in: place, name, node, nodes: [node] });
  }
  return parameters;
}

export function isRequired(parameter: Parameter): boolean {
  return parameter.in === "path" || get(parameter.node, "required")?.value === true;
}

/** How the value is written, with OpenAPI's defaults. */
export function serializationOf(parameter: Parameter) {
  const isSimple = parameter.in === "path" || parameter.in === "header";
  const style = getText(parameter.node, "style") ?? (isSimple ? "simple" : "form");
  const explode = get(parameter.node, "explode")?.value ?? style === "form";
  return { style, explode, allowReserved: get(parameter.node, "allowReserved")?.value ?? false };
}

/** A parameter or a header has a schema, or one media type that has. */
export function schemasOf({ nodes: [node] }: Pick<Parameter, "nodes">): SchemaSet {
  const media = entriesOf(get(node, "content"))[0]?.[1];
  const schema = get(node, "schema") ?? get(media, "schema");
  return schema ? [schema] : [];
}

export function defaultOf(parameter: Parameter, document: OpenApiDocument): unknown {
  const parts = partsOf(schemasOf(parameter), document).all;
  return parts.map((part) => get(part, "default")?.value).find((value) => value !== undefined);
}
