// A process that creates is killed, at each step and at random, and the same call is made again: at most one task for each key, and each
// task is found or listed as unknown.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SimulatorServer } from "@videotask/simulator";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { fileLedger } from "../../../src/ledger/index.ts";
import { randomNumbers } from "../../polling/rig.ts";
import { createSimulator } from "../../simulator.ts";
import type { Told } from "./create-process.ts";

// Each test starts three processes, and machines that run other tests at the same time are slow.
vi.setConfig({ testTimeout: 60_000 });

const PROGRAM = join(import.meta.dirname, "create-process.ts");

let folder: string;
let simulator: ReturnType<typeof createSimulator>;
let server: SimulatorServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "videotask-crash-"));
  simulator = createSimulator();
  server = await simulator.listen();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Run {
  readonly signal: string | null;
  /** What the create came to, if the process lived to say it. */
  readonly end: { readonly ref?: string; readonly code?: string; readonly submissionId?: string } | undefined;
}

/** Runs a process to its end, or kills it: at a point that it passes, so many milliseconds after it has begun to create, or at a moment. */
function run(key: string, dieAt?: string | number | Promise<unknown>): Promise<Run> {
  const told: Told = {
    connection: server.connection("linkmodel"),
    path: join(folder, "journal.jsonl"),
    key,
    dieAt: typeof dieAt === "string" ? dieAt : undefined,
  };
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(told)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (typeof dieAt === "object") void dieAt.then(() => child.kill("SIGKILL"));
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (!out && typeof dieAt === "number") setTimeout(() => child.kill("SIGKILL"), dieAt);
    out += text;
  });
  return new Promise((resolve) => {
    child.on("close", () => {
      const [, end] = out.split("\n");
      resolve({ signal: child.signalCode, end: end ? (JSON.parse(end) as Run["end"]) : undefined });
    });
  });
}

const refsOf = (key: string): string[] =>
  simulator.created.filter(({ body }) => (body as { prompt?: string }).prompt === key).map(({ ref }) => ref);

/** Makes the call again. @returns whether the task is found, or listed as unknown, and no second one made; else what is there instead */
async function again(key: string): Promise<unknown> {
  const { end } = await run(key);
  const made = refsOf(key);
  if (made.length <= 1 && end?.ref !== undefined && made[0] === end.ref) return "found";
  const records = await fileLedger(join(folder, "journal.jsonl")).entries();
  const record = records.find(({ id, idempotencyKey }) => id === end?.submissionId && idempotencyKey === key);
  const isUnknown = record && (record.outcome?.type ?? "unknown") === "unknown";
  if (made.length <= 1 && end?.code === "submission_unknown" && isUnknown) return "unknown";
  return { end, made, record };
}

test.each([
  ["before begin", "found"],
  ["before fsync 1", "unknown"],
  ["behind fsync 1", "unknown"],
  ["before fsync 2", "unknown"],
  ["behind fsync 2", "unknown"],
  ["behind begin", "unknown"],
  ["before the POST", "unknown"],
  ["behind the answer's head", "unknown"],
  ["behind the answer", "unknown"],
  ["before settle", "unknown"],
  ["behind settle", "found"],
  ["behind create", "found"],
])("killed %s, and called again: the task is %s", async (dieAt, what) => {
  // Each with a ledger of its own: the folder is synced when its file is new.
  const own = folder;
  folder = await mkdtemp(join(own, "own-"));
  expect(await run(dieAt, dieAt)).toMatchObject({ signal: "SIGKILL" });
  expect(await again(dieAt)).toBe(what);
  folder = own;
});

test("killed while the answer is on its way: the task is there, and unknown", async () => {
  const fault = simulator.faults.add({ kind: "hang", afterAccepting: true }, { operation: "create" });
  const isMade = vi.waitFor(() => expect(refsOf("on its way")).toHaveLength(1), 20_000);
  expect(await run("on its way", isMade)).toEqual({ signal: "SIGKILL", end: undefined });
  fault.remove();
  expect(await again("on its way")).toBe("unknown");
  expect(refsOf("on its way")).toHaveLength(1);
});

const random = randomNumbers(7);
test.each(Array.from({ length: 20 }, (_, index) => [index, Math.floor(random() * 60)] as const))(
  "killed at random, number %i, %i ms after it has begun",
  async (index, afterMs) => {
    const key = `random ${index}`;
    await run(key, afterMs);
    expect(await again(key)).toMatch(/^(found|unknown)$/);
  },
);

test("two processes with one key at once send one POST", async () => {
  const key = "both";
  const ends = await Promise.all([run(key), run(key)]);
  expect(refsOf(key)).toHaveLength(1);
  for (const { end } of ends)
    expect(end?.ref === refsOf(key)[0] || end?.code === "submission_unknown").toBe(true);
  expect(ends.some(({ end }) => end?.ref !== undefined)).toBe(true);
});
