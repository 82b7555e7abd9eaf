// What OpenAPI has and none of the providers' documents uses yet, on a document of its own.

import { describe, expect, test } from "vitest";
import { createConformance, type OpenapiDocument } from "../src/index.ts";

const document = {
  openapi: "3.1.0",
  servers: [{ url: "https://{region}.acme.example/v2/", variables: { region: { default: "eu" } } }],
  security: [{ key: [] }, { token: [], signature: [] }, { query: [] }],
  paths: {
    "/videos/{id}": {
      parameters: [
        { name: "id", in: "path", required: true, schema: { type: "integer" } },
        { name: "verbose", in: "query", schema: { type: "boolean" } },
      ],
      get: { responses: {} },
      delete: { security: [], responses: {} },
    },
    "/videos/latest": { get: { security: [], responses: {} } },
    "/videos": {
      get: {
        security: [],
        parameters: [
          { $ref: "#/components/parameters/Limit" },
          { name: "ids", in: "query", schema: { type: "array", items: { type: "integer" } } },
          {
            name: "models",
            in: "query",
            explode: false,
            schema: { type: "array", items: { enum: ["a", "b"] } },
          },
          { name: "note", in: "query", allowEmptyValue: true, schema: { type: "string" } },
          { name: "X-Trace", in: "header", required: true, schema: { type: "string", format: "uuid" } },
        ],
        responses: {},
      },
      post: {
        security: [],
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Create" } } },
        },
        responses: {},
      },
    },
  },
  components: {
    parameters: {
      Limit: { name: "limit", in: "query", schema: { type: "integer", minimum: 1, maximum: 100 } },
    },
    schemas: {
      Create: {
        type: "object",
        required: ["prompt"],
        properties: { prompt: { type: "string" }, seconds: { type: "integer" } },
      },
    },
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "X-Api-Key" },
      query: { type: "apiKey", in: "query", name: "key" },
      token: { type: "oauth2" },
      signature: { type: "apiKey", in: "header", name: "X-Signature" },
    },
  },
} as unknown as OpenapiDocument;

const acme = createConformance(document);

function deviations(path: string, headers: Record<string, string> = {}, method = "GET", body?: string) {
  const url = `https://eu.acme.example${path}`;
  return acme.requestDeviations({ method, url, headers: new Headers(headers), body });
}

const trace = { "x-trace": "0b3b3a0e-6d5f-4a57-8f0a-2f6a3c6b8a11" };
const json = { "content-type": "application/json; charset=utf-8" };

describe("values in a URL are read as their schemas say", () => {
  test.each([
    "limit=100",
    "ids=1&ids=401047179385389059",
    "models=a,b",
    "note=",
    "limit=1&models=a&note=%F0%9F%8E%AC",
  ])("%s is as documented", (query) => {
    expect(deviations(`/v2/videos?${query}`, trace)).toEqual([]);
  });

  test.each([
    ["limit=many", 'the query parameter limit is wrong: "many" must be integer'],
    ["limit=0", "; 0 must be >= 1"],
    ["limit=1.5", "; 1.5 must be integer"],
    ["limit=0x10", 'the query parameter limit is wrong: "0x10" must be integer'],
    ["ids=1&ids=two", '; [1,"two"] /1 must be integer'],
    ["models=a,c", 'is wrong: ["a","c"] /1 must be equal to one of the allowed values'],
    ["limit=", "the query parameter limit is empty"],
  ])("%s deviates", (query, line) => {
    expect(deviations(`/v2/videos?${query}`, trace)).toEqual([expect.stringContaining(line)]);
  });

  test("a path's parameters hold for all of its methods", () => {
    const headers = { "x-api-key": "k" };
    expect(deviations("/v2/videos/12?verbose=true", headers)).toEqual([]);
    expect(deviations("/v2/videos/12?verbose=yes", headers)).toEqual([
      expect.stringContaining('verbose is wrong: "yes" must be boolean'),
    ]);
    expect(deviations("/v2/videos/twelve", {}, "DELETE")).toEqual([
      expect.stringContaining('the path parameter id is wrong: "twelve" must be integer'),
    ]);
  });

  test("a concrete path goes before one with parameters", () => {
    expect(deviations("/v2/videos/latest")).toEqual([]);
  });

  test("a header can be missing or wrong", () => {
    expect(deviations("/v2/videos")).toEqual(["the header parameter X-Trace is missing"]);
    expect(deviations("/v2/videos", { "x-trace": "1" })).toEqual([
      expect.stringContaining('the header parameter X-Trace is wrong: "1" must match format "uuid"'),
    ]);
  });
});

describe("one of the alternatives of credentials is enough", () => {
  test.each([
    ["/v2/videos/1", { "x-api-key": "k" }],
    ["/v2/videos/1?key=k", {}],
    ["/v2/videos/1", { authorization: "bearer t", "x-signature": "s" }],
  ])("%s %j", (path, headers) => {
    expect(deviations(path, headers as Record<string, string>)).toEqual([]);
  });

  test("half of one is not", () => {
    expect(deviations("/v2/videos/1", { authorization: "Bearer t" })).toEqual([
      "no credentials: the header X-Api-Key, or the header X-Signature, or the query parameter key is missing",
    ]);
  });
});

describe("a body of JSON", () => {
  test("is as documented, or deviates field by field", () => {
    const post = (body?: string, headers = json) => deviations("/v2/videos", headers, "POST", body);
    expect(post('{"prompt":"a fox","seconds":8}')).toEqual([]);
    expect(post()).toEqual(["the body is missing"]);
    expect(post("{")).toEqual(["the body is not JSON"]);
    expect(post("{}", { "content-type": "text/plain" })).toEqual([
      `the body's Content-Type is "text/plain", and the document has: application/json`,
    ]);
    expect(post('{"promt":"a fox","seconds":"8"}')).toEqual([
      expect.stringContaining("must have required property 'prompt'"),
      expect.stringMatching(/must NOT have additional properties.*"promt"/),
      expect.stringContaining("in the body: /seconds must be integer"),
    ]);
  });
});

describe("what is not known here is an error, not a pass", () => {
  const withParameter = (parameter: object) =>
    createConformance({ paths: { "/": { get: { parameters: [parameter] } } } } as unknown as OpenapiDocument);
  const request = { method: "GET", url: "https://acme.example/?a=1", headers: new Headers() };

  test.each([
    ["a style", { name: "a", in: "query", style: "deepObject", schema: { type: "object" } }],
    ["a cookie", { name: "a", in: "cookie", schema: { type: "string" } }],
    ["no schema", { name: "a", in: "query", content: {} }],
  ])("%s", (_, parameter) => {
    expect(() => withParameter(parameter).requestDeviations(request)).toThrow(/teach them a's/);
  });

  test("a schema of several parts", () => {
    const schemas = { A: { allOf: [{ type: "object" }] } };
    expect(() => createConformance({ paths: {}, components: { schemas } })).toThrow(/allOf/);
  });

  test("a reference out of the document", () => {
    const paths = { "/": { $ref: "other.json#/a" } };
    expect(() => createConformance({ paths } as OpenapiDocument).requestDeviations(request)).toThrow(
      /other\.json/,
    );
  });
});
