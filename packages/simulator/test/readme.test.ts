// The README's table of quirks says what the one list of quirks says: src/task/quirks.ts, comments included.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { marked, type Tokens } from "marked";
import { expect, test } from "vitest";
import { providerNames } from "../src/providers/provider-name.ts";
import { quirks } from "../src/task/quirks.ts";

const root = join(import.meta.dirname, "..");

/** The comment above each entry, in one line, by the entry's name. */
function commentsOfQuirks(): Map<string, string> {
  const source = readFileSync(join(root, "src/task/quirks.ts"), "utf8");
  const [, table = ""] = source.split("export const quirks = {");
  const comments = new Map<string, string>();
  for (const entry of table.split("  /**").slice(1)) {
    const [comment = "", code = ""] = entry.split("*/");
    const lines = comment.split("\n").map((line) => line.trim().replace(/^\* ?/, ""));
    comments.set(code.trim().split(":")[0]!, lines.join(" ").trim());
  }
  return comments;
}

test("a row for each quirk, in order, with its providers and what it does", () => {
  const tables = marked
    .lexer(readFileSync(join(root, "README.md"), "utf8"))
    .filter((token): token is Tokens.Table => token.type === "table");
  const table = tables.find(({ header }) => header[0]?.text === "quirk")!;
  const comments = commentsOfQuirks();
  const expected = Object.entries(quirks).map(([name, { providers }]) => [
    `\`${name}\``,
    providers.length === providerNames.length ? "all" : providers.join(", "),
    comments.get(name),
  ]);
  expect(table.rows.map((row) => row.map((cell) => cell.text))).toEqual(expected);
});
