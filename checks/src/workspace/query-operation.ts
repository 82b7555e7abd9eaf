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

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}

interface OpenapiDocument {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } }>>;
}

/** What a provider's own word is where it is not `task_id`: `job_id`, `id` and the like. */
const isId = ({ name, required }: Parameter): boolean => required === true && /(^|_)id$|[a-z]Id$/.test(name);

/**
 * The first GET of a client package's document that takes the id of a task: one that is called so, or else any that is needed.
 *
 * @throws {TypeError} if there is none
 */
export function queryOperation(name: string): QueryOperation {
  const file = `packages/${name}/openapi.json`;
  const { paths } = JSON.parse(readFileSync(join(root, file), "utf8")) as OpenapiDocument;
  const parameters = Object.entries(paths).flatMap(([path, { get }]) =>
    (get?.parameters ?? []).map((parameter) => ({ path, parameter })),
  );
  const found =
    parameters.find(({ parameter }) => /^task_?id$/i.test(parameter.name)) ??
    parameters.find(({ parameter }) => isId(parameter));
  if (!found) throw new TypeError(`${file}: no GET takes the id of a task: say here how a task is asked for`);
  const place = found.parameter.in === "path" ? "path" : "query";
  return { path: found.path, parameter: { name: found.parameter.name, in: place } };
}
