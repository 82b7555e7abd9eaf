// Where an OpenAPI document has the schema of an answer.

import { pointerTo } from "../src/json-pointer.ts";

/** The pointer to the schema of the JSON answer to a GET. */
export function answerSchema(path: string, status: number | string): string {
  const content = ["responses", `${status}`, "content", "application/json", "schema"];
  return pointerTo(["paths", path, "get", ...content]);
}
