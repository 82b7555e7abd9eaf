// Every example of the vendors' pages, as corrected by the overlays, against the document that is shipped.

import { createSchemaValidator } from "@videotask/conformance";
import { describe, expect, test } from "vitest";
import { load } from "js-yaml";
import type { JsonObject } from "../src/json.ts";
import { corruptions } from "./corruptions.ts";
import { findExamples } from "./page-examples.ts";
import { pagesOf, providers, readOpenapi, readText } from "./repository.ts";

describe.each(providers)("%s", (provider) => {
  const document = readOpenapi(provider);
  const examples = findExamples(document);
  const withStatus = examples.filter(({ value }) => JSON.stringify(value).includes('"status":'));
  const validate = createSchemaValidator(document);

  test("every example of the pages is there", () => {
    const derived = findExamples(load(readText(`specs/${provider}/openapi.yaml`)) as JsonObject);
    const pointers = examples.map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(derived.map(({ pointer }) => pointer)));

    // Doubao's examples are JSON blocks and a column of a table; authored.test.ts compares them one by one.
    const inPages = pagesOf(provider).flatMap((page) => page.match(/^ +example:/gm) ?? []);
    expect(derived).toHaveLength(provider === "doubao" ? 5 : inPages.length);
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
