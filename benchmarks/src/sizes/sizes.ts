// What it costs to have one task polled to its end, side by side with what one would take instead.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { bundle, type Bundle } from "@videotask/checks/bundle";
import { printTable } from "../print-table.ts";

/** What to call each program. */
export const PROGRAMS = {
  "bare-fetch": "a bare fetch loop",
  "smithy-util-waiter": "@smithy/util-waiter, without a client",
  "openapi-fetch-loop": "openapi-fetch and a hand-written loop",
  "linkmodel-client": "@videotask/linkmodel, one request",
  wavespeed: "wavespeed",
  "azure-core-lro": "@azure/core-lro, without a client",
  replicate: "replicate",
  "core-one": "@videotask/core with one provider",
  "core-all": "@videotask/core with all seven",
  runwayml: "@runwayml/sdk",
} as const;

/** Too heavy to install for this: measured once, in November 2026, in the same way (gzipped kB). */
const MEASURED_ONCE = { "@fal-ai/client 1.10": 21.0, "openai 7": 86.3, "ai 7 and @ai-sdk/fal": 167.9 };

/** The modules of core that only a program that creates, cancels or lists has a use for. */
const CREATING =
  /\/core\/dist\/(creating\/|create-task\.js|manage-tasks\.js|providers\/(writing\/|reading\/created\.js|[\w-]+\/(write|models|routes)\.js))/;

/** @param program a file in `programs`, without its ending */
export async function weigh(program: string, leaveOut?: (path: string) => boolean): Promise<Bundle> {
  const folder = join(import.meta.dirname, "programs");
  const source = await readFile(join(folder, `${program}.ts`), "utf8");
  return bundle({ source, folder, ...(leaveOut && { leaveOut }) });
}

/** What creating weighs in a program that only waits (bytes after gzip). */
async function weighCreating(program: string): Promise<number> {
  const [whole, waiting] = await Promise.all([weigh(program), weigh(program, (path) => CREATING.test(path))]);
  return whole.gzippedBytes - waiting.gzippedBytes;
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

export async function sizes(): Promise<void> {
  const rows = await Promise.all(
    Object.entries(PROGRAMS).map(async ([program, title]) => ({ title, ...(await weigh(program)) })),
  );
  rows.sort((one, other) => one.gzippedBytes - other.gzippedBytes);
  console.log(
    "\nSizes: a program that polls one task to its end; esbuild --minify, gzip -9; 1 kB = 1,000 bytes\n",
  );
  printTable(
    ["program", "minified kB", "gzipped kB"],
    [
      ...rows.map(({ title, bytes, gzippedBytes }) => [title, kilobytes(bytes), kilobytes(gzippedBytes)]),
      ...Object.entries(MEASURED_ONCE).map(([title, kB]) => [`${title} (measured once)`, "", kB.toFixed(1)]),
    ],
  );
  const [one, all] = await Promise.all([weighCreating("core-one"), weighCreating("core-all")]);
  console.log(
    `\nOf that, creating is ${kilobytes(one)} kB with one provider and ${kilobytes(all)} kB with all of them: a program that only waits has it, too.`,
  );
}
