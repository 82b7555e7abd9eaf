// Which operation of a page creates a task, if one does: what its body has and where its answer has the id. As for the query, what is
// found becomes code, so that only names of a plain form are let through; everything else is refused.

import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { SpecError } from "../spec-error.ts";
import { commonFieldsOf, type BodyField } from "./common-fields.ts";
import { follow, type Query } from "./find-query.ts";
import { findId } from "./find-id.ts";
import { sampleOf } from "./sample-body.ts";

export type Create = {
  /** As in the document, such as `/v2/jobs`. */
  readonly path: string;
  /** The HTTP status of its answer. */
  readonly status: "200" | "201" | "202";
  /** The least that its body can be. */
  readonly sample: JsonObject;
  readonly fields: readonly BodyField[];
  /** The names that lead to the id in its answer, such as `["data", "task_id"]`. */
  readonly idKeys: readonly string[];
  /** Whether the answer has a code beside the task. */
  readonly hasCode: boolean;
};

const PATH = /^(?:\/[\w.~-]+)+$/;
const NAME = /^(?!__proto__$)[A-Za-z_]\w*$/;
const STATUSES = ["200", "201", "202"] as const;

const EXPECTED =
  "at most one POST, with a JSON object as its body, a JSON answer with HTTP 200, 201 or 202 and no required parameter";

/** @throws {SpecError} if the document has a POST that cannot be it, or several, or its names are not plain */
export function findCreate(document: JsonObject, query: Query, subject: string): Create | undefined {
  const paths = Object.entries(isJsonObject(document["paths"]) ? document["paths"] : {});
  const posts = paths.filter(([, item]) => isJsonObject(item) && isJsonObject(item["post"]));
  const [post] = posts;
  if (post === undefined) return undefined;
  const [path] = post;
  const found = postAt(document, post[1] as JsonObject);
  if (posts.length > 1 || found === undefined) {
    throw new SpecError(subject, EXPECTED, posts.map(([each]) => JSON.stringify(each)).join(" and "));
  }
  if (!PATH.test(path)) {
    throw new SpecError(
      subject,
      "a path of plain segments alone, to which tasks are posted",
      JSON.stringify(path),
    );
  }
  const { status, body, answer } = found;
  const { properties, required } = follow(document, body);
  const names = [
    ...Object.keys(isJsonObject(properties) ? properties : {}),
    ...(Array.isArray(required) ? required.map(String) : []),
  ];
  const odd = names.find((name) => !NAME.test(name));
  if (odd !== undefined)
    throw new SpecError(subject, "a body whose fields have plain names", JSON.stringify(odd));
  const sample = sampleOf(document, body);
  const { properties: answered } = follow(document, answer);
  return {
    path,
    status,
    sample: isJsonObject(sample) ? sample : {},
    fields: commonFieldsOf(document, body),
    idKeys: findId(document, answer, query.parameter.name, subject),
    hasCode: isJsonObject(answered) && Object.hasOwn(answered, "code"),
  };
}

type Post = {
  readonly status: Create["status"];
  readonly body: JsonObject;
  readonly answer: JsonObject;
};

function postAt(document: JsonObject, item: JsonObject): Post | undefined {
  const post = follow(document, item["post"]);
  const parameters = [item["parameters"], post["parameters"]].filter(Array.isArray).flat();
  if (parameters.some((parameter) => follow(document, parameter)["required"] === true)) return undefined;
  const body = jsonOf(document, post["requestBody"]);
  if (body === undefined || !isObjectSchema(follow(document, body))) return undefined;
  const responses = follow(document, post["responses"]);
  for (const status of STATUSES) {
    const answer = jsonOf(document, responses[status]);
    if (answer !== undefined) return { status, body, answer };
  }
  return undefined;
}

/** The schema of what a request or a response has as JSON. */
function jsonOf(document: JsonObject, message: Json | undefined): JsonObject | undefined {
  const { content } = follow(document, message);
  const json = isJsonObject(content) ? follow(document, content["application/json"])["schema"] : undefined;
  return isJsonObject(json) ? json : undefined;
}

/** Alternatives and parts are taken for objects: what they are is for the person who fills in their fields. */
const isObjectSchema = ({ type, properties, oneOf, anyOf, allOf }: JsonObject): boolean =>
  type === "object" || (type === undefined && (properties ?? oneOf ?? anyOf ?? allOf) !== undefined);
