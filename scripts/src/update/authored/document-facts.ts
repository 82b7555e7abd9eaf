// What an authored document states, in the same words as `page-facts.ts`, so that the two can be compared as sets.

import { isJsonObject, type Json, type JsonObject } from "../../json.ts";
import { valueAt } from "../../json-pointer.ts";
import { describeParameter } from "./page-facts.ts";

/** @param operations those to look at, as in `GET /tasks/{id}`; undefined for all of them */
export function factsOfDocument(document: JsonObject, operations?: readonly string[]): string[] {
  const facts: string[] = [];
  for (const { url } of list(document["servers"])) facts.push(`server ${String(url)}`);
  for (const scheme of values(valueAt(document, "/components/securitySchemes"))) {
    facts.push(`authentication ${scheme["scheme"] === "bearer" ? "Bearer Token" : String(scheme["scheme"])}`);
  }
  for (const [path, methods] of Object.entries((document["paths"] ?? {}) as JsonObject)) {
    for (const [method, operation] of Object.entries(methods as JsonObject)) {
      const endpoint = `${method.toUpperCase()} ${path}`;
      if (operations && !operations.includes(endpoint)) continue;
      facts.push(`endpoint ${endpoint}`, ...factsOfOperation(document, operation));
    }
  }
  return facts;
}

function factsOfOperation(document: JsonObject, operation: Json): string[] {
  const answer = valueAt(operation, "/responses/200/content/application~1json") ?? null;
  const parameters = list(valueAt(operation, "/parameters")).map(({ name, required, schema, example }) => {
    const type = valueAt(schema ?? null, "/type");
    return describeParameter(String(name), String(type), required === true, String(example));
  });
  const examples = values(valueAt(answer, "/examples")).map(
    ({ value }) => `example ${JSON.stringify(value)}`,
  );
  return [...parameters, ...factsOfSchema(document, valueAt(answer, "/schema")), ...examples];
}

/** Fields by dotted path and the words of a status, references followed: each once on the way, or one to itself would have no end. */
function factsOfSchema(
  document: JsonObject,
  schema: Json | undefined,
  prefix = "",
  followed: readonly string[] = [],
): string[] {
  if (!isJsonObject(schema)) return [];
  const reference = schema["$ref"];
  if (typeof reference === "string") {
    if (followed.includes(reference)) return [];
    const target = valueAt(document, reference.slice(1));
    return factsOfSchema(document, target, prefix, [...followed, reference]);
  }
  const words = Array.isArray(schema["enum"]) ? schema["enum"].map((word) => `status ${String(word)}`) : [];
  const own = prefix === "" ? [] : [`field ${prefix.slice(1)}: ${String(schema["type"])}`];
  const properties = Object.entries((schema["properties"] ?? {}) as JsonObject);
  return [
    ...own,
    ...words,
    ...properties.flatMap(([name, child]) => factsOfSchema(document, child, `${prefix}.${name}`, followed)),
  ];
}

function list(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function values(value: Json | undefined): JsonObject[] {
  return isJsonObject(value) ? Object.values(value).filter(isJsonObject) : [];
}
