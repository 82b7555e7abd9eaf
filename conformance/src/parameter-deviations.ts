// A request's parameters, against those of its operation: unknown ones, missing ones, and values against their schemas.

import type { FoundOperation } from "./find-operation.ts";
import type { HttpRequest } from "./http-exchange.ts";
import { locate, pointerOf, type OpenapiDocument, type Parameter, type Place } from "./openapi-document.ts";
import { parameterTexts, possibleValues } from "./parameter-values.ts";
import type { SchemaValidator } from "./schema-validator.ts";

/** Headers of which OpenAPI ignores the description as a parameter: other parts of the document have their say on them. */
const IGNORED_HEADERS = new Set(["accept", "content-type", "authorization"]);

/** A line for each deviation. `credentials` are the query parameters of the security schemes. */
export function parameterDeviations(
  document: OpenapiDocument,
  validate: SchemaValidator,
  operation: FoundOperation,
  request: HttpRequest,
  credentials: readonly string[],
): string[] {
  const parameters = parametersOf(document, operation);
  const values = parameters.flatMap((place) =>
    valueDeviations(document, validate, place, request, operation),
  );
  const names = parameters.filter(({ value }) => value.in === "query").map(({ value }) => value.name);
  const sent = new Set(new URL(request.url).searchParams.keys());
  const unknown = [...sent].filter((name) => !names.includes(name) && !credentials.includes(name));
  const known = names.length > 0 ? names.join(", ") : "none";
  return [
    ...values,
    ...unknown.map((name) => `the query parameter ${name} is not in the document, which has: ${known}`),
  ];
}

/** The parameters of the operation and of its path; the operation's go before the path's of the same name. */
function parametersOf(document: OpenapiDocument, { path, method }: FoundOperation): Place<Parameter>[] {
  const byName = new Map<string, Place<Parameter>>();
  for (const keys of [
    ["paths", path, "parameters"],
    ["paths", path, method, "parameters"],
  ]) {
    const list = locate<unknown[]>(document, ...keys)?.value ?? [];
    for (const index of list.keys()) {
      const place = locate<Parameter>(document, ...keys, `${index}`)!;
      byName.set(`${place.value.in} ${place.value.name}`, place);
    }
  }
  return [...byName.values()];
}

function valueDeviations(
  document: OpenapiDocument,
  validate: SchemaValidator,
  { keys, value: parameter }: Place<Parameter>,
  request: HttpRequest,
  operation: FoundOperation,
): string[] {
  const { name } = parameter;
  if (parameter.in === "header" && IGNORED_HEADERS.has(name.toLowerCase())) return [];
  const called = `the ${parameter.in} parameter ${name}`;
  const schema = locate<{ type?: unknown }>(document, ...keys, "schema");
  if (!schema)
    throw new Error(`The conformance checks know no parameter without a schema: teach them ${name}'s.`);
  const isArray = schema.value.type === "array";
  const texts = parameterTexts(parameter, isArray, request, operation);
  if (texts.length === 0) return parameter.required ? [`${called} is missing`] : [];
  if (texts.includes("") && !parameter.allowEmptyValue) return [`${called} is empty`];
  if (!isArray && texts.length > 1) return [`${called} is there ${texts.length} times`];
  const readings = isArray
    ? [texts, texts.map((text) => possibleValues(text).at(-1))]
    : possibleValues(texts[0]!);
  const errors = readings.map((reading) => validate(pointerOf(schema.keys), reading));
  if (errors.some((lines) => lines.length === 0)) return [];
  const attempts = readings.map(
    (reading, index) => `${JSON.stringify(reading)} ${errors[index]!.join(", ")}`,
  );
  return [`${called} is wrong: ${attempts.join("; ")}`];
}
