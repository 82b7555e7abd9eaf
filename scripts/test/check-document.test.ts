// What leads out of a document, or has no end, is refused by name before any tool sees it: wherever it stands, in whichever file.

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkDocument } from "../src/check-document.ts";
import { generateProvider } from "../src/generate-provider.ts";
import { SpecError } from "../src/spec-error.ts";
import { checkAuthored } from "../src/update/authored/check-authored.ts";
import { fence, inputsOf, type Texts } from "./inputs-of.ts";

/** A document with something in one of its places, as YAML of one line. */
const documentWith = (place: string, what: string): string => {
  const at = (name: string): string => (name === place ? what : "");
  return `openapi: 3.1.0
info: { title: Test, version: "1" }
servers: [{ url: "https://api.example.com" }]
security: [{ key: [] }]
paths:
  /q:
    get:
      operationId: q
      responses:
        "200":
          description: It.
          content:
            application/json:
              schema: { type: object, properties: { a: { ${at("a schema")} }, kind: { type: string } }, ${at("a union")} }
              examples: { one: { ${at("an example")} } }
  /r: { ${at("a path")} }
components:
  schemas: { Cat: { type: object, properties: { kind: { type: string } } } }
  securitySchemes: { key: { type: http, scheme: bearer } }
x-own: { ${at("an extension")} }
`;
};

async function failure(texts: Texts): Promise<SpecError> {
  try {
    await generateProvider(inputsOf(texts));
  } catch (error) {
    if (error instanceof SpecError) return error;
    throw error;
  }
  throw new TypeError("nothing was thrown");
}

const overlayWith = (update: string): string => `overlay: 1.0.0
actions:
  - target: $.components.schemas
    description: An action that is as long as it has to be.
    update: { New: ${update} }
`;

const FILES: readonly (readonly [file: string, texts: (yaml: string) => Texts])[] = [
  ["specs/acme/pages/page.md", (yaml) => ({ page: fence(yaml) })],
  ["specs/acme/authored.yaml", (yaml) => ({ authored: yaml })],
];

describe("a reference that leads out of the document", () => {
  let server: Server;
  let asked: string[];
  let address: string;
  beforeEach(async () => {
    asked = [];
    server = createServer(({ url = "" }, response) => {
      asked.push(url);
      response.end('{ "type": "string" }');
    });
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
  });
  afterEach(() => void server.close());

  const PLACES = ["a schema", "a path", "an example", "an extension"];
  const mapping = (target: string) =>
    `oneOf: [{ $ref: "#/components/schemas/Cat" }], discriminator: { propertyName: kind, mapping: { cat: ${JSON.stringify(target)} } }`;

  describe.each(FILES)("in %s", (file, textsOf) => {
    test.each(PLACES)("is refused in %s, and nobody is asked", async (place) => {
      for (const target of [
        address,
        "file:///etc/passwd",
        "/etc/passwd",
        "other.yaml",
        "other.yaml#/a",
        "#",
        "",
      ]) {
        const texts = textsOf(documentWith(place, `$ref: ${JSON.stringify(target)}`));
        const { subject, message } = await failure(texts);
        expect(subject).toBe(file);
        expect(message).toContain(
          `expected references that begin with "#/", found ${JSON.stringify(target)} at #/`,
        );
      }
      expect(asked).toEqual([]);
    });

    test("is refused as the address of an example and as the schema of a discriminator's value", async () => {
      const [example, union] = await Promise.all([
        failure(textsOf(documentWith("an example", `externalValue: ${JSON.stringify(address)}`))),
        failure(textsOf(documentWith("a union", mapping(address)))),
      ]);
      expect(example).toMatchObject({
        subject: file,
        found: expect.stringContaining("/examples/one/externalValue"),
      });
      expect(union).toMatchObject({
        subject: file,
        found: expect.stringContaining("/discriminator/mapping/cat"),
      });
      for (const target of ["./cat.yaml", "Cat"]) {
        expect((await failure(textsOf(documentWith("a union", mapping(target))))).found).toContain(
          "/mapping/cat",
        );
      }
      expect(asked).toEqual([]);
    });
  });

  test("is refused in an overlay", async () => {
    const { subject, message } = await failure({ overlay: overlayWith(`{ $ref: "${address}" }`) });
    expect(subject).toBe("specs/acme/overlay.yaml");
    expect(message).toContain(`found "${address}" at #/actions/0/update/New/$ref`);
    expect(asked).toEqual([]);
  });

  test("is nothing that any keyword brings in besides", async () => {
    const quoted = JSON.stringify(address);
    const keywords = [`$id: ${quoted}`, `$schema: ${quoted}`, `$dynamicRef: ${quoted}`];
    for (const what of [...keywords, `externalDocs: { url: ${quoted} }`]) {
      await generateProvider(inputsOf({ page: fence(documentWith("a schema", what)) }));
    }
    expect(asked).toEqual([]);
  });

  test("is none if it begins with #/", async () => {
    const page = fence(documentWith("a union", mapping("#/components/schemas/Cat")));
    await expect(generateProvider(inputsOf({ page }))).resolves.toBeDefined();
  });

  test("is no property that is called like one", () => {
    expect(() => checkDocument({ properties: { $ref: { type: "string" } } }, "page")).not.toThrow();
  });
});

describe("a document without an end", () => {
  const bomb = (levels: number): string =>
    Array.from({ length: levels }, (_, index) => {
      const below = index === 0 ? "0" : `*b${index - 1}`;
      return `x-b${index}: &b${index} [${Array(2).fill(below).join()}]`;
    }).join("\n");
  const items = Array.from({ length: 20_000 }, () => "0").join();
  const BOMBS = [
    ["a circle", "x-a: &a { a: *a }", "at most 100 levels"],
    ["a circle in a list", "x-a: &a [*a]", "at most 100 levels"],
    ["a hundred levels", `x-a: ${"[".repeat(200)}${"]".repeat(200)}`, "(at most 100 levels|valid YAML)"],
    [
      "aliases of a long list",
      `x-a: &a [${items}]\nx-b: [${Array(15).fill("*a").join()}]`,
      "at most 200000 values",
    ],
    ["aliases of aliases", bomb(16), "valid YAML"],
  ] as const;

  test.each(BOMBS)("is refused with its limit: %s", async (_, yaml, expected) => {
    for (const [file, textsOf] of FILES) {
      const error = await failure(textsOf(`${documentWith("", "")}${yaml}\n`));
      expect(error.subject).toBe(file);
      expect(error.expected).toMatch(new RegExp(expected));
    }
    const overlay = await failure({ overlay: `${overlayWith("{}")}${yaml}\n` });
    expect(overlay.subject).toBe("specs/acme/overlay.yaml");
    expect(overlay.expected).toMatch(new RegExp(expected));
  });

  test("is refused before a page of tables is compared with it", () => {
    expect(() => checkAuthored("", "a: &a { a: *a }", { provider: "acme", subject: "page" })).toThrow(
      "at most 100 levels",
    );
  });

  test("is none where a schema refers to itself", () => {
    const authored = documentWith("a schema", '$ref: "#/components/schemas/Tree"').replace(
      "schemas: {",
      'schemas: { Tree: { $ref: "#/components/schemas/Tree" },',
    );
    expect(() => checkAuthored("", authored, { provider: "acme", subject: "page" })).toThrow(
      /^page: expected what specs\/acme/,
    );
  });

  test.each(["Self", "Other"])(
    "is refused where nothing but references refers to each other: %s",
    async (name) => {
      const page = fence(
        documentWith("a schema", '$ref: "#/components/schemas/Self"').replace(
          "schemas: {",
          `schemas: { Self: { $ref: "#/components/schemas/${name}" }, Other: { $ref: "#/components/schemas/Self" },`,
        ),
      );
      expect((await failure({ page })).subject).toBe("packages/acme/openapi.json");
    },
  );
});

test("a name that no object can have of itself is refused", async () => {
  const page = fence(documentWith("a schema", 'properties: { "__proto__": { type: string } }'));
  expect((await failure({ page })).found).toMatch(/^__proto__ at #\/paths/);
});

test("a file of the repository is no document", async () => {
  const file = join(import.meta.dirname, "inputs-of.ts");
  const { message } = await failure({
    page: fence(documentWith("an extension", `$ref: ${JSON.stringify(file)}`)),
  });
  expect(message).toContain('expected references that begin with "#/"');
});
