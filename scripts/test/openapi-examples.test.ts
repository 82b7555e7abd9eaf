// Every example of the vendors' pages, as corrected by the overlays, against the document that is shipped.

import { createSchemaValidator } from "@videotask/conformance";
import { describe, expect, test } from "vitest";
import { load } from "js-yaml";
import { extractOpenapi } from "../src/extract-openapi.ts";
import type { JsonObject } from "../src/json.ts";
import { valueAt } from "../src/json-pointer.ts";
import { parseSourceRecord } from "../src/source-record.ts";
import { corruptions } from "./corruptions.ts";
import { findExamples, type Example } from "./page-examples.ts";
import { providers, readOpenapi, readText } from "./repository.ts";

const CREATE = "/paths/~1minimax~1v1~1video_generation/post";
const BODY = `${CREATE}/requestBody/content/application~1json/example`;
const HEADERS = `${CREATE}/parameters/`;

/** The examples of pages that are not shipped as they are, and why is in source.json or overlay.yaml. */
const NOT_SHIPPED: Readonly<Record<string, readonly string[]>> = {
  chainhub: [
    "create-minimax-video.md",
    "create-minimax-image-to-video.md",
    "create-minimax-start-end-to-video.md",
  ].map((page) => `${page} ${BODY}`),
  minimax: ["retrieve-file.md /components/schemas/RetrieveFileResp/example"],
};

/** Every example of every page, corrections and settlements aside. */
function examplesOfPages(provider: string): (Example & { readonly file: string })[] {
  const file = `specs/${provider}/source.json`;
  const { pages } = parseSourceRecord(readText(file), file);
  return pages
    .filter(({ openapi = true }) => openapi)
    .flatMap((page) => {
      const path = `specs/${provider}/pages/${page.file}`;
      const document = extractOpenapi(readText(path), path, page.repairs);
      return findExamples(document).map((example) => ({ ...example, file: page.file }));
    });
}

describe.each(providers)("%s", (provider) => {
  const document = readOpenapi(provider);
  const examples = findExamples(document);
  const withStatus = examples.filter(({ value }) => JSON.stringify(value).includes('"status":'));
  const validate = createSchemaValidator(document);

  test("every example of the pages is there", () => {
    const derived = findExamples(load(readText(`specs/${provider}/openapi.yaml`)) as JsonObject);
    const pointers = examples.map(({ pointer }) => pointer);
    const kept = derived.filter(({ pointer }) => !pointer.startsWith(HEADERS));
    expect(pointers).toEqual(expect.arrayContaining(kept.map(({ pointer }) => pointer)));

    // Doubao's are JSON blocks and a column of a table; authored.test.ts compares them one by one.
    const shipped = new Set(examples.map(({ value }) => JSON.stringify(value)));
    const lost = examplesOfPages(provider).filter(({ value }) => !shipped.has(JSON.stringify(value)));
    const places = lost.filter(({ pointer }) => !pointer.startsWith(HEADERS));
    expect(places.map(({ file, pointer }) => `${file} ${pointer}`)).toEqual(NOT_SHIPPED[provider] ?? []);
  });

  test("a body that a page shows and another page's stands for validates all the same", () => {
    const bodies = examplesOfPages(provider).filter(({ pointer }) => pointer === BODY);
    expect(bodies).toHaveLength(provider === "chainhub" ? 3 : 0);
    for (const { schemaPointer, value } of bodies) expect(validate(schemaPointer, value)).toEqual([]);
    const known = Object.keys(
      (valueAt(document, BODY.replace("/example", "/schema/properties")) ?? {}) as JsonObject,
    );
    const written = bodies.flatMap(({ value }) => Object.keys(value as JsonObject).map((key) => key.trim()));
    expect(known).toEqual(expect.arrayContaining(written));
  });

  test.each(examples)("$pointer validates", ({ schemaPointer, value }) => {
    expect(validate(schemaPointer, value)).toEqual([]);
  });

  test.each(examples)("$pointer does not validate with any one value of another type", (example) => {
    const changed = [...corruptions(example.value)];
    const accepted = changed.filter(({ body }) => validate(example.schemaPointer, body).length === 0);
    expect(changed.length).toBeGreaterThan(0);
    expect(accepted.map(({ place }) => place)).toEqual([]);
  });

  test.each(withStatus)("$pointer does not validate with an unknown status", (example) => {
    const text = JSON.stringify(example.value).replace(/"status":"\w+"/, '"status":"Levitating"');
    expect(validate(example.schemaPointer, JSON.parse(text))).toContainEqual(
      expect.stringMatching(/status must be equal to one of the allowed values/),
    );
  });
});
