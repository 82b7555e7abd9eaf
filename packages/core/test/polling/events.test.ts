// What a wait tells on its way: which events, in which order, about which task.
import { expect, test } from "vitest";
import { VideoTaskError, type ProviderAnswer, type VideoTaskEvent } from "../../src/index.ts";
import { acme, running, succeeded } from "./acme.ts";
import { caughtOf, rejection } from "./caught.ts";
import { ENDLESS, rig } from "./rig.ts";

function recorder() {
  const events: VideoTaskEvent[] = [];
  const onEvent = (event: VideoTaskEvent) => void events.push(event);
  return { events, onEvent, types: () => events.map(({ type }) => type) };
}

test("each request is a poll, and what it brought comes after it", async () => {
  const { tasks, simulator } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 2_000, runningMs: 13_000 });
  simulator.faults.add([null, null, { kind: "status", status: 503 }]);
  const { events, onEvent, types } = recorder();
  await tasks.wait(ref, { onEvent });
  expect(types()).toEqual(["poll", "update", "poll", "update", "poll", "retry", "poll", "poll", "update"]);
  expect(events.every((event) => event.ref === ref)).toBe(true);
  const statuses = events.map((event) => (event.type === "update" ? event.task.status : undefined));
  expect(statuses.filter(Boolean)).toEqual(["queued", "running", "succeeded"]);
});

test("a poll says how long its request took and with which HTTP status it was answered", async () => {
  const { tasks, simulator } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 0 });
  simulator.faults.add([
    { kind: "status", status: 502 },
    { kind: "hang" },
    { kind: "reset" },
    { kind: "slow", delayMs: 1_234 },
  ]);
  const { events, onEvent } = recorder();
  await tasks.wait(ref, { onEvent, requestTimeoutMs: 7_000 });
  expect(events.filter(({ type }) => type === "poll")).toEqual([
    { type: "poll", ref, durationMs: 0, httpStatus: 502 },
    { type: "poll", ref, durationMs: 7_000 },
    { type: "poll", ref, durationMs: 0 },
    { type: "poll", ref, durationMs: 1_234, httpStatus: 200 },
  ]);
});

test("a retry says what was wrong, how often in a row, and when it is asked again", async () => {
  const { tasks, simulator } = rig({ random: () => 0.5 });
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 0 });
  simulator.faults.add([{ kind: "html" }, { kind: "rateLimit", retryAfterMs: 20_000 }]);
  const { events, onEvent } = recorder();
  await tasks.wait(ref, { onEvent });
  expect(events.filter(({ type }) => type === "retry")).toMatchObject([
    { ref, error: { code: "invalid_response", ref }, attempt: 1, delayMs: 1_500 },
    { ref, error: { code: "rate_limited", ref }, attempt: 2, delayMs: 20_000 },
  ]);
});

test("what will not be asked again is no retry: definite trouble, and trouble at the deadline", async () => {
  const { tasks, simulator } = rig();
  simulator.faults.add({ kind: "error", error: "wrongKey" });
  const definite = recorder();
  await caughtOf("authentication", tasks.wait(simulator.task("linkmodel"), definite));
  expect(definite.types()).toEqual(["poll"]);
  simulator.faults.add({ kind: "reset" }, { times: Infinity });
  const late = recorder();
  await caughtOf("timeout", tasks.wait(simulator.task("linkmodel"), { ...late, timeoutMs: 1_000 }));
  expect(late.types()).toEqual(["poll", "retry", "poll"]);
});

test("drift is told once per value, with its field, by each of the entry's waits together", async () => {
  const { tasks, simulator } = rig();
  const quirks = { unknownStatus: { status: "Composting", forMs: 40_000 } };
  const refs = [0, 1].map(() => simulator.task("linkmodel", { queuedMs: 0, runningMs: 50_000, quirks }));
  simulator.faults.add({ kind: "code", code: 777 }, { after: 6, times: 3 });
  const { events, onEvent } = recorder();
  await Promise.all(refs.map((ref) => tasks.wait(ref, { onEvent })));
  expect(events.filter(({ type }) => type === "drift")).toEqual([
    { type: "drift", ref: refs[0], field: "data.status", value: "Composting" },
    { type: "drift", ref: refs[0], field: "code", value: "777" },
  ]);
});

test("drift comes after its poll and before the update", async () => {
  const { tasks, simulator } = rig();
  const ref = simulator.task("linkmodel", { ...ENDLESS, quirks: { unknownStatus: "Composting" } });
  const { onEvent, types } = recorder();
  await tasks.get(ref, { onEvent });
  expect(types().slice(0, 2)).toEqual(["poll", "drift"]);
  const fresh = rig();
  const same = fresh.simulator.task("linkmodel", { ...ENDLESS, quirks: { unknownStatus: "Composting" } });
  const ticked = recorder();
  await fresh.tasks.tick(fresh.tasks.start(same), ticked);
  expect(ticked.types()).toEqual(["poll", "drift", "update"]);
});

test("a standstill is told once, and once more after a change", async () => {
  const { tasks } = acme((count) => ({ ...running, progress: count < 8 ? 10 : 20 }));
  const { events, onEvent } = recorder();
  await caughtOf("timeout", tasks.wait("acme:1", { stallMs: 35_000, timeoutMs: 150_000, onEvent }));
  expect(events.filter(({ type }) => type === "stall")).toEqual([
    { type: "stall", ref: "acme:1", unchangedMs: 40_000 },
    { type: "stall", ref: "acme:1", unchangedMs: 40_000 },
  ]);
});

test("a standstill is told of a task that is never seen, too, and never without stallMs", async () => {
  const { tasks, simulator } = rig();
  simulator.faults.add({ kind: "reset" }, { times: Infinity });
  const options = { timeoutMs: 60_000, ...recorder() };
  await caughtOf("timeout", tasks.wait(simulator.task("linkmodel"), options));
  expect(options.types()).not.toContain("stall");
  const stalling = recorder();
  await caughtOf(
    "timeout",
    tasks.wait(simulator.task("linkmodel"), { timeoutMs: 60_000, stallMs: 30_000, ...stalling }),
  );
  expect(stalling.events.filter(({ type }) => type === "stall")).toMatchObject([{ unchangedMs: 30_000 }]);
});

test("a standstill survives a restart: it is counted on, and told once by the two processes together", async () => {
  const { tasks, process, simulator, clock, startedAt } = rig();
  const { events, onEvent } = recorder();
  let state = tasks.start(simulator.task("linkmodel", { ...ENDLESS, queuedMs: 0 }), { stallMs: 20_000 });
  while (clock.now() < startedAt + 60_000) {
    const tick = await process().tick(JSON.parse(JSON.stringify(state)) as typeof state, { onEvent });
    ({ state } = tick);
    await clock.sleep(5_000);
  }
  expect(events.filter(({ type }) => type === "stall")).toMatchObject([{ unchangedMs: 20_000 }]);
});

const boom = new Error("the dashboard is down");
const statusOf: Record<string, ProviderAnswer> = { update: running, stall: running, poll: succeeded };

test.each(["poll", "update", "retry", "drift", "stall"] as const)(
  "an exception in onEvent at a %s rejects the call with it, and nothing is asked after it",
  async (type) => {
    const { tasks, clock, asked } = acme(
      (_, { onDrift }) => {
        if (type === "retry") throw new VideoTaskError("provider_unavailable", "nonsense");
        onDrift({ field: "status", value: "new" });
        return statusOf[type] ?? running;
      },
      { timeoutMs: 60_000 },
    );
    const onEvent = (event: VideoTaskEvent) => {
      if (event.type === type) throw boom;
    };
    expect(await rejection(tasks.wait("acme:1", { onEvent, stallMs: 0 }))).toBe(boom);
    const before = asked.length;
    await clock.sleep(600_000);
    expect(asked).toHaveLength(before);
    expect(before).toBe(1);
    expect(clock.sleeping).toBe(0);
  },
);

test.each(["get", "tick", "watch"] as const)("an exception in onEvent rejects %s", async (method) => {
  const { tasks } = acme(() => running);
  const options = {
    onEvent: () => {
      throw boom;
    },
  };
  const calls = {
    get: () => tasks.get("acme:1", options),
    tick: () => tasks.tick(tasks.start("acme:1"), options),
    watch: () => tasks.watch("acme:1", options).next(),
  };
  expect(await rejection(calls[method]())).toBe(boom);
});

test("a wait that was given no place tells of no request", async () => {
  const { tasks, simulator } = rig({}, { maxConcurrentRequests: 1 });
  simulator.faults.add({ kind: "hang" });
  const [hanging, late] = [0, 1].map(() => simulator.task("linkmodel", ENDLESS));
  const { onEvent, types } = recorder();
  const first = caughtOf("network", tasks.get(hanging!));
  const options = { timeoutMs: 1_000, requestTimeoutMs: 5_000, onEvent };
  await caughtOf("timeout", tasks.wait(late!, options));
  expect(types()).toEqual([]);
  await first;
});

test.each(["get", "tick", "wait", "watch"] as const)(
  "a promise of onEvent that is rejected rejects %s, as a throw does",
  async (method) => {
    const { tasks, clock } = acme((count) => (count < 3 ? running : succeeded));
    const onEvent = async () => {
      throw boom;
    };
    const calls = {
      get: () => tasks.get("acme:1", { onEvent }),
      tick: () => tasks.tick("acme:1", { onEvent }),
      wait: () => tasks.wait("acme:1", { onEvent }),
      watch: async () => {
        for await (const _ of tasks.watch("acme:1", { onEvent }));
      },
    };
    expect(await rejection(calls[method]())).toBe(boom);
    expect(clock.sleeping).toBe(0);
  },
);

test("a promise of onEvent that is rejected later ends the wait at that moment, in a sleep or at its end", async () => {
  for (const afterMs of [4_000, 15_000, 25_000]) {
    const { tasks, clock, elapsedMs } = acme((count) => (count < 3 ? running : succeeded));
    const onEvent = async ({ type }: VideoTaskEvent) => {
      if (type !== "update") return;
      await clock.sleep(afterMs);
      throw boom;
    };
    expect(await rejection(tasks.wait("acme:1", { onEvent }))).toBe(boom);
    expect(elapsedMs()).toBe(afterMs);
  }
});

test("a promise of onEvent that resolves delays nothing but the end", async () => {
  const { tasks, clock, askedAtMs, elapsedMs } = acme((count) => (count < 3 ? running : succeeded));
  let stored = 0;
  const onEvent = async ({ type }: VideoTaskEvent) => {
    await clock.sleep(3_000);
    if (type === "update") stored += 1;
  };
  await tasks.wait("acme:1", { onEvent });
  expect(askedAtMs()).toEqual([0, 10_000, 20_000]);
  expect(elapsedMs()).toBe(23_000);
  expect(stored).toBe(2);
});

test("a promise of onEvent that never settles keeps the video for 5 s and no longer", async () => {
  const { tasks, elapsedMs, clock } = acme(() => succeeded);
  const onEvent = () => new Promise<void>(() => {});
  expect((await tasks.wait("acme:1", { onEvent })).status).toBe("succeeded");
  expect(elapsedMs()).toBe(5_000);
  expect(clock.sleeping).toBe(0);
});
