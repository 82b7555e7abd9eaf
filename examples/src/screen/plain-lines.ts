// For pipes, files and CI: a line for all that is worth telling, and the table at the end.
import type { Row } from "../row.ts";
import { newsLine } from "./news-line.ts";
import type { Screen } from "./screen.ts";
import { table } from "./table.ts";

export function plainLines(rows: readonly Row[], now: () => number): Screen {
  const line = newsLine(rows, now);
  return {
    tell: (row, news) => console.log(line(row, news)),
    close: () => console.log(`\n${table(rows)}`),
  };
}
