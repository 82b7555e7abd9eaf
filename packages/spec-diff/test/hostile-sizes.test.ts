// Documents that are made to take long: eight times as much of one takes about eight times as long, and not sixty-four times.

import { expect, test } from "vitest";
import { diffDocuments } from "../src/index.ts";
import type { Json, JsonObject } from "./json.ts";

const shell = { openapi: "3.1.0", info: { title: "Test", version: "1" } };
const many = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index));

function documentOf(schema: Json, parameters: Json = []): JsonObject {
  const content = { "application/json": { schema } };
  const get = { parameters, responses: { "200": { description: "Good.", content } } };
  return { ...shell, paths: { "/videos": { get } } };
}

/** A document of `count` things with names, or values, that begin with `word`. */
const documents: Readonly<Record<string, (count: number, word: string) => JsonObject>> = {
  properties: (count, word) =>
    documentOf({
      type: "object",
      properties: Object.fromEntries(many(count, (index) => [`${word}${index}`, { type: "string" }])),
    }),
  parameters: (count, word) =>
    documentOf(
      {},
      many(count, (index) => ({ name: `${word}${index}`, in: "query", schema: { type: "string" } })),
    ),
  components: (count, word) => ({
    ...shell,
    components: {
      schemas: Object.fromEntries(
        many(count, (index) => [
          `${word}${index}`,
          { type: "object", properties: { a: { type: "string" }, b: { type: "string" } } },
        ]),
      ),
    },
  }),
  paths: (count, word) => ({
    ...shell,
    paths: Object.fromEntries(
      many(count, (index) => [
        `/${word}${index}`,
        { get: { responses: { "204": { description: "Done." } } } },
      ]),
    ),
  }),
  "items without a name": (count, word) => ({
    ...shell,
    servers: many(count, (index) => ({ [word]: index })),
  }),
  servers: (count, word) => ({
    ...shell,
    servers: many(count, (index) => ({ url: `https://${word}${index}.example` })),
  }),
  "values of an enum": (count, word) =>
    documentOf({ type: "string", enum: many(count, (index) => `${word}${index}`) }),
};

/** The time of the processor, which other programs do not slow down, in milliseconds: of two tries, since memory is collected at any time. */
function measure(make: (count: number, word: string) => JsonObject, count: number): number {
  const [old, current] = [make(count, "a"), make(count, "b")];
  const times = many(2, () => {
    const start = process.cpuUsage();
    diffDocuments(old, current);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

test("defaults of variables that name each other are not written out", () => {
  const variables = Object.fromEntries(
    many(40, (index) => [`v${index}`, { default: `{v${index + 1}}{v${index + 1}}` }]),
  );
  const document = (url: string) => ({ ...shell, servers: [{ url, variables }] });
  const { changes } = diffDocuments(document("https://a.example/{v0}"), document("https://b.example/{v0}"));
  expect(changes[0]?.text).toContain("to https://b.example/{v1}{v1};");
});

test.each(Object.entries(documents))("thousands of %s take no more than linear time", (_, make) => {
  measure(make, 500);
  const baseline = Math.max(measure(make, 1000), 20);
  expect(measure(make, 8000)).toBeLessThan(24 * baseline);
});
