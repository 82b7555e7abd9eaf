// An abort takes effect in the millisecond it comes, wherever the wait is, and nothing is asked after it.
import { expect, test } from "vitest";
import { abortAfter, reason } from "./abort-after.ts";
import { rejection } from "./caught.ts";
import { ENDLESS, rig } from "./rig.ts";

test("an abort during a sleep rejects at once with signal.reason, and nothing is asked after it", async () => {
  const stage = rig();
  const { tasks, simulator, clock, askedAtMs, elapsedMs } = stage;
  const ref = simulator.task("linkmodel", ENDLESS);
  expect(await rejection(tasks.wait(ref, { signal: abortAfter(12_300, stage) }))).toBe(reason);
  expect(elapsedMs()).toBe(12_300);
  expect(clock.sleeping).toBe(0);
  await clock.sleep(600_000);
  expect(askedAtMs()).toEqual([0, 5_000, 10_000]);
});

test("an abort during a request rejects at once, ends the request, and nothing is asked after it", async () => {
  const stage = rig();
  const { tasks, simulator, clock, elapsedMs } = stage;
  const ref = simulator.task("linkmodel", ENDLESS);
  simulator.faults.add({ kind: "hang" });
  expect(await rejection(tasks.wait(ref, { signal: abortAfter(2_300, stage) }))).toBe(reason);
  expect(elapsedMs()).toBe(2_300);
  expect(clock.sleeping).toBe(0);
  await clock.sleep(600_000);
  expect(simulator.requests.map(({ status }) => status)).toEqual(["aborted"]);
});

test("an abort while a body hangs half-way rejects at once", async () => {
  const stage = rig();
  const { tasks, simulator, clock, elapsedMs } = stage;
  simulator.faults.add({ kind: "hang", in: "body" });
  const ref = simulator.task("linkmodel", ENDLESS);
  expect(await rejection(tasks.wait(ref, { signal: abortAfter(700, stage) }))).toBe(reason);
  expect(elapsedMs()).toBe(700);
  expect(clock.sleeping).toBe(0);
});

test("an abort in a pause that a Retry-After has imposed takes effect at once", async () => {
  const stage = rig();
  const { tasks, simulator, askedAtMs, elapsedMs } = stage;
  const ref = simulator.task("linkmodel", ENDLESS);
  simulator.faults.add({ kind: "rateLimit", retryAfterMs: 600_000 });
  expect(await rejection(tasks.wait(ref, { signal: abortAfter(1_500, stage) }))).toBe(reason);
  expect(elapsedMs()).toBe(1_500);
  expect(askedAtMs()).toEqual([0]);
});

test.each(["get", "wait", "watch", "tick"] as const)(
  "%s with a signal that has aborted already rejects with its reason and asks nothing",
  async (method) => {
    const { tasks, simulator, startedAt, clock } = rig();
    const ref = simulator.task("linkmodel");
    const options = { signal: AbortSignal.abort(reason) };
    const calls = {
      get: () => tasks.get(ref, options),
      wait: () => tasks.wait(ref, options),
      watch: () => tasks.watch(ref, options).next(),
      tick: () => tasks.tick(tasks.start(ref, { submittedAt: startedAt }), options),
    };
    expect(await rejection(calls[method]())).toBe(reason);
    expect(simulator.requests).toHaveLength(0);
    expect(clock.sleeping).toBe(0);
  },
);

test.each(["get", "watch", "tick"] as const)("%s is aborted in the middle of a request", async (method) => {
  const stage = rig();
  const { tasks, simulator, elapsedMs } = stage;
  const ref = simulator.task("linkmodel");
  simulator.faults.add({ kind: "hang" });
  const options = { signal: abortAfter(900, stage) };
  const calls = {
    get: () => tasks.get(ref, options),
    watch: () => tasks.watch(ref, options).next(),
    tick: () => tasks.tick(tasks.start(ref), options),
  };
  expect(await rejection(calls[method]())).toBe(reason);
  expect(elapsedMs()).toBe(900);
  expect(simulator.requests).toHaveLength(1);
});

test("an abort without a reason rejects with the platform's AbortError", async () => {
  const { tasks, simulator, clock } = rig();
  const controller = new AbortController();
  const call = rejection(tasks.wait(simulator.task("linkmodel", ENDLESS), { signal: controller.signal }));
  await clock.sleep(7_000);
  controller.abort();
  const error = await call;
  expect(error).toBe(controller.signal.reason);
  expect(error).toMatchObject({ name: "AbortError" });
});

test.each(["a text", 0, null, { anything: true }])("signal.reason may be anything: %j", async (anything) => {
  const { tasks, simulator, clock } = rig();
  const controller = new AbortController();
  const call = rejection(tasks.wait(simulator.task("linkmodel", ENDLESS), { signal: controller.signal }));
  await clock.sleep(7_000);
  controller.abort(anything);
  expect(await call).toBe(anything);
});

test("an abort of one wait leaves the others alone", async () => {
  const stage = rig();
  const { tasks, simulator } = stage;
  const refs = [0, 1].map(() => simulator.task("linkmodel"));
  const [aborted, task] = await Promise.all([
    rejection(tasks.wait(refs[0]!, { signal: abortAfter(8_000, stage) })),
    tasks.wait(refs[1]!),
  ]);
  expect(aborted).toBe(reason);
  expect(task.status).toBe("succeeded");
});
