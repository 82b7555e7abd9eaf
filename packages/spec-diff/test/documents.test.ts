// Which documents can be compared, however large or hostile, and what is said of those that cannot.

import { describe, expect, test } from "vitest";
import { diffDocuments, UnreadableDocument } from "../src/index.ts";
import type { Json, JsonObject } from "./json.ts";
import { documentWith, textsOf } from "./document-with.ts";

const chain = (last: Json) => {
  const schemas: JsonObject = { S5000: last };
  for (let index = 0; index < 5000; index++) {
    schemas[`S${index}`] = {
      type: "object",
      properties: { next: { $ref: `#/components/schemas/S${index + 1}` } },
    };
  }
  return documentWith({ $ref: "#/components/schemas/S0" }, { components: { schemas } });
};

const nested = (depth: number, innermost: Json) => {
  let schema = innermost;
  for (let level = 0; level < depth; level++) schema = { type: "array", items: schema };
  return documentWith(schema);
};

const parse = (type: string) =>
  JSON.parse(
    `{ "type": "object", "properties": { "__proto__": { "type": "${type}" }, "constructor": { "type": "string" } } }`,
  ) as Json;

describe("a document of", () => {
  test.each(["3.0.0", "3.0.4", "3.1.0", "3.1.2", "3.2.0"])("OpenAPI %s is compared", (openapi) => {
    const [old, current] = [{ type: "string" }, { type: "integer" }].map((schema) =>
      documentWith(schema, { openapi }),
    );
    expect(diffDocuments(old, current).bump).toBe("major");
  });

  test.each([
    ["a string", "openapi: 3.1.0", "an OpenAPI document is an object at its top"],
    ["a list", [], "an OpenAPI document is an object at its top"],
    ["nothing", null, "an OpenAPI document is an object at its top"],
    ["an object without a version", {}, "not an OpenAPI 3.0, 3.1 or 3.2 document: found no version"],
    ["Swagger 2.0", { swagger: "2.0" }, "not an OpenAPI 3.0, 3.1 or 3.2 document: found Swagger 2.0"],
    ["OpenAPI 4", { openapi: "4.0.0" }, 'not an OpenAPI 3.0, 3.1 or 3.2 document: found openapi: "4.0.0"'],
    [
      "a number for a version",
      { openapi: 3.1 },
      "not an OpenAPI 3.0, 3.1 or 3.2 document: found openapi: 3.1",
    ],
    ["paths that are a list", { openapi: "3.1.0", paths: [] }, "#/paths is no object"],
  ])("%s is refused, with what was found", (_, value, reason) => {
    expect(() => diffDocuments(value, documentWith({}), { old: "old.yaml" })).toThrow(`old.yaml: ${reason}`);
    expect(() => diffDocuments(documentWith({}), value, { new: "new.yaml" })).toThrow(UnreadableDocument);
  });
});

describe("a schema that", () => {
  test("forty operations use is reported once, with three of them named at most", () => {
    const paths = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => {
        const content = { "application/json": { schema: { $ref: "#/components/schemas/Task" } } };
        return [`/task${index}`, { get: { responses: { "200": { description: "", content } } } }];
      }),
    );
    const document = (properties: JsonObject) => ({
      ...documentWith({}),
      paths,
      components: { schemas: { Task: { type: "object", properties } } },
    });
    expect(
      diffDocuments(
        document({ id: { type: "string" }, url: { type: "string" } }),
        document({ id: { type: "string" } }),
      ),
    ).toEqual({
      bump: "major",
      changes: [
        {
          level: "breaking",
          kind: "property-removed",
          operation: "GET /task0, GET /task1 and 38 more",
          pointer: "#/components/schemas/Task/properties/url",
          text: "GET /task0, GET /task1 and 38 more: property `url` of schema `Task` was removed; code that reads it no longer compiles.",
        },
      ],
    });
  });

  test("is reached through a chain of five thousand references is compared", () => {
    expect(textsOf(chain({ type: "string" }), chain({ type: "integer" }))).toEqual([
      "GET /videos: the type of schema `S5000` changed from string to integer; code that expects the former no longer compiles.",
    ]);
  }, 30_000);

  test("is nested nine hundred levels deep is compared, and one of ten thousand is refused", () => {
    expect(
      diffDocuments(nested(900, { type: "string" }), nested(900, { type: "integer" })).changes,
    ).toHaveLength(1);
    const deep = nested(10_000, {});
    expect(() => diffDocuments(deep, deep)).toThrow("the old document: nested deeper than 1000 levels");
  });

  test("has properties called __proto__ and constructor pollutes nothing", () => {
    expect(textsOf(documentWith(parse("string")), documentWith(parse("integer")))).toEqual([
      "GET /videos: the type of property `__proto__` of the 200 response changed from string to integer; code that expects the former no longer compiles.",
    ]);
    expect(({} as Record<string, unknown>)["type"]).toBeUndefined();
  });

  test("a YAML alias leads back into itself is refused", () => {
    const circle: JsonObject = { type: "object" };
    circle["properties"] = { circle };
    expect(() => diffDocuments(documentWith(circle), documentWith({}))).toThrow(
      "a YAML alias leads back into itself",
    );
  });

  test("is one object in a hundred places, as YAML aliases make it, is compared", () => {
    const shared = { type: "object", properties: { id: { type: "string" } } };
    const properties = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`p${index}`, shared]));
    const document = documentWith({ type: "object", properties });
    expect(diffDocuments(document, structuredClone(document)).bump).toBe("none");
  });
});
