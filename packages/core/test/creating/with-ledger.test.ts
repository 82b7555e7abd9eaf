// What a ledger makes of a create that is run again.
import { describe, expect, test, vi } from "vitest";
import { createVideoTasks, linkmodel, VideoTaskError, type Ledger } from "../../src/index.ts";
import { memoryLedger } from "../../src/ledger/index.ts";
import { caught, caughtOf, rejection } from "../polling/caught.ts";
import { rig } from "../polling/rig.ts";
import { INPUTS } from "./inputs.ts";

const INPUT = INPUTS.linkmodel;
const KEY = { idempotencyKey: "order-7" };

test("the same call with the same key gives a state of the same task, and sends nothing", async () => {
  const ledger = memoryLedger();
  const { process, simulator, clock } = rig({ ledger });
  const first = await process().create("linkmodel", INPUT, KEY);
  await clock.advance(60_000);
  const events: unknown[] = [];
  const again = await process().create("linkmodel", INPUT, {
    ...KEY,
    onEvent: (event) => events.push(event),
  });
  expect(again).toMatchObject({ ref: first.ref, submittedAt: first.submittedAt, group: first.group });
  expect(events).toEqual([]);
  expect(simulator.requests).toHaveLength(1);
});

test("timeoutMs of the second call counts from that call", async () => {
  const { process, clock } = rig({ ledger: memoryLedger() });
  await process().create("linkmodel", INPUT, KEY);
  await clock.advance(3_600_000);
  const again = await process().create("linkmodel", INPUT, { ...KEY, timeoutMs: 1_000 });
  expect(again.deadlineAt).toBe(clock.now() + 1_000);
});

test.each([
  ["another input", { ...INPUT, durationSeconds: 4 }],
  ["another prompt", { ...INPUT, prompt: "A lighthouse" }],
  ["an option more", { ...INPUT, providerOptions: { audio_url: "https://a.example/a" } }],
])("%s under the same key is invalid_request, and sends nothing", async (_, input) => {
  const { tasks, simulator } = rig({ ledger: memoryLedger() });
  await tasks.create("linkmodel", INPUT, KEY);
  const error = await caughtOf("invalid_request", tasks.create("linkmodel", input, KEY));
  expect(error.message).toContain("another input");
  expect(simulator.requests).toHaveLength(1);
});

test("another server under the same key is invalid_request: a task cannot be waited for elsewhere", async () => {
  const ledger = memoryLedger();
  const { tasks } = rig({ ledger });
  await tasks.create("linkmodel", INPUT, KEY);
  const moved = createVideoTasks([linkmodel({ apiKey: "key", baseUrl: "https://proxy.example" })], {
    ledger,
  });
  const error = await caughtOf("invalid_request", moved.create("linkmodel", INPUT, KEY));
  expect(error.message).toContain("origin");
});

test("a callback of another address, a link that was signed anew and another order of fields are the same input", async () => {
  const { tasks, simulator } = rig({ ledger: memoryLedger() });
  const image = (signature: string) => `https://images.example/first.png?Signature=${signature}`;
  const input = {
    model: "MiniMax-Hailuo-02",
    prompt: "A cat",
    image: image("one"),
    callbackUrl: "https://a.example/1",
  };
  const first = await tasks.create("minimax", input, KEY);
  const again = await tasks.create(
    "minimax",
    { callbackUrl: "https://a.example/2", image: image("two"), prompt: "A cat", model: "MiniMax-Hailuo-02" },
    KEY,
  );
  expect(again.ref).toBe(first.ref);
  expect(simulator.requests).toHaveLength(1);
});

test("an input that contains itself is invalid_request, and leaves no listener on the signal", async () => {
  const { tasks, simulator } = rig({ ledger: memoryLedger() });
  const providerOptions: Record<string, unknown> = {};
  providerOptions["extends"] = providerOptions;
  const { signal } = new AbortController();
  const listen = vi.spyOn(signal, "addEventListener");
  const forget = vi.spyOn(signal, "removeEventListener");
  await caughtOf(
    "invalid_request",
    tasks.create("linkmodel", { ...INPUT, providerOptions }, { ...KEY, signal }),
  );
  expect(forget).toHaveBeenCalledTimes(listen.mock.calls.length);
  expect(simulator.requests).toEqual([]);
});

test("bytes are told apart by what they are", async () => {
  const { tasks } = rig({ ledger: memoryLedger() });
  const png = (last: number) => new Uint8Array([0x89, 0x50, 0x4e, 0x47, last]);
  const input = (image: Uint8Array | Blob) => ({ model: "MiniMax-Hailuo-02", image });
  const first = await tasks.create("minimax", input(png(1)), KEY);
  expect((await tasks.create("minimax", input(new Blob([png(1)])), KEY)).ref).toBe(first.ref);
  await caughtOf("invalid_request", tasks.create("minimax", input(png(2)), KEY));
});

test("what was refused may be tried again under the same key", async () => {
  const { tasks, simulator } = rig({ ledger: memoryLedger() });
  simulator.faults.add({ kind: "rateLimit", retryAfterMs: 7_000 }, { operation: "create" });
  const error = await caughtOf("rate_limited", tasks.create("linkmodel", INPUT, KEY));
  expect(error).toMatchObject({ retryable: true, retryAfterMs: 7_000 });
  await tasks.create("linkmodel", INPUT, KEY);
  expect(simulator.created).toHaveLength(1);
});

test("what was lost is submission_unknown again, and is not sent again", async () => {
  const { tasks, simulator } = rig({ ledger: memoryLedger() });
  simulator.faults.add({ kind: "reset", afterAccepting: true }, { operation: "create" });
  const lost = await caughtOf("submission_unknown", tasks.create("linkmodel", INPUT, KEY));
  const again = await caughtOf("submission_unknown", tasks.create("linkmodel", INPUT, KEY));
  expect(again.submissionId).toBe(lost.submissionId);
  expect(again.inputHash).toMatch(/^[\da-f]{64}$/);
  expect(simulator.requests).toHaveLength(1);
});

test("a call beside one that is under way does not know how that ends, and sends nothing", async () => {
  const { process, simulator } = rig();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  // No virtual time: it would go on while an input is hashed, which a clock cannot see.
  const tasks = process({
    clock: undefined,
    ledger: memoryLedger(),
    fetch: async (request) => held.then(() => simulator.fetch(request)),
  });
  const creating = [tasks.create("linkmodel", INPUT, KEY), tasks.create("linkmodel", INPUT, KEY)];
  await Promise.race(creating).catch(() => {});
  release();
  const ends = await Promise.allSettled(creating);
  const codes = ends.map((end) =>
    end.status === "fulfilled" ? "made" : (end.reason as VideoTaskError).code,
  );
  expect(codes.toSorted()).toEqual(["made", "submission_unknown"]);
  expect(simulator.created).toHaveLength(1);
});

test("without a key each call makes a task, and the ledger has them all", async () => {
  const ledger = memoryLedger();
  const { tasks, simulator } = rig({ ledger });
  await tasks.create("linkmodel", INPUT);
  await tasks.create("linkmodel", INPUT);
  expect(simulator.created).toHaveLength(2);
  const records = await ledger.entries();
  expect(records.map(({ outcome }) => outcome?.type)).toEqual(["accepted", "accepted"]);
  expect(JSON.stringify(records)).not.toContain(INPUT.prompt);
});

describe("a ledger that fails", () => {
  const failing = (own: Partial<Ledger>): Ledger => ({ ...memoryLedger(), ...own });
  const full = new Error("disk full");

  test("in begin, rejects the create with its own error, and nothing is sent", async () => {
    const { tasks, simulator } = rig({ ledger: failing({ begin: () => Promise.reject(full) }) });
    expect(await rejection(tasks.create("linkmodel", INPUT, KEY))).toBe(full);
    expect(simulator.requests).toEqual([]);
  });

  test("in settle, after acceptance, is submission_unknown with the state to go on from", async () => {
    const { tasks, simulator } = rig({ ledger: failing({ settle: () => Promise.reject(full) }) });
    const error = await caughtOf("submission_unknown", tasks.create("linkmodel", INPUT, KEY));
    expect(error.ref).toBe(simulator.created[0]!.ref);
    expect(error.message).toContain("disk full");
    expect((await tasks.wait(error.state!)).ref).toBe(error.ref);
  });

  test("in settle, by never ending, does not keep the task", async () => {
    const { tasks } = rig({ ledger: failing({ settle: () => new Promise(() => {}) }) });
    const error = await caughtOf("submission_unknown", tasks.create("linkmodel", INPUT, KEY));
    expect(error.state?.ref).toBe(error.ref);
  });

  test("in settle, after a refusal, leaves the refusal as it is", async () => {
    const { tasks, simulator } = rig({ ledger: failing({ settle: () => Promise.reject(full) }) });
    simulator.faults.add({ kind: "error", error: "insufficientBalance" });
    expect(await rejection(tasks.create("linkmodel", INPUT, KEY))).toMatchObject({
      code: "insufficient_balance",
    });
  });

  test("in begin, by never ending, does not keep a caller who has given up, and nothing is sent", async () => {
    let begin: ((_: undefined) => void) | undefined;
    const settled: string[] = [];
    const ledger = failing({
      begin: () => new Promise((resolve) => (begin = resolve)),
      settle: async (_, { type }) => void settled.push(type),
    });
    const { tasks, simulator } = rig({ ledger });
    const controller = new AbortController();
    const creating = rejection(tasks.create("linkmodel", INPUT, { ...KEY, signal: controller.signal }));
    await vi.waitFor(() => expect(begin).toBeDefined());
    controller.abort("enough");
    expect(await creating).toBe("enough");
    begin!(undefined);
    await vi.waitFor(() => expect(settled).toHaveLength(1));
    expect(settled).toEqual(["refused"]);
    expect(simulator.requests).toEqual([]);
  });

  test("by giving a record that was refused, is told so", async () => {
    const ledger = failing({
      begin: async (entry) => ({ ...entry, outcome: { type: "refused" } }),
    });
    await expect(rig({ ledger }).tasks.create("linkmodel", INPUT, KEY)).rejects.toThrow(/Its key is free/);
  });
});

test.each([
  ["that was given", {}],
  ["of another entry", { idempotencyKey: "simulator-key-of-minimax" }],
])("an API key %s is no idempotency key, and is quoted nowhere", async (_, own) => {
  const ledger = memoryLedger();
  const { tasks, simulator } = rig({ ledger });
  const options = { idempotencyKey: simulator.connection("linkmodel").apiKey, ...own };
  const error = await caughtOf("invalid_request", tasks.create("linkmodel", INPUT, options));
  expect(error.message).not.toContain(options.idempotencyKey);
  expect(await ledger.entries()).toEqual([]);
});

test("an API key that a function gives is none, either", async () => {
  const ledger = memoryLedger();
  const { simulator } = rig();
  const { apiKey, baseUrl, fetch } = simulator.connection("linkmodel");
  const tasks = createVideoTasks([linkmodel({ apiKey: () => apiKey, baseUrl, fetch: fetch as never })], {
    ledger,
  });
  const error = await caught(tasks.create("linkmodel", INPUT, { idempotencyKey: apiKey }));
  expect(VideoTaskError.is(error) && error.code).toBe("invalid_request");
  expect(await ledger.entries()).toEqual([]);
  expect(simulator.requests).toEqual([]);
});
