// What one question costs through the core, against a bare GET with openapi-fetch: the same body, the same fetch in memory,
// and a time limit for both, since a request without one is no rival.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { printTable } from "../print-table.ts";

const PAIRS = 7;

/** Microseconds for one question. */
const measure = (contender: "bare" | "core"): number =>
  Number(
    execFileSync(process.execPath, [join(import.meta.dirname, "contender.ts"), contender], {
      encoding: "utf8",
    }),
  );

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!;

/** The two take turns, and go first in turn, so that neither gets the quiet moments of the machine. */
export function overhead(): void {
  const pairs = Array.from({ length: PAIRS }, (_, pair) => {
    const coreFirst = pair % 2 === 0;
    const early = coreFirst ? measure("core") : undefined;
    const bare = measure("bare");
    return { bare, core: early ?? measure("core") };
  });
  const ratio = median(pairs.map(({ bare, core }) => core / bare));
  console.log(
    `\nOverhead: one question, answered from memory; medians of ${PAIRS} pairs of processes, in turns\n`,
  );
  printTable(
    ["question", "µs", "ratio"],
    [
      [
        "openapi-fetch GET with AbortSignal.timeout",
        median(pairs.map(({ bare }) => bare)).toFixed(1),
        "1.00",
      ],
      ["tasks.get", median(pairs.map(({ core }) => core)).toFixed(1), ratio.toFixed(2)],
    ],
  );
}
