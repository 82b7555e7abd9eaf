// What is to be seen while the tasks are waited for: a live table on a terminal, lines everywhere else.
import { stdout } from "node:process";
import type { Row } from "../row.ts";
import { liveTable } from "./live-table.ts";
import { plainLines } from "./plain-lines.ts";
import type { Screen } from "./screen.ts";

export const openScreen = (rows: readonly Row[], now: () => number): Screen =>
  stdout.isTTY && !process.env["CI"] && process.env["TERM"] !== "dumb"
    ? liveTable(rows, now)
    : plainLines(rows, now);
