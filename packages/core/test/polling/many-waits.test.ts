// A thousand waits on one account: so many requests at once, one pause for all, one listener for all.
import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { createVirtualClock } from "@videotask/simulator";
import { createVideoTasks, linkmodel, VideoTaskError, type SucceededTask } from "../../src/index.ts";
import { reason } from "./abort-after.ts";
import { acme, running, succeeded, type AcmeOptions } from "./acme.ts";
import { caughtOf, rejection } from "./caught.ts";
import { ENDLESS, rig } from "./rig.ts";

const ids = (count: number) => Array.from({ length: count }, (_, index) => `acme:${index}` as const);

/** Answers that take 100 ms each, and the most of them that were under way at once. */
function slowly(entry?: AcmeOptions["entry"]) {
  const never = new AbortController().signal;
  const clock = createVirtualClock();
  const crowd = { now: 0, most: 0 };
  const stage = acme(
    async (count) => {
      crowd.most = Math.max(crowd.most, (crowd.now += 1));
      await clock.sleep(100, never);
      crowd.now -= 1;
      return count < 3 ? running : succeeded;
    },
    { entry, shared: { clock } },
  );
  return { ...stage, clock, crowd };
}

test("a thousand waits never have more than 8 requests under way, and all end well", async () => {
  const { tasks, crowd, asked, clock } = slowly();
  const startedAt = clock.now();
  const ended = await Promise.all(ids(1_000).map((ref) => tasks.wait(ref)));
  expect(ended.every(({ status }) => status === "succeeded")).toBe(true);
  expect(crowd).toEqual({ now: 0, most: 8 });
  expect(asked).toHaveLength(3_000);
  expect(clock.now() - startedAt).toBe((3_000 / 8) * 100);
});

test.each([1, 3, 50])("maxConcurrentRequests: %i is kept to, and used up", async (maxConcurrentRequests) => {
  const { tasks, crowd } = slowly({ maxConcurrentRequests });
  await Promise.all(ids(100).map((ref) => tasks.wait(ref)));
  expect(crowd.most).toBe(maxConcurrentRequests);
});

test("get, wait, watch and tick share the places", async () => {
  const { tasks, crowd } = slowly({ maxConcurrentRequests: 2 });
  const calls = ids(40).map((ref, index): Promise<unknown> => {
    if (index % 4 === 0) return tasks.get(ref);
    if (index % 4 === 1) return tasks.wait(ref);
    return index % 4 === 2 ? tasks.tick(tasks.start(ref)) : tasks.watch(ref).next();
  });
  await Promise.all(calls);
  expect(crowd).toEqual({ now: 0, most: 2 });
});

test.each([0, 1])("maxConcurrentRequests below 1 is a TypeError, %i below", (below) => {
  expect(() => linkmodel({ maxConcurrentRequests: -below })).toThrow(TypeError);
});

test("a 429 with Retry-After 60 holds all: 8 requests of 200 waits in the first minute, then one, then all", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  const script = { queuedMs: 0, runningMs: 1_000 };
  const refs = Array.from({ length: 200 }, () => simulator.task("linkmodel", script));
  simulator.faults.add({ kind: "rateLimit", retryAfterMs: 60_000 }, { times: 8 });
  const ended = await Promise.all(refs.map((ref) => tasks.wait(ref)));
  expect(ended.every(({ status }) => status === "succeeded")).toBe(true);
  const asked = askedAtMs();
  expect(asked.filter((atMs) => atMs < 60_000)).toHaveLength(8);
  expect(asked.filter((atMs) => atMs < 60_010)).toHaveLength(9);
  expect(asked.filter((atMs) => atMs < 62_000)).toHaveLength(208);
  expect(asked).toHaveLength(208);
});

test("a single 429 in the middle of many waits holds all of them, and only it is asked again for", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  const refs = Array.from({ length: 50 }, () => simulator.task("linkmodel", ENDLESS));
  simulator.faults.add({ kind: "rateLimit", retryAfterMs: 31_000 }, { after: 60 });
  await Promise.all(refs.map((ref) => caughtOf("timeout", tasks.wait(ref, { timeoutMs: 50_000 }))));
  const asked = askedAtMs();
  expect(asked.filter((atMs) => atMs === 0)).toHaveLength(50);
  expect(asked.filter((atMs) => atMs === 5_000).length).toBeLessThanOrEqual(11 + 7);
  expect(asked.filter((atMs) => atMs > 5_000 && atMs < 36_000)).toEqual([]);
  expect(asked.filter((atMs) => atMs >= 36_000 && atMs < 36_500)).toHaveLength(50);
});

test("after a 429 without Retry-After one request finds out, and the others follow it one by one; the refused waits 1 s", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  const refs = Array.from({ length: 30 }, () => simulator.task("linkmodel", ENDLESS));
  simulator.faults.add({ kind: "rateLimit" });
  await Promise.all(refs.map((ref) => caughtOf("timeout", tasks.wait(ref, { timeoutMs: 3_000 }))));
  const asked = askedAtMs().filter((atMs) => atMs < 3_000);
  expect(asked.filter((atMs) => atMs === 0)).toHaveLength(8);
  expect(new Set(asked.slice(8)).size).toBe(23);
  expect(asked.slice(8, 10)).toEqual([3, 13]);
  expect(asked[29]).toBeLessThan(300);
  expect(asked[30]).toBe(1_000);
});

test("a 503 with Retry-After holds all as a 429 does, and a 503 without one only its own wait", async () => {
  const { tasks, simulator, clock, askedAtMs } = rig();
  const refs = Array.from({ length: 3 }, () => simulator.task("linkmodel", ENDLESS));
  simulator.faults.add({ kind: "status", status: 503 }, { after: 3 });
  void clock
    .sleep(8_000)
    .then(() => simulator.faults.add({ kind: "status", status: 503, retryAfterMs: 20_000 }, { times: 2 }));
  await Promise.all(refs.map((ref) => caughtOf("timeout", tasks.wait(ref, { timeoutMs: 40_000 }))));
  expect(askedAtMs().filter((atMs) => atMs <= 6_000)).toEqual([0, 0, 0, 5_000, 5_000, 5_000, 6_000]);
  expect(askedAtMs().filter((atMs) => atMs > 6_000 && atMs < 30_000)).toEqual([10_000, 10_000]);
});

test("a shorter Retry-After that comes later does not shorten the pause of all", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  const refs = Array.from({ length: 3 }, () => simulator.task("linkmodel", ENDLESS));
  simulator.faults.add([
    { kind: "rateLimit", retryAfterMs: 60_000 },
    { kind: "rateLimit", retryAfterMs: 5_000 },
  ]);
  await Promise.all(refs.map((ref) => caughtOf("timeout", tasks.wait(ref, { timeoutMs: 62_000 }))));
  expect(askedAtMs().filter((atMs) => atMs < 62_000)).toEqual([0, 0, 0, 60_000, 60_010, 60_020]);
});

test("two entries of one provider share neither places nor pauses", async () => {
  const { simulator, clock, startedAt } = rig();
  const { fetch, ...connection } = simulator.connection("linkmodel");
  const tasks = createVideoTasks(
    [linkmodel(connection), linkmodel({ ...connection, name: "linkmodel-eu" })],
    { clock, fetch, random: () => 0 },
  );
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 1_000 });
  simulator.faults.add({ kind: "rateLimit", retryAfterMs: 240_000 });
  const limited = tasks.wait(ref, { timeoutMs: 700_000 });
  const task = await tasks.wait(`linkmodel-eu:${ref.slice("linkmodel:".length)}`);
  expect(task).toMatchObject({ provider: "linkmodel-eu", status: "succeeded" });
  expect(clock.now() - startedAt).toBe(5_000);
  await limited;
  expect(clock.now() - startedAt).toBe(240_000);
});

test("one AbortSignal shared by a thousand waits carries one listener, and none after them", async () => {
  const { tasks } = slowly({ maxConcurrentRequests: 100 });
  const { signal } = new AbortController();
  let most = 0;
  const look = () => void (most = Math.max(most, getEventListeners(signal, "abort").length));
  const { addEventListener } = signal;
  signal.addEventListener = (...listener: Parameters<typeof addEventListener>) => {
    addEventListener.apply(signal, listener);
    look();
  };
  await Promise.all(ids(1_000).map((ref) => tasks.wait(ref, { signal, onEvent: look })));
  expect(most).toBe(1);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("one abort ends a thousand waits in the same millisecond, and none of them asks again", async () => {
  const { tasks, clock, asked } = slowly();
  const controller = new AbortController();
  const calls = ids(1_000).map((ref) => rejection(tasks.wait(ref, { signal: controller.signal })));
  await clock.sleep(2_050, controller.signal);
  const [now, before] = [clock.now(), asked.length];
  controller.abort(reason);
  expect(new Set(await Promise.all(calls))).toEqual(new Set([reason]));
  expect(clock.now()).toBe(now);
  await clock.sleep(600_000, new AbortController().signal);
  expect(asked).toHaveLength(before);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
});

test("waits that fail give their places back", async () => {
  const { tasks, clock } = acme(
    (_, { id }) => {
      if (Number(id) % 2) throw new VideoTaskError("permission", "no");
      return succeeded;
    },
    { entry: { maxConcurrentRequests: 1 } },
  );
  const ended = await Promise.allSettled(ids(100).map((ref): Promise<SucceededTask> => tasks.wait(ref)));
  expect(ended.map(({ status }) => status)).toEqual(
    Array.from({ length: 100 }, (_, index) => (index % 2 ? "rejected" : "fulfilled")),
  );
  expect(clock.sleeping).toBe(0);
});

test("a fetch that takes no notice of its signal has no more requests under way than are permitted", async () => {
  const clock = createVirtualClock();
  let live = 0;
  let most = 0;
  const fetch = async () => {
    most = Math.max(most, (live += 1));
    await clock.sleep(100_000);
    live -= 1;
    return Response.json({ code: 0, data: { status: "Processing" } });
  };
  const tasks = createVideoTasks([linkmodel({ apiKey: "key", fetch, maxConcurrentRequests: 3 })], { clock });
  await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      caughtOf("timeout", tasks.wait(`linkmodel:${index}`, { requestTimeoutMs: 1_000, timeoutMs: 60_000 })),
    ),
  );
  expect(most).toBe(3);
});

test("a lone tick at an account that is held is told a turn of its own, and sends nothing", async () => {
  const { tasks, simulator, startedAt, clock } = rig();
  const refs = Array.from({ length: 5 }, () => simulator.task("linkmodel", ENDLESS));
  simulator.faults.add({ kind: "rateLimit" });
  await tasks.tick(tasks.start(refs[0]!));
  const ticks = [];
  for (const ref of refs) ticks.push(await tasks.tick(tasks.start(ref)));
  expect(simulator.requests).toHaveLength(1);
  const turns = ticks.map((tick) => (tick.done ? NaN : tick.nextPollAt - startedAt));
  expect(turns).toEqual([3, 13, 23, 33, 43]);
  for (const { state } of ticks) {
    await clock.sleep(state.nextPollAt - clock.now());
    expect((await tasks.tick(state)).task?.status).toBe("queued");
  }
  expect(simulator.requests).toHaveLength(6);
});

test("a body that never ends, whatever becomes of the signal, gives its place back", async () => {
  const { clock } = rig();
  let requests = 0;
  const fetch = async () => {
    requests += 1;
    return new Response(requests > 8 ? '{"code":0,"data":{"status":"Pending"}}' : new ReadableStream());
  };
  const tasks = createVideoTasks([linkmodel({ apiKey: "key", fetch })], { clock });
  await Promise.all(ids(8).map((ref) => caughtOf("network", tasks.get(ref.replace("acme", "linkmodel")))));
  expect((await tasks.get("linkmodel:1", { requestTimeoutMs: 1_000 })).status).toBe("queued");
});
