// All tasks in one table, while they are waited for and afterwards.
import Table from "cli-table3";
import { styleText } from "node:util";
import type { Row } from "../row.ts";
import { minutes } from "./format.ts";

const COLUMNS = ["task (provider:id)", "status", "requests", "waited", "output"] as const;
/** What the columns after the first take, gaps included, while nothing has gone wrong. */
const OTHER_COLUMNS = 48;
/** The longest status: the columns are not to move when a task ends. */
const STATUS = "succeeded".length;
const BAR = 8;
const GAP = 2;

const NO_LINES = Object.fromEntries(
  ["top", "bottom", "left", "right", "mid"]
    .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`, "left-mid", "middle"])
    .map((place) => [place, ""]),
);

const COLOURS: Readonly<Record<string, "green" | "cyan" | "yellow" | "dim">> = {
  succeeded: "green",
  running: "cyan",
  saving: "cyan",
  unknown: "yellow",
  queued: "dim",
  submitted: "dim",
  waiting: "dim",
};

/** @param live how long it has been (milliseconds), and how wide the terminal is; references are cut to fit it */
export function table(
  rows: readonly Row[],
  live?: { readonly elapsedMs: number; readonly width: number },
): string {
  const longest = Math.max(...rows.map(({ ref }) => ref.length), COLUMNS[0].length);
  const available = live ? Math.max(20, live.width - OTHER_COLUMNS) : Infinity;
  const lines = new Table({
    head: COLUMNS.map((title) => styleText("dim", title)),
    chars: NO_LINES,
    colWidths: [Math.min(longest, available) + GAP, STATUS + GAP],
    colAligns: ["left", "left", "right", "right", "left"],
    style: { "padding-left": 0, "padding-right": GAP, head: [], border: [] },
  });
  for (const { ref, status, requests, waitedMs, progress, outcome } of rows)
    lines.push([
      ref,
      styleText(COLOURS[status] ?? "red", status),
      requests,
      minutes(waitedMs ?? live?.elapsedMs ?? 0),
      outcome?.output ?? (progress === undefined ? "" : bar(progress)),
    ]);
  return lines
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

function bar(progress: number): string {
  const full = Math.round((progress / 100) * BAR);
  const text = `${Math.round(progress)} %`.padStart(5);
  return styleText("cyan", "━".repeat(full)) + styleText("dim", "─".repeat(BAR - full)) + ` ${text}`;
}
