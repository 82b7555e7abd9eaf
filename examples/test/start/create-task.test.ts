// What the main job does about a create that is refused, and about one that is lost.
import { createVideoTasks, linkmodel, minimax } from "@videotask/core";
import { memoryLedger } from "@videotask/core/ledger";
import { createSimulator, createVirtualClock } from "@videotask/simulator";
import { expect, test } from "vitest";
import { createTask, type Creation } from "../../src/create-task.ts";

const INPUT = { model: "sora-2", prompt: "A futuristic city at sunset", durationSeconds: 8 };

function rig(changes: Partial<Creation> = {}) {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock });
  const providers = [linkmodel(simulator.connection("linkmodel")), minimax(simulator.connection("minimax"))];
  const tasks = createVideoTasks(providers, { clock, ledger: memoryLedger() });
  const told: (string | undefined)[] = [];
  const create = () =>
    createTask({
      create: () => tasks.create("linkmodel", INPUT, { idempotencyKey: "order-7" }),
      resolve: (lost, id) => tasks.resolve(lost, `linkmodel:${id}`),
      receiver: { id: new Promise(() => {}) },
      clock,
      signal: new AbortController().signal,
      tell: (_, problem) => told.push(problem),
      ...changes,
    });
  return { clock, simulator, create, told };
}
const atCreate = { operation: "create" } as const;

test("a refusal that passes is told, and the create comes once more after the time that was asked for", async () => {
  const { clock, simulator, create, told } = rig();
  simulator.faults.add({ kind: "rateLimit", retryAfterMs: 40_000 }, atCreate);
  const startedAt = clock.now();
  const { ref } = await create();
  expect(simulator.created.map((task) => task.ref)).toEqual([ref]);
  expect(clock.now() - startedAt).toBe(40_000);
  expect(told).toEqual(["a refused create"]);
});

test("a refusal that does not pass ends it, with one request", async () => {
  const { simulator, create, told } = rig();
  simulator.faults.add({ kind: "error", error: "insufficientBalance" }, atCreate);
  await expect(create()).rejects.toMatchObject({ code: "insufficient_balance" });
  expect(simulator.requests).toHaveLength(1);
  expect(told).toEqual([]);
});

test("a lost task is found by its callback, and no second one is made", async () => {
  const made = rig({ receiver: { id: Promise.resolve("aurora_abc123") } });
  made.simulator.onCreate("linkmodel", [{ id: "aurora_abc123" }]);
  made.simulator.faults.add({ kind: "reset", afterAccepting: true }, atCreate);
  expect((await made.create()).ref).toBe("linkmodel:aurora_abc123");
  expect(made.simulator.created).toHaveLength(1);
  expect(made.told).toEqual(["a lost create", undefined]);
});

test("a forged id is no task of the provider's, and the submission stays lost", async () => {
  const made = rig({ receiver: { id: Promise.resolve("forged") } });
  made.simulator.faults.add({ kind: "reset", afterAccepting: true }, atCreate);
  await expect(made.create()).rejects.toMatchObject({ code: "submission_unknown" });
  expect(made.told).toEqual(["a lost create"]);
});

test("a lost task that nobody tells of is reported after ten minutes, and nothing is sent again", async () => {
  const { clock, simulator, create } = rig();
  simulator.faults.add({ kind: "reset", afterAccepting: true }, atCreate);
  const startedAt = clock.now();
  await expect(create()).rejects.toMatchObject({ code: "submission_unknown" });
  expect(clock.now() - startedAt).toBe(600_000);
  expect(simulator.requests).toHaveLength(1);
});
