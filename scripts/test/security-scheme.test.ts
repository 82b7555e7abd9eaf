// The security scheme comes from the document: what can be generated is, and the client sends the key so; the rest stops the generator.

import { afterEach, describe, expect, test } from "vitest";
import { generateAll } from "../src/generate-all.ts";
import { extractOpenapi } from "../src/extract-openapi.ts";
import type { JsonObject } from "../src/json.ts";
import { readSecurity } from "../src/security-scheme.ts";
import { editPage } from "./edit-page.ts";
import { copyRepository, type Copy } from "./update/copy-repository.ts";

const PAGE = "specs/linkmodel/pages/query-video.md";
const SCHEME = /    bearerAuth:\n(?: {6}.*\n)+/;

let repository: Copy;
afterEach(() => repository.remove());

/** A repository in which LinkModel's page declares other security schemes. */
function withSchemes(schemes: string, edit: (page: string) => string = (page) => page): void {
  repository = copyRepository("linkmodel");
  editPage(repository, PAGE, (page) => edit(page.replace(SCHEME, schemes)));
}

const generate = () => generateAll({ root: repository.root, check: false });
const client = () => repository.read("packages/linkmodel/src/generated/client.ts");

describe("is generated:", () => {
  test.each([
    ["http bearer", "type: http\n      scheme: Bearer", "createBearerClient<paths>", undefined],
    ["http basic", "type: http\n      scheme: basic", "createProviderClient<paths>", '"basic"'],
    [
      "apiKey in a header",
      "type: apiKey\n      in: header\n      name: X-API-Key",
      "createProviderClient<paths>",
      '{ in: "header", name: "X-API-Key" }',
    ],
    [
      "apiKey in the query",
      'type: apiKey\n      in: query\n      name: "a \\"key\\""',
      "createProviderClient<paths>",
      `{ in: "query", name: 'a "key"' }`,
    ],
  ])("%s", async (_, scheme, factory, security) => {
    withSchemes(`    bearerAuth:\n      ${scheme}\n`);
    expect((await generate()).trouble).toEqual([]);
    expect(client()).toContain(factory);
    expect(/security: (.+),/.exec(client())?.[1]).toBe(security);
  });
});

describe("stops the generator, which names the page and the scheme:", () => {
  test.each([
    ["http digest", "type: http\n      scheme: digest", '{"type":"http","scheme":"digest"}'],
    [
      "a cookie",
      "type: apiKey\n      in: cookie\n      name: sid",
      '{"type":"apiKey","in":"cookie","name":"sid"}',
    ],
    [
      "a header whose name is none",
      'type: apiKey\n      in: header\n      name: "X-Key: 1\\r\\nX-Evil"',
      '"name":"X-Key: 1\\r\\nX-Evil"',
    ],
    [
      "openIdConnect",
      "type: openIdConnect\n      openIdConnectUrl: https://x.example/",
      '"type":"openIdConnect"',
    ],
  ])("%s", async (_, scheme, found) => {
    withSchemes(`    bearerAuth:\n      ${scheme}\n`);
    const before = client();
    const { trouble } = await generate();
    expect(trouble).toHaveLength(1);
    expect(trouble[0]).toMatch(`${PAGE}: expected one security scheme`);
    expect(trouble[0]).toContain(found);
    expect(trouble[0]).toContain("bearerAuth");
    expect(client()).toBe(before);
  });

  const TWO =
    "    bearerAuth:\n      type: http\n      scheme: bearer\n    keyAuth:\n      type: apiKey\n      in: header\n      name: X-Key\n";

  test.each([
    ["two that are needed together", "  - bearerAuth: []\n    keyAuth: []\n"],
    ["two to choose from", "  - bearerAuth: []\n  - keyAuth: []\n"],
  ])("%s", async (_, requirement) => {
    withSchemes(TWO, (page) => page.replace("  - bearerAuth: []\n", requirement));
    expect((await generate()).trouble).toEqual([
      expect.stringMatching(`${PAGE}: expected one security scheme .+ found several: bearerAuth, keyAuth`),
    ]);
  });

  test("none at all", async () => {
    withSchemes(TWO, (page) => page.replace(/security:\n {2}- bearerAuth: \[\]\n/, ""));
    expect((await generate()).trouble).toEqual([
      expect.stringMatching(`${PAGE} and specs/linkmodel/authored.yaml: .+ found none`),
    ]);
  });
});

describe("of a document", () => {
  const bearer = { components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } } };
  const open = (document: JsonObject) => readSecurity(document, (schemes) => schemes.join());
  const get = (security?: JsonObject[]) => ({ get: security ? { security } : {} });

  test("an operation's own requirement counts before the document's", () => {
    repository = copyRepository();
    const paths = { "/a": get([{ key: [] }]), "/b": get([{ key: [] }, {}]) };
    expect(open({ ...bearer, security: [{ other: [] }], paths })).toBe("bearer");
    expect(() => open({ ...bearer, security: [{ other: [] }], paths: { ...paths, "/c": get() } })).toThrow(
      /several: key, other/,
    );
  });

  test("an operation that needs none is sent the key of the others", () => {
    repository = copyRepository();
    expect(open({ ...bearer, paths: { "/a": get([{ key: [] }]), "/b": get([]) } })).toBe("bearer");
  });

  test("a scheme that is required and not declared is named", () => {
    repository = copyRepository();
    expect(() => open({ paths: { "/a": get([{ toString: [] }]) } })).toThrow(/toString: "not declared"/);
  });

  test("the committed page has http bearer", () => {
    repository = copyRepository("linkmodel");
    expect(open(extractOpenapi(repository.read(PAGE), PAGE))).toBe("bearer");
  });
});
