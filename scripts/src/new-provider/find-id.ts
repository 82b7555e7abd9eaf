// Where the answer to a create has the id of the new task: in the field that is called as the query calls it, or as vendors do.

import { isJsonObject, type JsonObject } from "../json.ts";
import { SpecError } from "../spec-error.ts";
import { follow } from "./find-query.ts";

/** What vendors call it, the clearest first: an answer may have an id of the request or the order, too. */
const NAMES = [
  "task_id",
  "taskId",
  "job_id",
  "jobId",
  "video_id",
  "videoId",
  "generation_id",
  "generationId",
  "id",
  "uuid",
  "request_id",
  "requestId",
];
const KEY = /^[A-Za-z_]\w*$/;
const DEEPEST = 4;

/**
 * @param parameter what the query calls the id
 * @throws {SpecError} if no such field is found, or what the page calls it is not plain
 */
export function findId(
  document: JsonObject,
  schema: JsonObject,
  parameter: string,
  subject: string,
): readonly string[] {
  const names = [parameter, ...NAMES];
  const found = search(document, schema, [], new Set()).filter((keys) => names.includes(keys.at(-1) ?? ""));
  const [keys] = found.toSorted((one, other) => rank(names, one) - rank(names, other));
  if (keys === undefined) {
    throw new SpecError(
      subject,
      `a field of the answer to a create, a string or an integer, that is called one of ${[...new Set(names)].join(", ")}`,
      "none",
    );
  }
  const odd = keys.find((key) => !KEY.test(key));
  if (odd !== undefined) throw new SpecError(subject, "an id with plain names", JSON.stringify(odd));
  return keys;
}

const rank = (names: readonly string[], keys: readonly string[]): number => names.indexOf(keys.at(-1) ?? "");

/** The ways to all fields that can be an id, outer ones first. `searched` has the schemas that need no second look. */
function search(
  document: JsonObject,
  schema: JsonObject,
  keys: readonly string[],
  searched: Set<JsonObject>,
): string[][] {
  const target = follow(document, schema);
  if (keys.length === DEEPEST || searched.has(target)) return [];
  searched.add(target);
  const { properties } = target;
  const entries = Object.entries(isJsonObject(properties) ? properties : {}).map(
    ([name, value]) => [name, follow(document, value)] as const,
  );
  const here = entries.flatMap(([name, { type }]) =>
    [type].flat().some((each) => each === "string" || each === "integer") ? [[...keys, name]] : [],
  );
  return [...here, ...entries.flatMap(([name, value]) => search(document, value, [...keys, name], searched))];
}
