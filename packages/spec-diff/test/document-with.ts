// The smallest document around one schema, and what a comparison says.

import { diffDocuments } from "../src/index.ts";
import type { Json, JsonObject } from "./json.ts";

export function documentWith(schema: Json, rest: JsonObject = {}): JsonObject {
  const content = { "application/json": { schema } };
  return {
    openapi: "3.1.0",
    info: { title: "Test", version: "1" },
    paths: { "/videos": { get: { responses: { "200": { description: "Good.", content } } } } },
    ...rest,
  };
}

export function textsOf(old: unknown, current: unknown): string[] {
  return diffDocuments(old, current).changes.map(({ text }) => text);
}
