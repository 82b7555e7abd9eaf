// From the first byte on: an abort, a time limit, an event that throws. A task may exist, and every end says so.
import { expect, test, vi } from "vitest";
import { defineProvider, createVideoTasks, linkmodel, VideoTaskError } from "../../src/index.ts";
import { memoryLedger } from "../../src/ledger/index.ts";
import { caughtOf, rejection } from "../polling/caught.ts";
import { rig } from "../polling/rig.ts";
import { INPUTS } from "./inputs.ts";

const INPUT = INPUTS.linkmodel;

test("an abort ends it at once, as submission_unknown with the reason as its cause", async () => {
  const ledger = memoryLedger();
  const { tasks, simulator, clock, elapsedMs } = rig({ ledger });
  simulator.faults.add({ kind: "hang", afterAccepting: true }, { operation: "create" });
  const controller = new AbortController();
  const creating = caughtOf(
    "submission_unknown",
    tasks.create("linkmodel", INPUT, { signal: controller.signal }),
  );
  await vi.waitFor(() => expect(simulator.requests).toHaveLength(1));
  await clock.advance(5_000);
  const abortedAtMs = elapsedMs();
  controller.abort(new Error("changed my mind"));
  const error = await creating;
  expect(elapsedMs()).toBe(abortedAtMs);
  expect(error.cause).toMatchObject({ message: "changed my mind" });
  expect(error.retryable).toBe(false);
  expect((await ledger.entries()).map(({ outcome }) => outcome?.type)).toEqual(["unknown"]);
});

test("the answer has two minutes from the first byte, or what was given", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  simulator.faults.add({ kind: "hang" }, { operation: "create", times: 2 });
  await caughtOf("submission_unknown", tasks.create("linkmodel", INPUT));
  expect(elapsedMs()).toBe(120_000);
  await caughtOf("submission_unknown", tasks.create("linkmodel", INPUT, { requestTimeoutMs: 9_000 }));
  expect(elapsedMs()).toBe(129_000);
});

test("a fetch that takes no notice of its signal keeps nobody", async () => {
  const { clock } = rig();
  const fetch = () => new Promise<Response>(() => {});
  const tasks = createVideoTasks([linkmodel({ apiKey: "k", fetch })], { clock });
  const creating = tasks.create("linkmodel", INPUT, { requestTimeoutMs: 1_000 });
  expect(await rejection(creating)).toMatchObject({ code: "submission_unknown" });
});

test("an abort after acceptance comes too late: the state is there", async () => {
  const controller = new AbortController();
  const ledger = memoryLedger();
  const { tasks } = rig({
    ledger: {
      ...ledger,
      async settle(id, outcome) {
        controller.abort();
        await ledger.settle(id, outcome);
      },
    },
  });
  const state = await tasks.create("linkmodel", INPUT, { signal: controller.signal });
  expect(state.ref).toMatch(/^linkmodel:/);
});

test.each([
  [
    "throws",
    () => {
      throw new Error("no disk");
    },
  ],
  ["gives a promise that is rejected", () => Promise.reject(new Error("no disk"))],
])("an onEvent that %s does not cost the task", async (_, onEvent) => {
  const { tasks, simulator } = rig();
  const error = await caughtOf("submission_unknown", tasks.create("linkmodel", INPUT, { onEvent }));
  expect(error.message).toContain("no disk");
  expect(error.ref).toBe(simulator.created[0]!.ref);
  expect((await tasks.wait(error.state!)).status).toBe("succeeded");
});

test("creates take no place of the polls', and no pause of theirs", async () => {
  const { simulator, tasks, elapsedMs } = rig({}, { maxConcurrentRequests: 1 });
  simulator.faults.add({ kind: "rateLimit", retryAfterMs: 60_000 }, { operation: "query" });
  const waiting = tasks.wait(simulator.task("linkmodel"));
  await new Promise((resolve) => setTimeout(resolve));
  await tasks.create("linkmodel", INPUT);
  expect(elapsedMs()).toBeLessThan(60_000);
  await waiting;
});

test("the submission time is between ours of sending and of the answer, whatever the provider's clock says", async () => {
  for (const [says, is] of [
    [0, 1_000],
    [1_500, 1_500],
    [9_000, 2_000],
  ] as const) {
    let now = 1_000;
    const fetch = async () => {
      now = 2_000;
      return Response.json({ id: "7" });
    };
    const acme = defineProvider({
      name: "acme",
      baseUrl: "https://acme.example",
      query: async () => ({ status: "queued", providerStatus: "" }),
      async create(_: { prompt: string }, { ask }) {
        const body = await ask("/jobs", { method: "POST" });
        return { id: String((body as { id: unknown }).id), submittedAt: says };
      },
    });
    const clock = { now: () => now, sleep: () => new Promise<void>(() => {}) };
    const tasks = createVideoTasks([acme({ apiKey: "k", fetch })], { clock });
    const state = await tasks.create("acme", { prompt: "A cat" });
    expect(state.submittedAt).toBe(is);
  }
});

test("a provider of one's own sends one request that is no GET: a second one is a TypeError, and what may exist is said", async () => {
  const requests: string[] = [];
  const fetch = async (request: Request) => {
    requests.push(request.method);
    return Response.json({ id: "7" });
  };
  let second: unknown;
  const acme = defineProvider({
    name: "acme",
    baseUrl: "https://acme.example",
    query: async () => ({ status: "queued", providerStatus: "" }),
    async create(_: { prompt: string }, { ask }) {
      await ask("/models");
      await ask("/jobs", { method: "POST" });
      try {
        await ask("/jobs", { method: "PUT" });
      } catch (error) {
        second = error;
        throw error;
      }
      return { id: "7" };
    },
  });
  const tasks = createVideoTasks([acme({ apiKey: "k", fetch })]);
  const error = await caughtOf("submission_unknown", tasks.create("acme", { prompt: "A cat" }));
  expect(second).toBeInstanceOf(TypeError);
  expect(error.message).toContain("second one");
  expect(requests).toEqual(["GET", "POST"]);
});

test.each([
  ["a decision under 2xx is its word", "moderation", "moderation"],
  ["trouble under 2xx leaves it open", "provider_unavailable", "submission_unknown"],
] as const)("of a provider of one's own, %s", async (_, thrown, code) => {
  const acme = defineProvider({
    name: "acme",
    baseUrl: "https://acme.example",
    query: async () => ({ status: "queued", providerStatus: "" }),
    async create(_input: { prompt: string }, { ask }) {
      await ask("/jobs", { method: "POST" });
      throw new VideoTaskError(thrown, "It said so.");
    },
  });
  const tasks = createVideoTasks([acme({ apiKey: "k", fetch: async () => Response.json({}) })]);
  expect(await rejection(tasks.create("acme", { prompt: "A cat" }))).toMatchObject({ code });
});
