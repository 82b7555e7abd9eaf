// What is to be seen while the tasks are waited for: a live table on a terminal, lines everywhere else.
import { stdout } from "node:process";
import type { Row } from "../row.ts";
import type { Display } from "./display.ts";
import { liveTable } from "./live-table.ts";
import { plainLines } from "./plain-lines.ts";

export const openDisplay = (rows: readonly Row[], now: () => number): Display =>
  stdout.isTTY && !process.env["CI"] && process.env["TERM"] !== "dumb"
    ? liveTable(rows, now)
    : plainLines(rows, now);
