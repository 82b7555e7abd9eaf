// Many waits at once, each of fifteen virtual minutes with a request a minute, answered from memory.
import { setImmediate } from "node:timers/promises";
import { createVideoTasks, linkmodel } from "@videotask/core";
import { createVirtualClock } from "@videotask/simulator";
import { linkmodelAnswer } from "../linkmodel-answer.ts";
import { printTable } from "../print-table.ts";

const WAIT_MS = 900_000;
const SCHEDULE = [{ everyMs: 60_000 }];

interface Load {
  readonly waits: number;
  readonly requests: number;
  readonly seconds: number;
  /** Of heap, for each wait, half way through. */
  readonly bytesPerWait: number;
}

/** What is in use (bytes), once what is not is gone: some of it only after a turn of the event loop. */
async function heap(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    await setImmediate();
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

async function load(waits: number): Promise<Load> {
  const clock = createVirtualClock();
  const endsAt = clock.now() + WAIT_MS;
  let requests = 0;
  const fetch = async () => {
    requests += 1;
    return linkmodelAnswer(clock.now() < endsAt ? "Processing" : "Success");
  };
  const tasks = createVideoTasks([linkmodel({ apiKey: "key", fetch })], { clock });

  const heapBefore = await heap();
  const start = performance.now();
  const ends = Array.from({ length: waits }, (_, index) =>
    tasks.wait(`linkmodel:task_${index}`, { schedule: SCHEDULE, timeoutMs: 2 * WAIT_MS }),
  );
  await clock.sleep(WAIT_MS / 2);
  const bytesPerWait = ((await heap()) - heapBefore) / waits;
  await Promise.all(ends);
  return { waits, requests, seconds: (performance.now() - start) / 1000, bytesPerWait };
}

const number = (value: number, digits = 0): string =>
  value.toLocaleString("en", { maximumFractionDigits: digits });

export async function scale(): Promise<void> {
  await load(1_000); // warming up
  const loads = [];
  for (const waits of [1_000, 10_000]) loads.push(await load(waits));
  console.log(
    "\nScale: concurrent waits of fifteen virtual minutes, a request a minute, answered from memory\n",
  );
  printTable(
    ["waits", "requests", "seconds", "µs per request", "heap kB per wait"],
    loads.map(({ waits, requests, seconds, bytesPerWait }) => [
      number(waits),
      number(requests),
      number(seconds, 1),
      number((seconds / requests) * 1e6),
      number(bytesPerWait / 1000, 1),
    ]),
  );
}
