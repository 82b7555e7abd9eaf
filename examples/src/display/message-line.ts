// One line about one task: when, which and what.
import { stdout } from "node:process";
import { styleText } from "node:util";
import type { Row } from "../row.ts";
import type { Message } from "./display.ts";
import { minutes } from "./format.ts";

/** How long most references are, at least: tasks get theirs one by one, and the columns are not to move. */
const REFERENCE = "minimax-agent:401047179385389059".length;

/** A function that renders such lines, with their columns aligned. */
export function messageLine(rows: readonly Row[], now: () => number): (row: Row, message: Message) => string {
  const startedAt = now();
  return ({ ref }, { text, isProblem }) => {
    const longest = Math.max(REFERENCE, ...rows.map((row) => row.ref.length));
    const start = `${minutes(now() - startedAt).padStart(7)}  ${ref.padEnd(longest)}  `;
    const width = stdout.isTTY ? stdout.columns - start.length : Infinity;
    const short = text.length > width ? `${text.slice(0, width - 1)}…` : text;
    return start + (isProblem ? styleText("yellow", short) : short);
  };
}
