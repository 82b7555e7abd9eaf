// The schemas of request bodies for the simulator: what decides, without prose, and with references followed.

import { expect, test } from "vitest";
import type { JsonObject } from "../src/json.ts";
import { renderBodySchemas } from "../src/render-body-schemas.ts";

const documentOf = (schema: JsonObject, schemas: JsonObject = {}): JsonObject => ({
  paths: {
    "/jobs": { post: { requestBody: { content: { "application/json": { schema } } } }, get: {} },
    "/upload": { post: { requestBody: { content: { "multipart/form-data": { schema } } } } },
  },
  components: { schemas },
});

/** The schemas that the text exports. */
async function bodySchemas(document: JsonObject): Promise<unknown> {
  const text = (await renderBodySchemas(document, "openapi.json")) ?? "";
  const module = `data:text/javascript,${encodeURIComponent(text)}`;
  return ((await import(/* @vite-ignore */ module)) as { bodySchemas: unknown }).bodySchemas;
}

test("a JSON body of a POST is there by its path, and nothing else", async () => {
  expect(await bodySchemas(documentOf({ type: "object" }))).toEqual({ "/jobs": { type: "object" } });
  expect(await renderBodySchemas({ paths: { "/jobs": { get: {} } } }, "openapi.json")).toBeUndefined();
});

test("prose goes, and fields that are called like it stay", async () => {
  const document = documentOf({
    title: "Job",
    description: "What to make",
    "x-order": ["title"],
    required: ["title"],
    properties: { title: { type: "string", example: "A hen", default: "" }, description: { type: "string" } },
  });
  expect(await bodySchemas(document)).toEqual({
    "/jobs": {
      required: ["title"],
      properties: { title: { type: "string" }, description: { type: "string" } },
    },
  });
});

test("references are followed, also of the same schema twice", async () => {
  const image = { $ref: "#/components/schemas/Image" };
  const document = documentOf(
    { oneOf: [image, { properties: { first: image, images: { items: image } } }, false] },
    { Image: { type: "string", description: "A link" } },
  );
  const string = { type: "string" };
  expect(await bodySchemas(document)).toEqual({
    "/jobs": { oneOf: [string, { properties: { first: string, images: { items: string } } }, false] },
  });
});

test("a schema that contains itself is refused, and so is one that is not there", async () => {
  const reference = { $ref: "#/components/schemas/Part" };
  const circle = documentOf(reference, { Part: { properties: { part: reference } } });
  await expect(renderBodySchemas(circle, "openapi.json")).rejects.toThrow(
    "openapi.json: expected schemas of request bodies that end, found #/components/schemas/Part",
  );
  await expect(renderBodySchemas(documentOf(reference), "openapi.json")).rejects.toThrow("that end");
});
