// For pipes, files and CI: a line for all that is of interest, and the table at the end.
import type { Row } from "../row.ts";
import type { Display } from "./display.ts";
import { messageLine } from "./message-line.ts";
import { table } from "./table.ts";

export function plainLines(rows: readonly Row[], now: () => number): Display {
  const line = messageLine(rows, now);
  return {
    show: (row, message) => console.log(line(row, message)),
    close: () => console.log(`\n${table(rows)}`),
  };
}
