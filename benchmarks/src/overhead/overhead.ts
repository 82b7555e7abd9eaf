// What one question costs through the core, against a bare GET with openapi-fetch: the same body, the same fetch in memory,
// and a time limit for both, since a request without one is no rival.
import { createVideoTasks, linkmodel } from "@videotask/core";
import type { paths } from "@videotask/linkmodel";
import createClient from "openapi-fetch";
import { printTable } from "../print-table.ts";
import { linkmodelAnswer } from "../linkmodel-answer.ts";

const ROUNDS = 101;
const QUESTIONS = 200;
const BASE_URL = "https://api.linkmodel.ai/api/v1";

const fetch = async () => linkmodelAnswer("Success");
const tasks = createVideoTasks([linkmodel({ apiKey: "key", baseUrl: BASE_URL, fetch })]);
const client = createClient<paths>({ baseUrl: BASE_URL, headers: { authorization: "Bearer key" }, fetch });

const contenders = {
  bare: () =>
    client.GET("/query/video-generation", {
      params: { query: { task_id: "aurora_abc123" } },
      signal: AbortSignal.timeout(30_000),
    }),
  core: () => tasks.get("linkmodel:aurora_abc123"),
};

/** For one question. */
async function microseconds(ask: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let question = 0; question < QUESTIONS; question++) await ask();
  return ((performance.now() - start) / QUESTIONS) * 1000;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!;

/** The two take turns, and go first in turn, so that neither gets the quiet moments of the machine. */
export async function overhead(): Promise<void> {
  const bare: number[] = [];
  const core: number[] = [];
  for (let round = -10; round < ROUNDS; round++) {
    const coreFirst = round % 2 === 0;
    const early = coreFirst ? await microseconds(contenders.core) : undefined;
    const bareTime = await microseconds(contenders.bare);
    const coreTime = early ?? (await microseconds(contenders.core));
    if (round < 0) continue; // warming up
    bare.push(bareTime);
    core.push(coreTime);
  }
  const ratio = median(core.map((time, round) => time / bare[round]!));
  console.log(
    `\nOverhead: one question, answered from memory; medians of ${ROUNDS} rounds of ${QUESTIONS}, in turns\n`,
  );
  printTable(
    ["question", "µs", "ratio"],
    [
      ["openapi-fetch GET with AbortSignal.timeout", median(bare).toFixed(1), "1.00"],
      ["tasks.get", median(core).toFixed(1), ratio.toFixed(2)],
    ],
  );
}
