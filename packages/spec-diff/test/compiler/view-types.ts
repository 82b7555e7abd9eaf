// The types of a document, and what openapi-fetch makes of its operations, as one source file with an alias for everything
// that the checker is asked about.

import type { JsonObject } from "../json.ts";
import { generateTypes } from "./type-program.ts";

export interface TypeView {
  readonly source: string;
  /** The number in the aliases of each operation, by method and path. */
  readonly operations: ReadonlyMap<string, number>;
}

export async function viewTypes(document: JsonObject): Promise<TypeView> {
  const operations = operationsOf(document);
  const source = [
    `import type { At, Content, Options, Result, Sent, SharedResponses } from "./client-types.ts";`,
    await generateTypes(document),
    ...SHARED,
    ...operations.flatMap(([path, method], number) => aliasesOf(path, method, number)),
  ].join("\n");
  const numbers = operations.map(([path, method], number) => [`${method} ${path}`, number] as const);
  return { source, operations: new Map(numbers) };
}

const METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

function operationsOf(document: JsonObject): (readonly [path: string, method: string])[] {
  return Object.entries(document["paths"] as JsonObject).flatMap(([path, item]) =>
    Object.keys(resolvePathItem(item as JsonObject, document))
      .filter((key) => METHODS.has(key))
      .map((method) => [path, method] as const),
  );
}

/** Fixtures keep path items in one place besides `paths`. */
function resolvePathItem(item: JsonObject, document: JsonObject): JsonObject {
  const [, name] = /^#\/components\/pathItems\/(.+)$/.exec(String(item["$ref"])) ?? [];
  if (name === undefined) return item;
  const { pathItems } = document["components"] as { pathItems: JsonObject };
  return { ...(pathItems[name] as JsonObject), ...item };
}

const SHARED = [
  "export type view_components = components;",
  "export type view_operations = operations;",
  "export type view_webhooks = webhooks;",
  "export type view_responses = SharedResponses<components>;",
];

function aliasesOf(path: string, method: string, number: number): string[] {
  const name = `view_${number}`;
  return [
    `type ${name} = At<At<paths, ${JSON.stringify(path)}>, "${method}">;`,
    `export type ${name}_operation = ${name};`,
    `export type ${name}_options = Options<${name}>;`,
    `export type ${name}_sent = Sent<${name}>;`,
    `export type ${name}_body = Content<${name}>;`,
    `export type ${name}_responses = At<${name}, "responses">;`,
    // What is left of the data once a program has dealt with the error.
    `const ${name}_read = (result: Result<${name}>) => {`,
    "  if (result.error) throw new Error();",
    "  return result.data;",
    "};",
    `export type ${name}_data = ReturnType<typeof ${name}_read>;`,
    `export type ${name}_error = Result<${name}>["error"];`,
  ];
}
