// Which operation of a page asks for a task, and where the task's id goes. What is found here becomes code, so that only names of a
// plain form are let through; everything else is refused.

import { isJsonObject, type JsonObject } from "../json.ts";
import { valueAt } from "../json-pointer.ts";
import { SpecError } from "../spec-error.ts";

export type Query = {
  /** As in the document, such as `/v2/jobs/{job_id}`. */
  readonly path: string;
  /** Where the task's id goes. */
  readonly parameter: { readonly name: string; readonly in: "path" | "query" };
  /** Of the answer with HTTP 200, references not yet followed. */
  readonly schema: JsonObject;
};

const PATH = /^(?:\/(?:[\w.~-]+|\{\w+\}))+$/;
const NAME = /^[A-Za-z_]\w*$/;

const EXPECTED =
  "one GET with one required parameter, a string in its path or query, and a JSON answer with HTTP 200";

/** @throws {SpecError} if the document does not have just one such operation, or its names are not plain */
export function findQuery(document: JsonObject, subject: string): Query {
  const paths = Object.entries(isJsonObject(document["paths"]) ? document["paths"] : {});
  const queries = paths.flatMap(([path, item]) => queryAt(document, path, item) ?? []);
  const [query] = queries;
  if (query === undefined || queries.length > 1) {
    const found = queries.map(({ path }) => JSON.stringify(path)).join(" and ") || "none";
    throw new SpecError(subject, EXPECTED, found);
  }
  const { path, parameter } = query;
  const parameters = parameter.in === "path" ? 1 : 0;
  if (!PATH.test(path) || (path.match(/\{/g) ?? []).length !== parameters) {
    throw new SpecError(subject, "a path of plain segments that takes the id alone", JSON.stringify(path));
  }
  if (!NAME.test(parameter.name)) {
    throw new SpecError(subject, "a parameter with a plain name", JSON.stringify(parameter.name));
  }
  return query;
}

function queryAt(document: JsonObject, path: string, item: unknown): Query | undefined {
  if (!isJsonObject(item) || !isJsonObject(item["get"])) return undefined;
  const lists = [item["parameters"], item["get"]["parameters"]].filter(Array.isArray).flat();
  const required = lists
    .map((parameter) => follow(document, parameter))
    .filter(
      (parameter) =>
        parameter["required"] === true && follow(document, parameter["schema"])["type"] === "string",
    )
    .flatMap(({ name, in: place }) =>
      typeof name === "string" && (place === "path" || place === "query")
        ? [{ name, in: place } as const]
        : [],
    );
  const [parameter] = required;
  const responses = follow(document, item["get"]["responses"]);
  const content = follow(document, responses["200"])["content"];
  const json = isJsonObject(content) ? follow(document, content["application/json"])["schema"] : undefined;
  if (parameter === undefined || required.length > 1 || !isJsonObject(json)) return undefined;
  return { path, parameter, schema: json };
}

/** The object that a value is or refers to; an empty one for anything else. Documents that get here have no reference without an end. */
export function follow(document: JsonObject, value: unknown): JsonObject {
  if (!isJsonObject(value)) return {};
  const reference = value["$ref"];
  if (typeof reference !== "string") return value;
  return follow(document, valueAt(document, reference.slice(1)));
}
