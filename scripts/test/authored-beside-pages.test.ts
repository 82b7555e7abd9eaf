// authored.yaml beside pages that have OpenAPI themselves: for operations whose pages are not at hand.

import { describe, expect, test } from "vitest";
import { valueAt } from "../src/json-pointer.ts";
import { generateProvider } from "../src/generate-provider.ts";
import { checkAuthored } from "../src/update/authored/check-authored.ts";
import { inputsOf } from "./inputs-of.ts";
import { providers, readOpenapi, readText } from "./repository.ts";

const CREATE = `openapi: 3.1.0
paths:
  /c:
    post:
      operationId: c
      requestBody:
        required: true
        content: { application/json: { schema: { type: object, required: [a], properties: { a: { type: string } } } } }
      responses: { "200": { description: It. } }
`;

test("its operations join those of the pages, whose title, servers and scheme hold for them", async () => {
  const { document, files } = await generateProvider({ ...inputsOf({}), authored: CREATE });
  expect(Object.keys(document["paths"] as object)).toEqual(["/q", "/c"]);
  expect(valueAt(document, "/info/title")).toBe("Test");
  expect(files.get("packages/acme/src/generated/schema.ts")).toMatch(
    /"\/c": \{[\s\S]+post: operations\["c"\]/,
  );
});

test("an operation that a page has as well is a contradiction that names both", async () => {
  const authored = CREATE.replace("/c:", "/q:").replace("post:", "get:");
  await expect(generateProvider({ ...inputsOf({}), authored })).rejects.toThrow(
    "page.md and authored.yaml: expected the same at /paths/~1q/get, or a settlement in specs/acme/source.json",
  );
});

test("a page of tables is compared with its own operations alone", () => {
  const page = "**Endpoint:** `POST /c`\n\n**Authentication:** \n";
  const authored = CREATE.replace("paths:\n", "paths:\n  /other:\n    get: { responses: {} }\n");
  const compare = (operations?: readonly string[]): void =>
    checkAuthored(page, authored, { provider: "acme", subject: "page.md", operations });
  expect(() => compare()).toThrow(/gone: endpoint GET \/other/);
  expect(() => compare(["POST /c"])).not.toThrow(/gone: endpoint GET/);
});

describe.each(providers.filter((provider) => provider !== "chainhub"))(
  "specs/%s/authored.yaml",
  (provider) => {
    const text = readText(`specs/${provider}/authored.yaml`);

    test("says where what it has of others is from", () => {
      expect(text).toMatch(/externalDocs:\n +url: https:\/\//);
      expect(text).toMatch(/^#/);
      expect(JSON.stringify(readOpenapi(provider))).toContain('"externalDocs":{"url":"https://');
    });
  },
);
