// A task as it changes, for who wants to show it: first sight, changes, end.
import { expect, test } from "vitest";
import type { VideoTask } from "../../src/index.ts";
import { abortAfter, reason } from "./abort-after.ts";
import { acme, running, succeeded } from "./acme.ts";
import { caughtOf, rejection } from "./caught.ts";
import { ENDLESS, rig } from "./rig.ts";

async function collect(watching: AsyncIterable<VideoTask>): Promise<VideoTask[]> {
  const seen: VideoTask[] = [];
  for await (const task of watching) seen.push(task);
  return seen;
}

test("watch gives the first sight, each change and the end, and nothing twice", async () => {
  const { tasks, simulator, elapsedMs, askedAtMs } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 12_000, runningMs: 20_000 });
  const seen = await collect(tasks.watch(ref));
  expect(seen.map(({ status }) => status)).toEqual(["queued", "running", "succeeded"]);
  expect(askedAtMs()).toHaveLength(8);
  expect(elapsedMs()).toBe(35_000);
});

test("a change of progress is a change, backwards too", async () => {
  const { tasks, simulator } = rig();
  const quirks = { progressFallsBack: true };
  const ref = simulator.task("doubao", { queuedMs: 10_000, runningMs: 40_000, quirks });
  const seen = await collect(tasks.watch(ref));
  expect(seen.map(({ status, progress }) => `${status} ${progress}`)).toEqual([
    "queued 10",
    "running 50",
    "running 30",
    "succeeded 100",
  ]);
});

test("a task that is done at first sight is the only value", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  const seen = await collect(tasks.watch(simulator.task("jimmy", { queuedMs: 0, runningMs: 0 })));
  expect(seen).toMatchObject([{ status: "succeeded", done: true }]);
  expect(elapsedMs()).toBe(0);
});

const failure = { message: "no", source: "status" } as const;

test.each(["failed", "cancelled", "expired"] as const)(
  "a task that is %s is the last value, not an exception",
  async (status) => {
    const { tasks } = acme((count) =>
      count < 3 ? running : { status, providerStatus: status, failure: { ...failure, code: "unknown" } },
    );
    const seen = await collect(tasks.watch("acme:1"));
    expect(seen).toMatchObject([{ status: "running" }, { status, done: true, failure }]);
  },
);

test("passing trouble is no value and no exception", async () => {
  const { tasks, simulator } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 20_000 });
  simulator.faults.add([null, { kind: "reset" }, { kind: "html" }, { kind: "status", status: 502 }]);
  expect((await collect(tasks.watch(ref))).map(({ status }) => status)).toEqual(["running", "succeeded"]);
});

test("watch throws a timeout, with the state to go on from", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 27_000 });
  const error = await caughtOf("timeout", collect(tasks.watch(ref, { timeoutMs: 20_000 })));
  expect(elapsedMs()).toBe(20_000);
  const seen = await collect(tasks.watch(error.state, { timeoutMs: 20_000 }));
  expect(seen.map(({ status }) => status)).toEqual(["running", "succeeded"]);
});

test("watch throws definite trouble", async () => {
  const { tasks, simulator } = rig();
  simulator.faults.add({ kind: "error", error: "wrongKey" }, { after: 1 });
  const watching = tasks.watch(simulator.task("linkmodel"));
  expect((await watching.next()).value).toMatchObject({ status: "queued" });
  await caughtOf("authentication", watching.next());
  expect(await watching.next()).toEqual({ done: true, value: undefined });
});

test("watch throws missing_output when the URL has not come for 60 s", async () => {
  const { tasks, simulator, elapsedMs } = rig({ random: () => 0.5 });
  const quirks = { successWithoutUrl: Infinity };
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 0, quirks });
  await caughtOf("missing_output", collect(tasks.watch(ref)));
  expect(elapsedMs()).toBe(60_000);
});

test("watch throws signal.reason at once", async () => {
  const stage = rig();
  const { tasks, simulator, elapsedMs, clock } = stage;
  const ref = simulator.task("linkmodel", ENDLESS);
  const watching = collect(tasks.watch(ref, { signal: abortAfter(33_333, stage) }));
  expect(await rejection(watching)).toBe(reason);
  expect(elapsedMs()).toBe(33_333);
  expect(clock.sleeping).toBe(0);
});

test("leaving the loop stops the polling", async () => {
  const { tasks, simulator, clock, askedAtMs } = rig();
  for await (const task of tasks.watch(simulator.task("linkmodel"))) if (task.status === "running") break;
  expect(askedAtMs()).toEqual([0, 5_000, 10_000]);
  expect(clock.sleeping).toBe(0);
  await clock.sleep(600_000);
  expect(askedAtMs()).toHaveLength(3);
});

test("an exception in the loop stops the polling", async () => {
  const { tasks, simulator, clock, askedAtMs } = rig();
  const looping = async () => {
    for await (const task of tasks.watch(simulator.task("linkmodel"))) throw new Error(task.status);
  };
  await expect(looping()).rejects.toThrow("queued");
  await clock.sleep(600_000);
  expect(askedAtMs()).toEqual([0]);
});

test("nothing is asked before the first value is, nor faster than values are taken", async () => {
  const { tasks, clock, askedAtMs } = acme((count) => ({ ...running, progress: count }));
  const watching = tasks.watch("acme:1");
  await clock.sleep(60_000);
  expect(askedAtMs()).toEqual([]);
  await watching.next();
  await clock.sleep(60_000);
  expect(askedAtMs()).toEqual([60_000]);
  await watching.next();
  expect(askedAtMs()).toEqual([60_000, 120_000]);
  await watching.return();
});

test("a watcher that is slow finds the end all the same, after its deadline too", async () => {
  const { tasks, clock, askedAtMs } = acme((count) => (count < 2 ? running : succeeded));
  const watching = tasks.watch("acme:1", { timeoutMs: 60_000 });
  await watching.next();
  await clock.sleep(3_600_000);
  expect((await watching.next()).value).toMatchObject({ status: "succeeded" });
  expect(askedAtMs()).toEqual([0, 3_600_000]);
});

test("two watchers of one task each see all of it", async () => {
  const { tasks, simulator } = rig();
  const ref = simulator.task("linkmodel");
  const both = await Promise.all([collect(tasks.watch(ref)), collect(tasks.watch(ref))]);
  for (const seen of both)
    expect(seen.map(({ status }) => status)).toEqual(["queued", "running", "succeeded"]);
});
