// One line about one task: when, which and what.
import { stdout } from "node:process";
import { styleText } from "node:util";
import type { Row } from "../row.ts";
import type { News } from "./screen.ts";
import { minutes } from "./words.ts";

/** A function that lines such lines up. */
export function newsLine(rows: readonly Row[], now: () => number): (row: Row, news: News) => string {
  const since = now();
  const longest = Math.max(...rows.map(({ part }) => part.ref.length));
  return ({ part }, { text, isTrouble }) => {
    const start = `${minutes(now() - since).padStart(7)}  ${part.ref.padEnd(longest)}  `;
    const room = stdout.isTTY ? stdout.columns - start.length : Infinity;
    const short = text.length > room ? `${text.slice(0, room - 1)}…` : text;
    return start + (isTrouble ? styleText("yellow", short) : short);
  };
}
