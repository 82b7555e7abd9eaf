// How each provider's client asks for a task, read from the OpenAPI document that its package ships.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

export interface QueryOperation {
  /** As the document has it, such as `/v1/video/generations/{task_id}`. */
  readonly path: string;
  /** Where the task's id goes. */
  readonly parameter: { readonly name: string; readonly in: "path" | "query" };
}

interface OpenapiDocument {
  readonly paths: Readonly<
    Record<string, { readonly get?: { readonly parameters?: readonly QueryOperation["parameter"][] } }>
  >;
}

/**
 * The first GET of a client package's document that takes the id of a task.
 *
 * @throws {TypeError} if there is none
 */
export function queryOperation(name: string): QueryOperation {
  const file = `packages/${name}/openapi.json`;
  const { paths } = JSON.parse(readFileSync(join(root, file), "utf8")) as OpenapiDocument;
  for (const [path, { get }] of Object.entries(paths)) {
    const parameter = get?.parameters?.find((candidate) => /^task_?id$/i.test(candidate.name));
    if (parameter) return { path, parameter: { name: parameter.name, in: parameter.in } };
  }
  throw new TypeError(`${file}: no GET has a parameter task_id or taskId: say here how a task is asked for`);
}
