// Where an answer has the status of its task, and the words that the page lists for it. The words become code and the cells of
// tables, so that only plain ones are let through.

import { isJsonObject, type JsonObject } from "../json.ts";
import { SpecError } from "../spec-error.ts";
import { follow } from "./find-query.ts";

export type StatusField = {
  /** The names that lead to it, such as `["data", "status"]`. */
  readonly keys: readonly string[];
  /** None where the page does not list them. */
  readonly words: readonly string[];
};

/** What vendors call it. */
const NAMES: ReadonlySet<string> = new Set(["status", "state", "task_status", "taskStatus", "job_status"]);
const KEY = /^[A-Za-z_]\w*$/;
const WORD = /^\w[\w.-]{0,40}$/;
const DEEPEST = 4;

/** @throws {SpecError} if no such field is found, or what the page calls it or lists is not plain */
export function findStatus(document: JsonObject, schema: JsonObject, subject: string): StatusField {
  const found = search(document, schema, [], new Set());
  // A field with its words listed goes before one without.
  const [field] = [...found.filter(({ words }) => words.length > 0), ...found];
  if (field === undefined) {
    const names = [...NAMES].join(", ");
    throw new SpecError(subject, `a field of the answer, a string, that is called one of ${names}`, "none");
  }
  const odd = field.keys.find((key) => !KEY.test(key)) ?? field.words.find((word) => !WORD.test(word));
  if (odd !== undefined) throw new SpecError(subject, "a status with plain names", JSON.stringify(odd));
  return field;
}

/** Outer fields first. `searched` has the schemas that need no second look: each may refer to all of them. */
function search(
  document: JsonObject,
  schema: JsonObject,
  keys: readonly string[],
  searched: Set<JsonObject>,
): StatusField[] {
  const target = follow(document, schema);
  if (keys.length === DEEPEST || searched.has(target)) return [];
  searched.add(target);
  const { properties } = target;
  const entries = Object.entries(isJsonObject(properties) ? properties : {}).map(
    ([name, value]) => [name, follow(document, value)] as const,
  );
  const here = entries.flatMap(([name, { type, enum: words }]): StatusField[] => {
    if (!NAMES.has(name) || ![type].flat().includes("string")) return [];
    const texts = Array.isArray(words) ? words.filter((word) => typeof word === "string") : [];
    return [{ keys: [...keys, name], words: texts }];
  });
  return [...here, ...entries.flatMap(([name, value]) => search(document, value, [...keys, name], searched))];
}
