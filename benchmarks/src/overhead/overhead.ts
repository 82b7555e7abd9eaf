// What one request costs through the core: from memory against a bare GET with openapi-fetch, and over loopback HTTP, which is
// what a user pays, against the typed client's own GET. CPU time of the sending process, so that waiting for the answer counts
// for nobody.
import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { printTable } from "../print-table.ts";

const PAIRS = 7;

type Contender = "bare" | "client" | "core";

/** CPU microseconds for one request. */
const measure = (contender: Contender, ...where: readonly string[]): number =>
  Number(
    execFileSync(process.execPath, [join(import.meta.dirname, "contender.ts"), contender, ...where], {
      encoding: "utf8",
    }),
  );

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!;

/** Two rows of the table. The two take turns, and go first in turn, so that neither gets the quiet moments of the machine. */
function compare(title: string, rival: Contender, rivalName: string, where: readonly string[]): string[][] {
  const pairs = Array.from({ length: PAIRS }, (_, pair) => {
    const coreFirst = pair % 2 === 0;
    const early = coreFirst ? measure("core", ...where) : undefined;
    const other = measure(rival, ...where);
    return { other, core: early ?? measure("core", ...where) };
  });
  const ratio = median(pairs.map(({ other, core }) => core / other));
  return [
    [title, rivalName, median(pairs.map(({ other }) => other)).toFixed(1), "1.00"],
    [title, "tasks.get", median(pairs.map(({ core }) => core)).toFixed(1), ratio.toFixed(2)],
  ];
}

export async function overhead(): Promise<void> {
  const server = fork(join(import.meta.dirname, "answer-server.ts"));
  const [url] = (await once(server, "message")) as [string];
  const bareName = "openapi-fetch GET with AbortSignal.timeout";
  const clientName = "GET of @videotask/linkmodel";
  const rows = [
    ...compare("from memory", "bare", bareName, []),
    ...compare("HTTP, one after the other", "client", clientName, [url, "1"]),
    ...compare("HTTP, 16 at once", "client", clientName, [url, "16"]),
  ];
  server.disconnect();
  console.log(`\nOverhead: CPU time of one request; medians of ${PAIRS} pairs of processes, in turns\n`);
  printTable(["", "request", "µs", "ratio"], rows);
}
