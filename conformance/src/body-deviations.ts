// Bodies of requests and answers, against the media types and schemas of their operation.

import type { FoundOperation } from "./find-operation.ts";
import type { HttpAnswer, HttpRequest } from "./http-exchange.ts";
import { locate, pointerOf, type OpenapiDocument, type Place } from "./openapi-document.ts";
import type { SchemaValidator } from "./schema-validator.ts";

type Content = Readonly<Record<string, unknown>>;

/** A line for each deviation of a request's body. A body that is not JSON is only looked at by its type. */
export function requestBodyDeviations(
  document: OpenapiDocument,
  validate: SchemaValidator,
  { path, method }: FoundOperation,
  { headers, body = "" }: HttpRequest,
): string[] {
  const documented = locate<{ required?: boolean; content: Content }>(
    document,
    "paths",
    path,
    method,
    "requestBody",
  );
  if (!documented) return body === "" ? [] : ["the document has no body for this request"];
  if (body === "") return documented.value.required ? ["the body is missing"] : [];
  const types = Object.keys(documented.value.content);
  const [sent = ""] = (headers.get("content-type") ?? "").split(";");
  const type = types.find((candidate) => candidate.toLowerCase() === sent.trim().toLowerCase());
  if (type === undefined)
    return [`the body's Content-Type is "${sent}", and the document has: ${types.join(", ")}`];
  return isJson(type)
    ? jsonDeviations(validate, locate(document, ...documented.keys, "content", type, "schema"), body)
    : [];
}

/** A line for each deviation of an answer: a status that the document does not have, or another body than it has there. */
export function answerDeviations(
  document: OpenapiDocument,
  validate: SchemaValidator,
  { path, method }: FoundOperation,
  { status, body }: HttpAnswer,
): string[] {
  const keys = ["paths", path, method, "responses"];
  const names = [`${status}`, `${Math.floor(status / 100)}XX`, "default"];
  const response = names
    .map((name) => locate<{ content?: Content }>(document, ...keys, name))
    .find((place) => place !== undefined);
  if (!response) return [`the document has no response ${status}`];
  if (body === "") return [];
  const [type] = Object.keys(response.value.content ?? {});
  if (type === undefined) return [`the document has no body under ${status}`];
  return isJson(type)
    ? jsonDeviations(validate, locate(document, ...response.keys, "content", type, "schema"), body)
    : [];
}

function isJson(type: string): boolean {
  return type.toLowerCase() === "application/json" || type.toLowerCase().endsWith("+json");
}

function jsonDeviations(validate: SchemaValidator, schema: Place | undefined, body: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return ["the body is not JSON"];
  }
  return schema ? validate(pointerOf(schema.keys), value).map((line) => `in the body: ${line}`) : [];
}
