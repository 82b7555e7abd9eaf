// A key in the place where a document wants it: whatever is added satisfies the checks of the same document.

import { expect, test } from "vitest";
import { createConformance, type OpenapiDocument } from "../src/index.ts";

const documentWith = (scheme: object): OpenapiDocument => ({
  security: [{ key: [] }],
  paths: { "/jobs": { get: { responses: {} } } as object },
  components: { securitySchemes: { key: scheme } },
});

const request = () => ({ url: "https://api.acme.example/jobs", headers: new Headers({ accept: "a/b" }) });

test.each([
  [{ type: "http", scheme: "bearer" }, { authorization: "Bearer sk-1" }, ""],
  [{ type: "http", scheme: "Basic" }, { authorization: "Basic c2stMQ==" }, ""],
  [{ type: "apiKey", in: "header", name: "X-Api-Key" }, { "x-api-key": "sk-1" }, ""],
  [{ type: "apiKey", in: "query", name: "key" }, {}, "?key=sk-1"],
])("%j", (scheme, added, query) => {
  const conformance = createConformance(documentWith(scheme));
  const given = request();
  const { url, headers } = conformance.addCredentials(given, "sk-1");
  expect(url).toBe(given.url + query);
  expect(Object.fromEntries(headers)).toEqual({ accept: "a/b", ...added });
  expect(Object.fromEntries(given.headers)).toEqual({ accept: "a/b" });
  expect(conformance.requestDeviations({ method: "GET", url, headers })).toEqual([]);
  expect(conformance.requestDeviations({ method: "GET", ...given })).toEqual([
    expect.stringMatching(/^no credentials/),
  ]);
});
