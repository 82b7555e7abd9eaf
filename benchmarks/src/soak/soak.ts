// Two thousand waits over ten virtual hours, with faults at random: each must end as its task was scripted, and leave nothing behind.
import { getEventListeners } from "node:events";
import { setImmediate } from "node:timers/promises";
import {
  chainhub,
  createVideoTasks,
  doubao,
  jimmy,
  linkmodel,
  minimax,
  minimaxAgent,
  VideoTaskError,
  type VideoTasks,
} from "@videotask/core";
import { createSimulator, createVirtualClock, type Fault, type ProviderName } from "@videotask/simulator";
import { drawn } from "../drawn.ts";
import { printTable } from "../print-table.ts";

const WAITS = 2_000;
/** One of so many goes over real sockets. */
const ONE_OVER_HTTP_OF = 10;
const HOUR = 3_600_000;
const LAST_START = 8 * HOUR;
const TIMEOUT_MS = 2 * HOUR;

const NAMES = ["chainhub", "minimax", "minimax-agent", "jimmy", "linkmodel", "doubao"] as const;
const FACTORIES = { chainhub, minimax, "minimax-agent": minimaxAgent, jimmy, linkmodel, doubao };

/** Each fault, and the chance of a request to have it. */
const FAULTS: readonly (readonly [Fault, number])[] = [
  [{ kind: "rateLimit" }, 0.01],
  [{ kind: "rateLimit", retryAfterMs: 20_000 }, 0.003],
  [{ kind: "status", status: 503 }, 0.02],
  [{ kind: "status", status: 502, retryAfterMs: 5_000 }, 0.003],
  [{ kind: "html" }, 0.01],
  [{ kind: "empty" }, 0.01],
  [{ kind: "dataNull" }, 0.01],
  [{ kind: "truncated" }, 0.01],
  [{ kind: "reset" }, 0.02],
];
/** On a clock that stands still while a socket is open these would last for ever. */
const FAULTS_IN_MEMORY: typeof FAULTS = [
  [{ kind: "hang" }, 0.002],
  [{ kind: "hang", in: "body" }, 0.002],
  [{ kind: "slow", delayMs: 40_000 }, 0.002],
];

type Outcome = "succeeded" | "task_failed" | "timeout";

/** What a wait came to, as the code of its error where it has one. */
const outcomeOf = (wait: Promise<unknown>): Promise<string> =>
  wait.then(
    () => "succeeded",
    (error: unknown) => (VideoTaskError.is(error) ? error.code : String(error)),
  );

async function heap(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    await setImmediate();
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

interface Soak {
  readonly outcomes: Record<Outcome, number>;
  readonly unexpected: string[];
  readonly requests: number;
  readonly faults: number;
  readonly sleeping: number;
  readonly listeners: number;
}

async function run(seed: number, waits: number): Promise<Soak> {
  const random = drawn(seed);
  const clock = createVirtualClock();
  const { signal } = new AbortController();
  const inMemory = createSimulator({ clock, seed });
  const overHttp = createSimulator({ clock, seed });
  await using server = await overHttp.listen();
  const added = [
    ...[...FAULTS, ...FAULTS_IN_MEMORY].map(([fault, probability]) =>
      inMemory.faults.add(fault, { probability }),
    ),
    ...FAULTS.map(([fault, probability]) => overHttp.faults.add(fault, { probability })),
  ];
  /** Time stands still while a request is on its way. */
  const held: typeof fetch = async (...request) => {
    const release = clock.hold();
    try {
      const response = await fetch(...request);
      return new Response(await response.arrayBuffer(), response);
    } finally {
      release();
    }
  };
  const connected = (connection: (name: ProviderName) => object, own: object) =>
    createVideoTasks(
      NAMES.map((name) => FACTORIES[name]({ ...connection(name), ...own })),
      { clock, random },
    );
  const tasksInMemory = connected(inMemory.connection, {});
  const tasksOverHttp = connected(server.connection, { fetch: held });

  const outcomes: Record<Outcome, number> = { succeeded: 0, task_failed: 0, timeout: 0 };
  const unexpected: string[] = [];

  async function wait(simulator: typeof inMemory, tasks: VideoTasks): Promise<void> {
    const draw = random();
    const expected: Outcome = draw < 0.8 ? "succeeded" : draw < 0.95 ? "task_failed" : "timeout";
    await clock.sleep(random() * LAST_START);
    const ref = simulator.task(NAMES[Math.floor(random() * NAMES.length)]!, {
      queuedMs: random() * 300_000,
      runningMs: expected === "timeout" ? Infinity : random() * HOUR,
      outcome: expected === "task_failed" ? "failed" : "succeeded",
    });
    const outcome = await outcomeOf(tasks.wait(ref, { signal, timeoutMs: TIMEOUT_MS }));
    if (outcome === expected) outcomes[expected] += 1;
    else unexpected.push(`${ref}: ${outcome} in place of ${expected}`);
  }

  await Promise.all(
    Array.from({ length: waits }, (_, index) =>
      index % ONE_OVER_HTTP_OF ? wait(inMemory, tasksInMemory) : wait(overHttp, tasksOverHttp),
    ),
  );
  return {
    outcomes,
    unexpected,
    requests: inMemory.requests.length + overHttp.requests.length,
    faults: added.reduce((sum, { injectedCount }) => sum + injectedCount, 0),
    sleeping: clock.sleeping,
    listeners: getEventListeners(signal, "abort").length,
  };
}

/** What keeps a process alive, by kind; its own output is none of ours. */
const resources = (): string[] =>
  process.getActiveResourcesInfo().filter((kind) => !/^(TTY|Pipe|FSReq|Immediate)/.test(kind));

export async function soak(): Promise<void> {
  const seed = Number(process.env["SOAK_SEED"]) || Math.ceil(Math.random() * 2 ** 31);
  console.log(
    `\nSoak: ${WAITS} waits over ten virtual hours, faults from seed ${seed} (SOAK_SEED repeats it)\n`,
  );
  await run(seed, 200); // warming up: compiled code stays in the heap
  const [heapBefore, resourcesBefore] = [await heap(), resources()];
  const { outcomes, unexpected, requests, faults, sleeping, listeners } = await run(seed, WAITS);
  // Sockets that were kept alive close on their own a moment after their server has.
  for (let turn = 0; turn < 100 && resources().length > resourcesBefore.length; turn++) await setImmediate();
  const left = resources().length - resourcesBefore.length;
  printTable(
    ["", ""],
    [
      ["requests, of which had a fault", `${requests}, ${faults}`],
      ["succeeded, failed, still going at the deadline", Object.values(outcomes).join(", ")],
      ["ended otherwise than scripted", unexpected.length],
      ["timers, listeners left", `${sleeping}, ${listeners}`],
      ["sockets and other resources of the process left", left],
      ["heap left (kB)", ((await heap()) - heapBefore) / 1_000],
    ].map(([name, value]) => [name!, typeof value === "number" ? Math.round(value) : value!]),
  );
  if (unexpected.length || sleeping || listeners || left > 0) {
    console.error(unexpected.slice(0, 10).join("\n"));
    process.exitCode = 1;
  }
}
