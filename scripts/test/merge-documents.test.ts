// Pages of one provider that agree, contradict each other, and are settled.

import { describe, expect, test } from "vitest";
import type { JsonObject } from "../src/json.ts";
import { mergeDocuments } from "../src/merge-documents.ts";
import type { Settlement } from "../src/source-record.ts";

const page = (name: string, document: JsonObject): { page: string; document: JsonObject } => ({
  page: name,
  document,
});
const base = { openapi: "3.1.0", info: { title: "T", version: "1" } };
const reason = "a reason that is long enough";

const one = page("one.md", {
  ...base,
  servers: [{ url: "https://a.example" }],
  paths: { "/one": { get: { operationId: "one" } } },
  components: {
    schemas: {
      Status: { enum: ["Queueing", "Success"] },
      One: { properties: { status: { $ref: "#/components/schemas/Status" } } },
    },
  },
});
const two = page("two.md", {
  ...base,
  servers: [{ url: "https://b.example" }],
  paths: { "/two": { get: { operationId: "two" } } },
  components: {
    schemas: {
      Status: { enum: ["Success"] },
      Two: { items: { $ref: "#/components/schemas/Status" }, properties: { Status: { type: "string" } } },
    },
  },
});
const servers: Settlement = { pointer: "/servers", join: ["two.md", "one.md"], reason };
const status: Settlement = {
  pointer: "/components/schemas/Status",
  rename: { page: "two.md", to: "TwoStatus" },
  reason,
};

const merge = (documents: (typeof one)[], settlements: Settlement[] = []): JsonObject =>
  mergeDocuments(documents, settlements, "specs/x/source.json");

test("paths and components of every page are kept", () => {
  const other = page("other.md", { ...base, paths: { "/one": { post: {} }, "/other": { get: {} } } });
  const merged = merge([one, other]);
  expect(merged["paths"]).toEqual({
    "/one": { get: { operationId: "one" }, post: {} },
    "/other": { get: {} },
  });
  expect(merged["components"]).toEqual(one.document["components"]);
});

test("a contradiction is an error that names both pages, the place and both values", () => {
  expect(() => merge([one, two])).toThrow(
    'one.md and two.md: expected the same at /servers, or a settlement in specs/x/source.json, found [{"url":"https://a.example"}] and [{"url":"https://b.example"}]',
  );
});

test.each([
  ["info", { info: { title: "U", version: "1" } }, "/info/title"],
  ["an operation", { paths: { "/one": { get: { operationId: "uno" } } } }, "/paths/~1one/get"],
  ["the version of OpenAPI", { openapi: "3.0.3" }, "/openapi"],
])("a contradiction in %s is found at its place", (_, difference, pointer) => {
  const other = page("other.md", { ...one.document, ...difference });
  expect(() => merge([one, other])).toThrow(`one.md and other.md: expected the same at ${pointer},`);
});

test("a component that two pages define differently is never taken from the first", () => {
  expect(() => merge([one, two], [servers])).toThrow("at /components/schemas/Status,");
});

test("a renamed component keeps both definitions, and its own page's references follow it", () => {
  expect(merge([one, two], [servers, status])["components"]).toEqual({
    schemas: {
      Status: { enum: ["Queueing", "Success"] },
      One: { properties: { status: { $ref: "#/components/schemas/Status" } } },
      TwoStatus: { enum: ["Success"] },
      Two: { items: { $ref: "#/components/schemas/TwoStatus" }, properties: { Status: { type: "string" } } },
    },
  });
});

test("lists are joined in the order of the settlement, each value once", () => {
  const third = page("third.md", { ...base, servers: two.document["servers"] ?? null });
  const joined: Settlement = { ...servers, join: ["two.md", "third.md", "one.md"] };
  expect(merge([one, two, third], [joined, status])["servers"]).toEqual([
    { url: "https://b.example" },
    { url: "https://a.example" },
  ]);
});

test("one page's value stands where the settlement says so", () => {
  const keep: Settlement = { pointer: "/servers", keep: "two.md", reason };
  expect(merge([one, two], [keep, status])["servers"]).toEqual([{ url: "https://b.example" }]);
});

test.each([
  ["is not there", { ...servers, pointer: "/tags" }],
  ["is one no longer", { ...servers, pointer: "/openapi" }],
  ["was in a component that the page has lost", { ...status, pointer: "/components/schemas/State" }],
])("a settlement of a contradiction that %s is an error", (_, stale) => {
  expect(() => merge([one, two], [servers, status, stale])).toThrow(
    `specs/x/source.json: expected settlements of contradictions, found none at ${stale.pointer}`,
  );
});

test("a settlement by a page that has nothing there is an error", () => {
  const keep: Settlement = { pointer: "/servers", keep: "three.md", reason };
  expect(() => merge([one, two], [keep, status])).toThrow(
    "expected three.md to have /servers, found nothing",
  );
});

test("a component that is called like what every object inherits is that of its page", () => {
  const schemas = { constructor: { type: "string" }, toString: { type: "integer" } };
  const named = page("three.md", { ...base, paths: {}, components: { schemas } });
  const other = page("four.md", {
    ...base,
    paths: {},
    components: { schemas: { Four: { type: "object" } } },
  });
  expect(merge([named, other])["components"]).toEqual({
    schemas: { ...schemas, Four: { type: "object" } },
  });
});

describe("an operation that several pages document", () => {
  const schema = "/paths/~1one/post/requestBody/content/application~1json/schema";
  const create = (name: string, required: string, more: JsonObject = {}): typeof one =>
    page(name, {
      ...base,
      paths: {
        "/one": {
          post: {
            operationId: "create",
            requestBody: {
              required: true,
              content: { "application/json": { schema: { required: [required] } } },
            },
            ...more,
          },
        },
      },
    });
  const [text, image] = [create("text.md", "prompt"), create("image.md", "image")];
  const forms: Settlement = { pointer: schema, oneOf: ["image.md", "text.md"], reason };

  test.each(["oneOf", "anyOf"] as const)(
    "has a body of several forms by %s, in the order of the settlement",
    (way) => {
      const merged = merge([text, image], [{ pointer: schema, [way]: ["image.md", "text.md"], reason }]);
      expect(merged["paths"]).toEqual({
        "/one": {
          post: {
            operationId: "create",
            requestBody: {
              required: true,
              content: {
                "application/json": {
                  schema: { [way]: [{ required: ["image"] }, { required: ["prompt"] }] },
                },
              },
            },
          },
        },
      });
    },
  );

  test("has each form once", () => {
    const same = create("same.md", "prompt");
    const merged = merge([text, image, same], [{ ...forms, oneOf: ["text.md", "same.md", "image.md"] }]);
    expect(JSON.stringify(merged)).toContain('"oneOf":[{"required":["prompt"]},{"required":["image"]}]');
  });

  test("is not put together where nothing inside of it is settled", () => {
    expect(() => merge([text, image])).toThrow("expected the same at /paths/~1one/post,");
  });

  test("is not put together beside what is settled", () => {
    const other = create("image.md", "image", { operationId: "createFromImage" });
    expect(() => merge([text, other], [forms])).toThrow(
      "expected the same at /paths/~1one/post/operationId,",
    );
  });

  test("has what only one page says", () => {
    const other = create("image.md", "image", { summary: "From an image" });
    expect(merge([text, other], [forms])).toHaveProperty(
      ["paths", "/one", "post", "summary"],
      "From an image",
    );
  });
});

describe("pages that are still to be fetched", () => {
  const source = "specs/x/source.json";
  const later: Settlement = { pointer: "/servers", join: ["later.md", "one.md", "two.md"], reason };

  test("are left out of a settlement that names them", () => {
    expect(mergeDocuments([one, two], [later, status], source, ["later.md"])["servers"]).toEqual([
      { url: "https://a.example" },
      { url: "https://b.example" },
    ]);
    expect(() => mergeDocuments([one, two], [later, status], source)).toThrow(
      "expected later.md to have /servers",
    );
  });

  test("may be what a settlement is for", () => {
    const ahead: Settlement = { pointer: "/info/title", keep: "one.md", reason };
    const settlements = [servers, status, ahead];
    expect(mergeDocuments([one, two], settlements, source, ["later.md"])).toHaveProperty("info.title", "T");
    expect(() => mergeDocuments([one, two], settlements, source)).toThrow("found none at /info/title");
  });
});
