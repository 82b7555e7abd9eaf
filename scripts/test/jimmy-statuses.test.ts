// Jimmy's page has its statuses in a table of its prose, and only `type: string` in its OpenAPI: the list that the overlay
// makes of them is held to the table here.

import { marked, type Tokens } from "marked";
import { expect, test } from "vitest";
import { valueAt } from "../src/json-pointer.ts";
import { pagesOf, readOpenapi } from "./repository.ts";

test("jimmy's statuses are those of the page's table, and the two that its own client knows besides", () => {
  const tables = pagesOf("jimmy").flatMap((page) =>
    marked.lexer(page).filter((token): token is Tokens.Table => token.type === "table"),
  );
  const cells = tables.flatMap(({ rows }) => rows.map(([status]) => status?.text ?? ""));
  const words = cells.flatMap((text) => text.match(/\w+/g) ?? []);
  expect(words).toContain("queued");
  expect(valueAt(readOpenapi("jimmy"), "/components/schemas/VideoStatus/enum")).toEqual([
    ...words,
    "canceled",
    "cancelled",
  ]);
});
