// From when a wait counts: what the caller says, else what the provider says, else the first request.
import { expect, test } from "vitest";
import { acme, running } from "./acme.ts";
import { caughtOf } from "./caught.ts";
import { ENDLESS, every, rig } from "./rig.ts";

const MINUTE = 60_000;

test("submittedAt starts the schedule: the silent phase of LinkModel counts from it", async () => {
  const { tasks, simulator, startedAt, askedAtMs } = rig();
  const ref = simulator.task("linkmodel", { runningMs: 30_000, submittedAt: startedAt - 12_000 });
  await tasks.wait(ref, { submittedAt: startedAt - 12_000 });
  expect(askedAtMs()).toEqual([18_000, 23_000, 28_000]);
});

test("while nobody knows it, one request is asked at once, that moment counts, and its silent phase is skipped", async () => {
  const { tasks, simulator, askedAtMs, elapsedMs } = rig();
  await caughtOf("timeout", tasks.wait(simulator.task("linkmodel", ENDLESS)));
  expect(askedAtMs()).toEqual([
    ...every(5_000, 0, 120_000),
    ...every(3_000, 123_000, 240_000),
    ...every(8_000, 248_000, 480_000),
    ...every(15_000, 495_000, 900_000),
  ]);
  expect(elapsedMs()).toBe(900_000);
});

test("the provider's own submission time counts once it is known: phase and deadline are ten minutes on", async () => {
  const { tasks, simulator, startedAt, askedAtMs, elapsedMs } = rig();
  const submittedAt = startedAt - 10 * MINUTE;
  const error = await caughtOf("timeout", tasks.wait(simulator.task("doubao", { ...ENDLESS, submittedAt })));
  expect(askedAtMs()).toEqual(every(10_000, 0, 20 * MINUTE));
  expect(elapsedMs()).toBe(20 * MINUTE);
  expect(error.state).toMatchObject({ submittedAt, deadlineAt: submittedAt + 30 * MINUTE });
});

test("a silent phase that the provider's submission time reveals is kept", async () => {
  const schedule = [{ untilMs: 30_000, everyMs: null }, { everyMs: 5_000 }];
  const answers = acme(() => ({ ...running, submittedAt: answers.startedAt - 10_000 }), { schedule });
  await caughtOf("timeout", answers.tasks.wait("acme:1", { timeoutMs: 26_000 }));
  expect(answers.askedAtMs()).toEqual([0, 20_000, 25_000, 26_000]);
});

test("submittedAt from the caller wins over the provider's", async () => {
  const { tasks, simulator, startedAt, askedAtMs, elapsedMs } = rig();
  const ref = simulator.task("doubao", { ...ENDLESS, submittedAt: startedAt - 10 * MINUTE });
  const error = await caughtOf("timeout", tasks.wait(ref, { submittedAt: startedAt }));
  expect(askedAtMs().slice(0, 3)).toEqual([0, 5_000, 10_000]);
  expect(elapsedMs()).toBe(30 * MINUTE);
  expect(error.state.submittedAt).toBe(startedAt);
});

test("a provider whose clock is an hour ahead neither delays a request nor moves the deadline", async () => {
  const { tasks, simulator, startedAt, askedAtMs, elapsedMs } = rig();
  const ref = simulator.task("doubao", { ...ENDLESS, submittedAt: startedAt + 60 * MINUTE });
  await caughtOf("timeout", tasks.wait(ref));
  expect(askedAtMs().slice(0, 3)).toEqual([0, 5_000, 10_000]);
  expect(elapsedMs()).toBe(30 * MINUTE);
});

test("a first request that met trouble counts as submission all the same", async () => {
  const { tasks, simulator, askedAtMs, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", ENDLESS);
  simulator.faults.add({ kind: "status", status: 503 }, { forMs: 10_000 });
  await caughtOf("timeout", tasks.wait(ref));
  expect(askedAtMs().slice(0, 14)).toEqual([...every(1_000, 0, 10_000), 15_000, 20_000, 25_000]);
  expect(elapsedMs()).toBe(15 * MINUTE);
});

test("the moment at which the first request was asked counts, not the one at which it was answered", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  simulator.faults.add({ kind: "slow", delayMs: 20_000 });
  await caughtOf("timeout", tasks.wait(simulator.task("linkmodel", ENDLESS), { timeoutMs: 125_000 }));
  expect(askedAtMs()).toEqual([0, ...every(5_000, 25_000, 120_000), 123_000, 125_000]);
});
