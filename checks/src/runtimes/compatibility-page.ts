// The page that tells what ran where: docs/compatibility.md.
import { format } from "prettier";

/** Row by row, the columns that were seen to work; `skipped` where this machine cannot tell. */
export type Matrix = ReadonlyMap<string, ReadonlySet<string> | "skipped">;

/** The whole page. A row that was skipped is taken from `page`, the page so far. */
export async function renderPage(columns: readonly string[], matrix: Matrix, page: string): Promise<string> {
  const rows = [...matrix].map(([row, seen]) => [
    row,
    ...columns.map((column, index) => {
      if (seen !== "skipped") return seen.has(column) ? "yes" : "no";
      return cellsOf(page, row)[index] ?? "not tried";
    }),
  ]);
  const table = [["", ...columns], ["", ...columns].map(() => "---"), ...rows];
  const text = `
<!-- Written by \`pnpm compat -u\`. -->

# What runs where

Each package is packed, installed with npm and with pnpm into an empty folder, and tried there: a user's program compiles with
\`strict\`, \`exactOptionalPropertyTypes\` and \`skipLibCheck: false\`, and gets from the simulator what it asks for. \`pnpm compat\`
does it again, and fails where this page says anything else.

${table.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}

spec-diff is made for Node alone. A ledger is in a file on Node, Bun and Deno, and in memory elsewhere. With \`nodenext\` the program knows Node's types and no browser's, with \`bundler\` a browser's alone. workerd and Chromium run it
bundled and minified by esbuild.
`;
  return format(text, { parser: "markdown", printWidth: 110 });
}

function cellsOf(page: string, row: string): string[] {
  const line = page.split("\n").find((candidate) => candidate.startsWith(`| ${row} `)) ?? "";
  return line
    .split("|")
    .slice(2, -1)
    .map((cell) => cell.trim());
}
