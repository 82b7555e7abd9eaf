// What the caller gives may misbehave: a ledger, a clock, an input. No task is lost to it, and no listener stays behind.
import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { createVideoTasks, linkmodel } from "../../src/index.ts";
import { memoryLedger } from "../../src/ledger/index.ts";
import type { LedgerOutcome } from "../../src/index.ts";
import { caughtOf, rejection } from "../polling/caught.ts";
import { rig } from "../polling/rig.ts";
import { INPUTS } from "./inputs.ts";

const INPUT = INPUTS.linkmodel;

test.each([
  ["nothing, without a promise", undefined],
  ["null", Promise.resolve(null)],
])("a ledger whose begin gives %s is told how it ended", async (_, given) => {
  const outcomes: LedgerOutcome[] = [];
  const ledger = {
    begin: () => given as never,
    settle: (_id: string, outcome: LedgerOutcome) => void outcomes.push(outcome) as never,
  };
  const { tasks } = rig({ ledger });
  const { ref } = await tasks.create("linkmodel", INPUT);
  expect(outcomes).toMatchObject([{ type: "accepted", ref }]);
});

test.each([[true], [1], [{ rowCount: 1 }], [[]]])(
  "a ledger whose begin gives %j is a TypeError that says so, and nothing is sent",
  async (given) => {
    const ledger = { begin: async () => given as never, settle: async () => {} };
    const { tasks, simulator } = rig({ ledger });
    const error = await rejection(tasks.create("linkmodel", INPUT, { idempotencyKey: "order-1" }));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain("begin");
    expect(simulator.requests).toEqual([]);
  },
);

test("a clock that fails once the task is taken does not cost it", async () => {
  const { simulator } = rig();
  let isBroken = false;
  const clock = {
    now() {
      if (isBroken) throw new Error("no time");
      return 1_800_000_000_000;
    },
    sleep: () => new Promise<void>(() => {}),
  };
  const fetch = async (request: Request) => {
    const response = await simulator.fetch(request);
    isBroken = true;
    return response;
  };
  const { apiKey, baseUrl } = simulator.connection("linkmodel");
  const ledger = memoryLedger();
  const tasks = createVideoTasks([linkmodel({ apiKey, baseUrl, fetch })], { clock, ledger });
  const error = await caughtOf("submission_unknown", tasks.create("linkmodel", INPUT));
  const { ref } = simulator.created[0]!;
  expect(error.ref).toBe(ref);
  expect(error.message).toContain(ref);
  expect((await ledger.entries()).map(({ outcome }) => outcome)).toMatchObject([{ type: "accepted", ref }]);
});

const cyclic: Record<string, unknown> = {};
Object.assign(cyclic, { one: cyclic, two: cyclic });
const throwing = Object.defineProperty({}, "size", {
  enumerable: true,
  get() {
    throw new Error("no size");
  },
});

test.each([
  ["contains itself", cyclic],
  ["has a bigint", { seed: 1n }],
  ["has a getter that throws", throwing],
])(
  "with a ledger, an input that %s is invalid_request, and leaves no listener",
  async (_, providerOptions) => {
    const { tasks, simulator } = rig({ ledger: memoryLedger() });
    const { signal } = new AbortController();
    await caughtOf(
      "invalid_request",
      tasks.create("linkmodel", { ...INPUT, providerOptions: providerOptions as never }, { signal }),
    );
    expect(simulator.requests).toEqual([]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  },
);

test("a base URL that is none leaves no listener", async () => {
  const { signal } = new AbortController();
  const tasks = createVideoTasks([linkmodel({ apiKey: "k", baseUrl: "nowhere" })]);
  await caughtOf("invalid_request", tasks.create("linkmodel", INPUT, { signal }));
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("a thousand creates on one signal leave no listener, however they end", async () => {
  const { signal } = new AbortController();
  const { tasks, simulator } = rig();
  simulator.faults.add({ kind: "status", status: 503 }, { operation: "create", times: 300 });
  const creates = Array.from({ length: 1_000 }, (_, index) =>
    rejection(tasks.create("linkmodel", index % 3 ? INPUT : ({ model: 7 } as never), { signal })).catch(
      () => {},
    ),
  );
  expect(getEventListeners(signal, "abort").length).toBeLessThanOrEqual(1);
  await Promise.all(creates);
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("an abort ends it while an image is read for the ledger", async () => {
  const { tasks, simulator } = rig({ ledger: memoryLedger() });
  const controller = new AbortController();
  const image = Object.assign(new Blob(["x"]), { arrayBuffer: () => new Promise<never>(() => {}) });
  const creating = rejection(
    tasks.create("minimax", { ...INPUTS.minimax, image }, { signal: controller.signal }),
  );
  controller.abort("enough");
  expect(await creating).toBe("enough");
  expect(simulator.requests).toEqual([]);
});
