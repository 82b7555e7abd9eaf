// One line about one task: when, which and what.
import { stdout } from "node:process";
import { styleText } from "node:util";
import type { Row } from "../row.ts";
import type { Message } from "./display.ts";
import { minutes } from "./format.ts";

/** A function that renders such lines, with their columns aligned. */
export function messageLine(rows: readonly Row[], now: () => number): (row: Row, message: Message) => string {
  const startedAt = now();
  const longest = Math.max(...rows.map(({ expected }) => expected.ref.length));
  return ({ expected }, { text, isProblem }) => {
    const start = `${minutes(now() - startedAt).padStart(7)}  ${expected.ref.padEnd(longest)}  `;
    const width = stdout.isTTY ? stdout.columns - start.length : Infinity;
    const short = text.length > width ? `${text.slice(0, width - 1)}…` : text;
    return start + (isProblem ? styleText("yellow", short) : short);
  };
}
