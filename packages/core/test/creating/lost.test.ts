// Finding what a lost submission has made: by the provider's list, or by a person's word. Nothing is assumed.
import { expect, test } from "vitest";
import { VideoTaskError } from "../../src/index.ts";
import { memoryLedger } from "../../src/ledger/index.ts";
import { caughtOf, rejection } from "../polling/caught.ts";
import { rig } from "../polling/rig.ts";
import { create } from "./create.ts";
import { INPUTS } from "./inputs.ts";

const INPUT = INPUTS["minimax-v2"];
const KEY = { idempotencyKey: "order-7" };

/** One create at MiniMax V2 that was accepted, and whose answer was lost. */
async function lose(options: Parameters<typeof rig>[0] = {}) {
  const made = rig(options);
  made.simulator.faults.add({ kind: "reset", afterAccepting: true }, { operation: "create" });
  const ledgered = options?.ledger ? KEY : {};
  const lost = await caughtOf("submission_unknown", made.tasks.create("minimax-v2", INPUT, ledgered));
  return { ...made, lost, ref: made.simulator.created[0]!.ref };
}

test("candidates are tasks of the same model, duration and resolution, submitted within two minutes", async () => {
  const { tasks, simulator, clock, lost, ref } = await lose();
  await clock.advance(30_000);
  await create(tasks, "minimax-v2", {}, { ...INPUT, durationSeconds: 6 });
  await create(tasks, "minimax-v2", {}, { ...INPUT, resolution: "768p" });
  await create(tasks, "minimax-v2", {}, { ...INPUT, model: "MiniMax-H4" });
  const alike = await tasks.create("minimax-v2", INPUT);
  await clock.advance(120_000);
  await tasks.create("minimax-v2", INPUT);
  const found = await tasks.candidates(lost);
  expect(found.map((task) => task.ref).toSorted()).toEqual([ref, alike.ref].toSorted());
  expect(simulator.created).toHaveLength(6);
});

test("resolve asks the provider, tells the ledger, and gives the state; then the key gives the task", async () => {
  const ledger = memoryLedger();
  const { tasks, lost, ref, simulator } = await lose({ ledger });
  const [candidate] = await tasks.candidates(JSON.parse(JSON.stringify(lost)));
  expect(candidate?.ref).toBe(ref);
  const state = await tasks.resolve(lost, candidate!.ref);
  expect((await tasks.wait(state)).ref).toBe(ref);
  expect((await tasks.create("minimax-v2", INPUT, KEY)).ref).toBe(ref);
  expect(simulator.created).toHaveLength(1);
});

test("resolve takes a record of the ledger as well", async () => {
  const ledger = memoryLedger();
  const { tasks, ref } = await lose({ ledger });
  const [record] = await ledger.entries();
  expect(record?.outcome).toEqual({ type: "unknown" });
  expect((await tasks.resolve(record!, ref)).ref).toBe(ref);
});

test("resolve refuses a task that the ledger has already", async () => {
  const ledger = memoryLedger();
  const { tasks, lost } = await lose({ ledger });
  const other = await tasks.create("minimax-v2", INPUT);
  const error = await caughtOf("invalid_request", tasks.resolve(lost, other.ref));
  expect(error.ref).toBe(other.ref);
});

test("resolve passes on what may pass at the ledger, such as a lock that another process holds", async () => {
  const locked = new VideoTaskError("invalid_state", "The lock is held.", { retryable: true });
  const ledger = { ...memoryLedger(), settle: () => Promise.reject(locked) };
  const { tasks, lost, ref } = await lose({ ledger });
  expect(await rejection(tasks.resolve(lost, ref))).toBe(locked);
});

test("resolve refuses a task of another provider, and one that the provider does not know", async () => {
  const { tasks, simulator, lost } = await lose();
  await caughtOf("invalid_request", tasks.resolve(lost, simulator.task("linkmodel")));
  const error = await caughtOf("invalid_request", tasks.resolve(lost, "minimax-v2:0"));
  expect(error.ref).toBe("minimax-v2:0");
});

test.each([undefined, 7, {}, { provider: "minimax-v2" }, new VideoTaskError("network", "x")])(
  "%s is no submission",
  async (given) => {
    const { tasks } = rig();
    expect(await rejection(tasks.candidates(given as never))).toMatchObject({ code: "invalid_request" });
    expect(await rejection(tasks.resolve(given as never, "minimax-v2:1"))).toMatchObject({
      code: "invalid_request",
    });
  },
);

test("where the provider has no list, candidates are unsupported", async () => {
  const { tasks, simulator } = rig();
  simulator.faults.add({ kind: "reset" }, { operation: "create" });
  const lost = await caughtOf("submission_unknown", tasks.create("linkmodel", INPUTS.linkmodel));
  expect(await rejection(tasks.candidates(lost))).toMatchObject({ code: "unsupported" });
});
