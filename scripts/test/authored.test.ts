// Doubao's page has tables where others have OpenAPI. These tests read the tables and hold authored.yaml to them, in
// both directions: nothing missing, nothing made up.

import { createSchemaValidator } from "@videotask/conformance";
import { marked, type Token, type Tokens } from "marked";
import { describe, expect, test } from "vitest";
import { load } from "js-yaml";
import { isJsonObject, type Json, type JsonObject } from "../src/json.ts";
import { valueAt } from "../src/json-pointer.ts";
import { answerSchema } from "./answer-schema.ts";
import { pagesOf, readOpenapi, readText } from "./repository.ts";

const [page = ""] = pagesOf("doubao");
const authored = load(readText("specs/doubao/authored.yaml")) as JsonObject;
const path = "/v1/video/generations/{task_id}";
const answer = answerSchema(path, 200);

/** What stands under a heading, up to the next one of any level. */
function section(heading: string): Token[] {
  const tokens = marked.lexer(page);
  const start = tokens.findIndex((token) => token.type === "heading" && token["text"] === heading);
  const end = tokens.findIndex((token, index) => index > start && token.type === "heading");
  return tokens.slice(start + 1, end === -1 ? undefined : end);
}

/** The first table under a heading, a record per row, without backticks. */
function table(heading: string): Record<string, string>[] {
  const found = section(heading).find((token): token is Tokens.Table => token.type === "table");
  const names = (found?.header ?? []).map(({ text }) => text);
  return (found?.rows ?? []).map((row) =>
    Object.fromEntries(row.map(({ text }, column) => [names[column], text.replaceAll("`", "")])),
  );
}

/** The JSON under each heading of the examples, in order. */
const jsonExamples = [
  "Task Queued (200)",
  "Task Processing (200)",
  "Task Completed (200)",
  "Task Failed (200)",
].map((heading) => {
  const code = section(heading).find((token): token is Tokens.Code => token.type === "code");
  return JSON.parse(code?.text ?? "") as Json;
});

/** Fields of a schema by dotted path, with their types, references followed. */
function fieldsOf(schema: Json | undefined, prefix = ""): [string, string][] {
  if (!isJsonObject(schema)) return [];
  if (typeof schema["$ref"] === "string") return fieldsOf(valueAt(authored, schema["$ref"].slice(1)), prefix);
  const own: [string, string][] = prefix === "" ? [] : [[prefix.slice(1), String(schema["type"])]];
  const properties = Object.entries((schema["properties"] ?? {}) as JsonObject);
  return [...own, ...properties.flatMap(([name, child]) => fieldsOf(child, `${prefix}.${name}`))];
}

test("the endpoint and its authentication are the page's", () => {
  expect(page).toContain("`GET /v1/video/generations/:task_id`");
  expect(page).toContain("**Authentication:** Bearer Token");
  expect(Object.keys(valueAt(authored, `/paths/${path.replaceAll("/", "~1")}`) as JsonObject)).toEqual([
    "get",
  ]);
  expect(valueAt(authored, "/components/securitySchemes/bearerAuth")).toEqual({
    type: "http",
    scheme: "bearer",
  });
});

test("the page names no real host, so there are no servers", () => {
  expect(new Set(page.match(/https:\/\/your-domain\.com/g))).toEqual(new Set(["https://your-domain.com"]));
  expect(authored).not.toHaveProperty("servers");
});

test("the path parameters are those of the table", () => {
  const parameters = valueAt(authored, "/paths/~1v1~1video~1generations~1{task_id}/get/parameters");
  const rows = table("Path Parameters").map((row) => ({
    name: row["Parameter"],
    in: "path",
    required: row["Required"] === "Yes",
    description: expect.any(String) as string,
    schema: { type: row["Type"] },
    example: row["Example"],
  }));
  expect(rows).toHaveLength(1);
  expect(parameters).toEqual(rows);
});

test("the fields and their types are those of the table", () => {
  const rows = table("Response Parameters").map((row) => [row["Parameter"], row["Type"]]);
  expect(rows).toHaveLength(10);
  expect(fieldsOf(valueAt(authored, answer))).toEqual(rows);
});

test("the statuses are those of the table, each with an example that has its progress", () => {
  const rows = table("Task Status Description");
  expect(rows).toHaveLength(4);
  expect(valueAt(authored, "/components/schemas/TaskStatus/enum")).toEqual(rows.map((row) => row["Status"]));
  const shown = jsonExamples.map((example) => [
    valueAt(example, "/data/status"),
    valueAt(example, "/data/progress"),
  ]);
  expect(shown).toEqual(rows.map((row) => [row["Status"], row["Progress"]]));
});

test("the examples are those of the page, all of them", () => {
  const examples = valueAt(authored, answer.replace(/schema$/, "examples")) as JsonObject;
  expect(Object.values(examples).map((example) => valueAt(example, "/value"))).toEqual(jsonExamples);
  expect(page.match(/```json/g)).toHaveLength(jsonExamples.length);
});

describe.each([
  ["authored.yaml alone", authored],
  ["the shipped document", readOpenapi("doubao")],
])("in %s", (_, document) => {
  const validate = createSchemaValidator(document);

  test.each(jsonExamples)("the example %j validates", (example) => {
    expect(validate(answer, example)).toEqual([]);
  });

  test.each(table("Response Parameters"))(
    "a $Parameter of another type than $Type does not validate",
    (row) => {
      const wrong = row["Type"] === "string" ? 1 : "text";
      const [name = "", inner] = (row["Parameter"] ?? "").split(".");
      const body = inner === undefined ? { [name]: wrong } : { [name]: { [inner]: wrong } };
      expect(validate(answer, body)).not.toEqual([]);
    },
  );

  test("every status of the table is let through, and no other", () => {
    for (const { Status: status } of table("Task Status Description")) {
      expect(validate(answer, { data: { status } })).toEqual([]);
    }
    expect(validate(answer, { data: { status: "levitating" } })).toContainEqual(
      expect.stringContaining("allowed values"),
    );
  });
});
