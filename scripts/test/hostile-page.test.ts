// A page whose every text is an attack: what is generated from it has the code that is generated from a harmless page, and no other.

import { load } from "js-yaml";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { generateProvider } from "../src/generate-provider.ts";
import { isJsonObject, type Json, type JsonObject } from "../src/json.ts";
import { renderClient } from "../src/render-client.ts";
import { renderSchema } from "../src/render-schema.ts";
import { SpecError } from "../src/spec-error.ts";
import { specFiles } from "../src/spec-files.ts";
import { describeChange } from "../src/update/describe-change.ts";
import { renderChangeset } from "../src/update/render-changeset.ts";
import { diffDocuments } from "@videotask/spec-diff";
import { codeOf } from "./code-of.ts";
import { ATTACKS, documentOf, type Word } from "./hostile-document.ts";
import { inputsOf, pageOf } from "./inputs-of.ts";

/** So long that prettier breaks lines where it does without an attack. */
const padded: Word = (word) => `${word} ${"-".repeat(150)}`;
const harmless: Word = (word) => `${padded(word)} -`;
const names = specFiles("acme");

const generate = async (document: JsonObject): Promise<ReadonlyMap<string, string>> =>
  (await generateProvider(inputsOf({ page: pageOf(document) }))).files;

const textOf = (files: ReadonlyMap<string, string>, file: string): string => files.get(file) ?? "";

/** What is left of types when they are compiled is what would run. */
const compiled = (text: string): string =>
  ts
    .transpileModule(text, { compilerOptions: { module: ts.ModuleKind.ESNext, removeComments: true } })
    .outputText.trim();

const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe.each(Object.entries(ATTACKS))("%s in every text of a page", (_, attack) => {
  const hostile: Word = (word) => `${padded(word)} ${attack}`;

  test("is no code, and nothing that nobody sees, in any file", async () => {
    const [files, expected] = await Promise.all([
      generate(documentOf(hostile, { valid: true })),
      generate(documentOf(harmless, { valid: true })),
    ]);
    expect([...files.keys()]).toEqual([...expected.keys()]);
    for (const file of [names.schema, names.client]) {
      expect(codeOf(textOf(files, file))).toEqual(codeOf(textOf(expected, file)));
      expect(textOf(files, file)).not.toMatch(INVISIBLE);
    }
    expect(compiled(textOf(files, names.schema))).toBe("export {};");
  });

  test("is the same text in what is read again", async () => {
    const document = documentOf(hostile, { valid: true });
    const files = await generate(document);
    expect(JSON.parse(textOf(files, names.openapiJson))).toEqual(document);
    expect(load(textOf(files, names.openapiYaml))).toEqual(document);
    const { description, ...manifest } = JSON.parse(textOf(files, names.packageJson)) as JsonObject;
    expect(Object.keys(manifest)).toEqual(["name", "scripts", "videotask"]);
    expect(String(description)).toContain(" of the API ");
    for (const file of [names.openapiJson, names.packageJson]) {
      expect(textOf(files, file)).not.toMatch(INVISIBLE);
    }
  });

  test("is no code even where no validator has seen it", async () => {
    const [document, expected] = [hostile, harmless].map((word) => documentOf(word, { valid: false }));
    const facts = (version: string) => ({
      baseUrl: "https://api.example.com",
      security: { in: "query", name: hostile("key") } as const,
      spec: { version, sha256: "0" },
    });
    const render = async (from: JsonObject | undefined, version: string) => [
      ...codeOf(await renderSchema(from ?? {}, "page")),
      ...codeOf(await renderClient("acme", from ?? {}, facts(version))),
    ];
    expect(await render(document, hostile("1"))).toEqual(await render(expected, "1"));
  });

  test("is a text in a changeset, which stays one", async () => {
    const [old, current] = [harmless, hostile].map((word) => documentOf(word, { valid: true }));
    const change = describeChange(diffDocuments(old, current), true);
    const spec = { version: hostile("1"), sha256: "0123456789abcdef" };
    const { file, text } = renderChangeset(
      { provider: "acme", name: "@videotask/acme", changed: ["page.md"], spec },
      change,
    );
    expect(file).toBe(".changeset/spec-acme-01234567.md");
    const [, frontMatter, title] = /^---\n(.*)\n---\n\n(.*)\n\n### /.exec(text) ?? [];
    expect(frontMatter).toBe('"@videotask/acme": major');
    expect(title).toBe(
      "The provider's documentation changed: `page.md` (spec of another version, 01234567).",
    );
    expect(text).not.toMatch(INVISIBLE);
  });

  test("moves no cursor in an error", () => {
    const { message } = new SpecError("page", "something else", hostile("this"));
    expect(message).not.toMatch(INVISIBLE);
    expect(message.split("\n")).toHaveLength(1);
  });
});

/** The places of a document where a text stands, as its author would list them. */
function* textsIn(value: Json, keys: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value === "string") yield keys;
  if (typeof value !== "object" || value === null) return;
  for (const [key, below] of Object.entries(value)) yield* textsIn(below, [...keys, key]);
}

function withText(value: Json, [key, ...rest]: readonly string[], edit: Word): Json {
  if (key === undefined) return edit(String(value));
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? withText(item, rest, edit) : item));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, below]) => [name, name === key ? withText(below, rest, edit) : below]),
  );
}

describe("one text of a page", () => {
  const document = documentOf((word) => `${word} -`, { valid: true });
  const attack = ATTACKS["all of it"] ?? "";

  test.each([...textsIn(document)].map((keys) => [keys.join(" "), keys] as const))(
    "%s is refused or no code",
    async (_, keys) => {
      const expected = await generate(document);
      const attacked = withText(document, keys, (word) => word + attack) as JsonObject;
      const result = await generate(attacked).catch((error: unknown) => error);
      // One that is refused has left everything as it was.
      const files = result instanceof SpecError ? expected : (result as typeof expected);
      expect(codeOf(textOf(files, names.client))).toEqual(codeOf(textOf(expected, names.client)));
      expect(compiled(textOf(files, names.schema))).toBe("export {};");
      expect(textOf(files, names.schema)).not.toMatch(INVISIBLE);
      expect(String(result)).not.toMatch(INVISIBLE);
    },
  );
});
