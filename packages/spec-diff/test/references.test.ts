// How a document may refer to its own parts, and what is said of a reference that leads nowhere.

import { describe, expect, test } from "vitest";
import { diffDocuments } from "../src/index.ts";
import type { Json, JsonObject } from "./json.ts";
import { documentWith, textsOf } from "./document-with.ts";

const circular = (id: Json) =>
  documentWith(
    { $ref: "#/components/schemas/Node" },
    {
      components: {
        schemas: {
          Node: {
            allOf: [{ $ref: "#/components/schemas/Base" }],
            properties: { children: { type: "array", items: { $ref: "#/components/schemas/Node" } } },
          },
          Base: { type: "object", properties: { id, parent: { $ref: "#/components/schemas/Node" } } },
        },
      },
    },
  );

const withItem = (schema: Json) => ({
  ...documentWith({}),
  paths: { "/a": { $ref: "#/components/pathItems/A", summary: "A." } },
  components: {
    pathItems: {
      A: {
        get: { responses: { "200": { description: "", content: { "application/json": { schema } } } } },
      },
    },
  },
});

const withSibling = (openapi: string, sibling: JsonObject) =>
  documentWith(
    { $ref: "#/components/schemas/S", ...sibling },
    { openapi, components: { schemas: { S: { type: "string" } } } },
  );

describe("a reference", () => {
  const task = { type: "object", properties: { id: { type: "string" } } };
  const changed = { type: "object", properties: { id: { type: "integer" } } };

  test("to an $anchor is followed", () => {
    const [old, current] = [task, changed].map((schema) =>
      documentWith({ $ref: "#task" }, { components: { schemas: { Task: { $anchor: "task", ...schema } } } }),
    );
    expect(textsOf(old, current)).toEqual([
      "GET /videos: the type of property `id` of schema `Task` changed from string to integer; code that expects the former no longer compiles.",
    ]);
  });

  test("to an $id is followed, and so is a pointer below it", () => {
    const [old, current] = [task, changed].map((schema) =>
      documentWith(
        { $ref: "https://a.example/task#/properties/id" },
        { components: { schemas: { Task: { $id: "https://a.example/task", ...schema } } } },
      ),
    );
    expect(diffDocuments(old, current)).toMatchObject({
      bump: "major",
      changes: [
        {
          kind: "type-changed",
          operation: "GET /videos",
          pointer: "#/components/schemas/Task/properties/id",
        },
      ],
    });
  });

  test("to the document's own address is followed", () => {
    const [old, current] = [task, changed].map((schema) =>
      documentWith(
        { $ref: "https://a.example/api#/components/schemas/Task" },
        { openapi: "3.2.0", $self: "https://a.example/api", components: { schemas: { Task: schema } } },
      ),
    );
    expect(diffDocuments(old, current).changes).toHaveLength(1);
  });

  test("with escaped characters is followed", () => {
    const [old, current] = [task, changed].map((schema) =>
      documentWith(
        { $ref: "#/components/schemas/a~1b%20c~0d" },
        { components: { schemas: { "a/b c~d": schema } } },
      ),
    );
    expect(textsOf(old, current)[0]).toContain("of schema `a/b c~d` changed");
  });

  test("to nothing is an error that says where and which", () => {
    const broken = documentWith({ type: "array", items: { $ref: "#/components/schemas/Gone" } });
    expect(() => diffDocuments(documentWith({}), broken, { new: "new.yaml" })).toThrow(
      'new.yaml: "$ref": "#/components/schemas/Gone" at #/paths/~1videos/get/responses/200/content/application~1json/schema/items points to nothing in the document',
    );
  });

  test("to another file is an error that says what to do", () => {
    const broken = documentWith({ $ref: "task.yaml#/Task" });
    expect(() => diffDocuments(broken, broken)).toThrow(
      "points outside the document; bundle it into one file first",
    );
  });

  test("to itself may be anything, and ends", () => {
    const circle = documentWith(
      { $ref: "#/components/schemas/A" },
      {
        components: {
          schemas: { A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } },
        },
      },
    );
    expect(diffDocuments(circle, structuredClone(circle)).bump).toBe("none");
  });

  test("in a circle through properties, items and allOf ends, and its change is said once", () => {
    expect(textsOf(circular({ type: "string" }), circular({ type: "boolean" }))).toEqual([
      "GET /videos: the type of property `id` of schema `Base` changed from string to boolean; code that expects the former no longer compiles.",
    ]);
  });

  test("of a path item is followed, and what stands beside it counts", () => {
    expect(textsOf(withItem({ type: "string" }), withItem({ type: "integer" }))).toEqual([
      "GET /a: the type of the 200 response changed from string to integer; code that expects the former no longer compiles.",
    ]);
  });

  test("has siblings that count in 3.1 and none that count in 3.0", () => {
    const bumps = ["3.1.0", "3.0.3"].map(
      (openapi) => diffDocuments(withSibling(openapi, {}), withSibling(openapi, { enum: ["a"] })).bump,
    );
    expect(bumps).toEqual(["minor", "patch"]);
  });
});
