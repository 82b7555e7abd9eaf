// A document with every text that a page can have, and the attacks that each of them may be.

import type { JsonObject } from "../src/json.ts";

/** Ends of comments, of texts of every kind, of lines of every kind, and what only a terminal sees. */
export const ATTACKS: Readonly<Record<string, string>> = {
  "the end of a comment": "*/ eval(1); /*",
  "a star and a slash on two lines": "*\r/ eval(1); /* *\n/ eval(1); /* *\u2028/ eval(1); /*",
  "the end of a template": "`; eval(1); `",
  "a placeholder": "${eval(1)}",
  "a placeholder of ours": "{{provider}} {{security}}",
  "a quote": '"; eval(1); "',
  "an apostrophe": "'; eval(1); '",
  "a backslash at the end": "\\",
  "a line break": "\neval(1);\n\reval(1);\r",
  "separators of lines": "\u2028eval(1);\u2029eval(1);",
  "a comment": "// eval(1)\n/* eval(1)",
  "a directive": "\n/// <reference path='/etc/passwd' />\n// @ts-nocheck\n@ts-ignore",
  "what a terminal obeys": "\u001B[2J\u009B2J\u202Eeval(1)\u202C\u200B\uFEFF\u{E0041}",
  "a type": "import('x').y | any); eval(1); (",
  "all of it": "*/ ` ${eval(1)} \" ' \\ \r\n \u2028 \u2029 \u001B */ eval(1) //",
};

/** What becomes of a text. */
export type Word = (word: string) => string;

/** What an OpenAPI document can have texts in. `word` is what becomes of each that its author chooses. */
export function documentOf(word: Word, { valid }: { readonly valid: boolean }): JsonObject {
  const refTo = (group: string, name: string): string =>
    `#/components/${group}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const described = (name: string) => ({
    summary: word(`${name} summary`),
    description: word(`${name} text`),
  });
  const scheme = word("a key");
  const schemaName = word("a schema");
  const path = `/${word("a path")}`;
  const schema: JsonObject = {
    type: "object",
    title: word("a title"),
    description: word("a description"),
    required: [word("a property")],
    example: { [word("an example")]: word("a value") },
    properties: {
      [word("a property")]: {
        type: "string",
        description: word("a property's description"),
        enum: [word("an enum word"), word("another enum word")],
        default: word("an enum word"),
        "x-enum-varnames": [word("a name"), word("another name")],
        "x-enumDescriptions": [word("what it means"), word("what the other means")],
      },
      [word("a constant")]: {
        const: word("its value"),
        format: word("a format"),
        pattern: word("a pattern"),
      },
      [word("an object")]: { type: "object", additionalProperties: { type: "string", title: word("any") } },
    },
  };
  return {
    openapi: "3.1.0",
    info: { title: word("the API"), version: word("1.0.0"), description: word("what it is") },
    servers: [
      { url: "https://api.example.com/v1", description: word("a server") },
      {
        url: valid ? "https://api.example.org" : word("https://api.example.org"),
        description: word("another"),
      },
    ],
    security: [{ [scheme]: [] }],
    tags: [{ name: word("a tag"), description: word("a tag's text") }],
    paths: {
      // What has braces is a parameter to the validator.
      [valid ? path.replaceAll(/[{}]/g, "") : path]: {
        ...described("a path"),
        get: {
          ...described("an operation"),
          operationId: word("getIt"),
          tags: [word("a tag")],
          deprecated: true,
          parameters: [
            {
              name: word("a parameter"),
              in: "query",
              required: true,
              description: word("a parameter's text"),
              example: word("an example"),
              schema: { type: "string", enum: [word("a choice")], description: word("a choice's text") },
            },
          ],
          responses: {
            "200": {
              description: word("an answer"),
              headers: { [word("a header")]: { description: word("its text"), schema: { type: "string" } } },
              content: {
                [valid ? "application/json" : word("a media type")]: {
                  schema: { $ref: refTo("schemas", schemaName) },
                },
              },
            },
            ...(valid ? {} : { [word("a status")]: { description: word("an error") } }),
          },
        },
      },
    },
    components: {
      securitySchemes: { [scheme]: { type: "http", scheme: "bearer", description: word("a key's text") } },
      schemas: { [schemaName]: schema },
      ...(valid
        ? {}
        : {
            responses: { [word("a response")]: { description: word("a response's text") } },
            parameters: {
              [word("one more")]: { name: word("one more"), in: "query", schema: { type: word("t") } },
            },
          }),
    },
    [`x-${word("an extension")}`]: word("its value"),
  };
}
