// Where an OpenAPI document has the schema of an answer, and of what is sent.

import { pointerTo } from "../src/json-pointer.ts";

/** The pointer to the schema of the JSON answer. */
export function answerSchema(path: string, status: number | string, method = "get"): string {
  const content = ["responses", `${status}`, "content", "application/json", "schema"];
  return pointerTo(["paths", path, method, ...content]);
}

/** The pointer to the schema of the JSON body of a POST. */
export function bodySchema(path: string): string {
  return pointerTo(["paths", path, "post", "requestBody", "content", "application/json", "schema"]);
}
