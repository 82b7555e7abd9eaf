// Word from elsewhere that a task may have changed: it moves the next question forward, never below the schedule's smallest interval, and
// nothing in it is believed.
import { expect, test, vi } from "vitest";
import { ENDLESS, rig } from "./rig.ts";

test("wait asks when it is woken, before the schedule would", async () => {
  const { tasks, simulator, clock, askedAtMs } = rig();
  const ref = simulator.task("minimax-agent", { queuedMs: 0, runningMs: 12_500 });
  let ask = () => {};
  const waiting = tasks.wait(ref, {
    schedule: [{ untilMs: 60_000, everyMs: 20_000 }, { everyMs: 5_000 }],
    wake: (given) => ((ask = given), () => {}),
  });
  await clock.advance(13_000);
  ask();
  expect((await waiting).status).toBe("succeeded");
  expect(askedAtMs(ref)).toEqual([0, 13_000]);
});

test("a wake-up sooner than the smallest interval after the last question waits for that", async () => {
  const { tasks, simulator, clock, askedAtMs } = rig();
  const ref = simulator.task("minimax-agent", { queuedMs: 0, runningMs: 1_000 });
  let ask = () => {};
  const waiting = tasks.wait(ref, {
    schedule: [{ untilMs: 60_000, everyMs: 20_000 }, { everyMs: 5_000 }],
    wake: (given) => ((ask = given), () => {}),
  });
  await clock.advance(1_500);
  ask();
  await waiting;
  expect(askedAtMs(ref)).toEqual([0, 5_000]);
});

test("a thousand wake-ups a second are no more questions than the floor allows", async () => {
  const { tasks, simulator, clock, askedAtMs } = rig();
  const ref = simulator.task("minimax-agent", ENDLESS);
  let ask = () => {};
  const controller = new AbortController();
  const waiting = tasks
    .wait(ref, {
      signal: controller.signal,
      schedule: [{ untilMs: 600_000, everyMs: 60_000 }, { everyMs: 10_000 }],
      wake: (given) => ((ask = given), () => {}),
    })
    .catch(() => {});
  for (let second = 0; second < 60; second++) {
    for (let count = 0; count < 1_000; count++) ask();
    await clock.advance(1_000);
  }
  controller.abort();
  await waiting;
  expect(askedAtMs(ref)).toEqual([0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000]);
});

test("one that comes while a question is under way is not lost", async () => {
  const { tasks, simulator, clock, askedAtMs } = rig();
  const ref = simulator.task("minimax-agent", { queuedMs: 0, runningMs: 4_000 });
  simulator.faults.add({ kind: "slow", delayMs: 2_000 }, { times: 1 });
  let ask = () => {};
  const waiting = tasks.wait(ref, {
    schedule: [{ untilMs: 600_000, everyMs: 60_000 }, { everyMs: 5_000 }],
    wake: (given) => ((ask = given), () => {}),
  });
  await clock.advance(1_000);
  ask();
  await waiting;
  expect(askedAtMs(ref)).toEqual([0, 5_000]);
});

test("without a word, nothing changes: a lost callback costs time, and nothing else", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  const ref = simulator.task("minimax-agent", { queuedMs: 0, runningMs: 25_000 });
  await tasks.wait(ref, { wake: () => () => {} });
  expect(askedAtMs(ref)).toEqual([0, 10_000, 20_000, 30_000]);
});

test("wait unsubscribes when it ends, and when it is aborted", async () => {
  const { tasks, simulator } = rig();
  let subscribed = 0;
  const wake = () => (subscribed++, () => void subscribed--);
  await tasks.wait(simulator.task("jimmy"), { wake });
  expect(subscribed).toBe(0);
  const controller = new AbortController();
  const waiting = tasks
    .wait(simulator.task("jimmy", ENDLESS), { wake, signal: controller.signal })
    .catch((reason: unknown) => reason);
  await vi.waitFor(() => expect(subscribed).toBe(1));
  controller.abort("enough");
  expect(await waiting).toBe("enough");
  expect(subscribed).toBe(0);
});

test("watch unsubscribes when its loop is left", async () => {
  const { tasks, simulator } = rig();
  let subscribed = 0;
  const during: number[] = [];
  const wake = () => (subscribed++, () => void subscribed--);
  for await (const _ of tasks.watch(simulator.task("jimmy", ENDLESS), { wake })) {
    during.push(subscribed);
    break;
  }
  expect(during).toEqual([1]);
  expect(subscribed).toBe(0);
});

test("a nudged tick asks before nextPollAt, but not within the smallest interval after askedAt", async () => {
  const { tasks, simulator, clock, startedAt, askedAtMs } = rig();
  const ref = simulator.task("minimax-agent", ENDLESS);
  const schedule = [{ untilMs: 600_000, everyMs: 60_000 }, { everyMs: 5_000 }];
  const { state: first } = await tasks.tick(tasks.start(ref, { schedule }));
  expect(first).toMatchObject({ askedAt: startedAt, nextPollAt: startedAt + 60_000 });
  await clock.advance(2_000);
  const early = await tasks.tick(first, { nudged: true });
  expect(early).toMatchObject({ done: false, nextPollAt: startedAt + 5_000 });
  expect(askedAtMs(ref)).toEqual([0]);
  await clock.advance(3_000);
  const { state: second } = await tasks.tick(JSON.parse(JSON.stringify(first)), { nudged: true });
  expect(second).toMatchObject({ askedAt: startedAt + 5_000, nextPollAt: startedAt + 65_000 });
});

test("a nudge asks in a silent phase as well", async () => {
  const { tasks, simulator, clock, startedAt } = rig();
  const ref = simulator.task("linkmodel", ENDLESS);
  const state = tasks.start(ref, { submittedAt: startedAt });
  expect(state.nextPollAt).toBe(startedAt + 30_000);
  await clock.advance(4_000);
  const { state: asked } = await tasks.tick(state, { nudged: true });
  expect(asked.askedAt).toBe(startedAt + 4_000);
});

test("a nudge does not lift the account's pause", async () => {
  const { tasks, simulator, clock, startedAt, askedAtMs } = rig();
  const ref = simulator.task("jimmy", ENDLESS);
  simulator.faults.add({ kind: "rateLimit", retryAfterMs: 120_000 });
  const { state } = await tasks.tick(ref);
  await clock.advance(30_000);
  const tick = await tasks.tick(state, { nudged: true });
  expect(tick.done).toBe(false);
  expect(askedAtMs(ref)).toEqual([0]);
  expect(tick.state.nextPollAt).toBeGreaterThanOrEqual(startedAt + 120_000);
});
