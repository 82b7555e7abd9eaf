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
    `import type { FetchResponse, ParamsOption, RequestBodyOption } from "openapi-fetch";`,
    await generateTypes(document),
    ...SHARED,
    ...operations.flatMap(([path, method], number) => aliasesOf(path, method, number)),
  ].join("\n");
  const numbers = operations.map(([path, method], number) => [`${method} ${path}`, number] as const);
  return { source, operations: new Map(numbers) };
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

function operationsOf(document: JsonObject): (readonly [path: string, method: string])[] {
  return Object.entries(document["paths"] as JsonObject).flatMap(([path, item]) =>
    Object.keys(resolvePathItem(item as JsonObject, document))
      .filter((key) => METHODS.includes(key))
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
  "export type view_responses = components extends { responses: infer R } ? ([R] extends [never] ? {} : R) : {};",
  "type MediaType = `${string}/${string}`;",
  "type Shape = Record<string | number, any>;",
  "type Result<T> = [NonNullable<T>] extends [never] ? { data: never; error?: never } : FetchResponse<T & Shape, {}, MediaType>;",
  // As the generated types have it, since that is what a program's values are of: openapi-fetch wraps it in a type that
  // takes a string for any optional object, and gives an empty one an index signature of undefined.
  "type Sent<T> = RequestBodyOption<T> extends { body: unknown } ? { body: Content<T> } : { body?: Content<T> };",
  'type Content<T> = NonNullable<At<T, "requestBody">> extends { content: infer C } ? C[keyof C] : never;',
  "type At<T, K> = K extends keyof T ? T[K] : never;",
];

function aliasesOf(path: string, method: string, number: number): string[] {
  const name = `view_${number}`;
  return [
    `type ${name} = At<At<paths, ${JSON.stringify(path)}>, "${method}">;`,
    `export type ${name}_operation = ${name};`,
    `export type ${name}_options = ParamsOption<${name}> & RequestBodyOption<${name}>;`,
    `export type ${name}_sent = ParamsOption<${name}> & Sent<${name}>;`,
    `export type ${name}_body = Content<${name}>;`,
    `export type ${name}_responses = At<${name}, "responses">;`,
    `type ${name}_result = Result<${name}>;`,
    `const ${name}_read = (result: ${name}_result) => {`,
    "  if (result.error) throw new Error();",
    "  return result.data;",
    "};",
    `export type ${name}_data = ReturnType<typeof ${name}_read>;`,
    `export type ${name}_error = ${name}_result["error"];`,
  ];
}
