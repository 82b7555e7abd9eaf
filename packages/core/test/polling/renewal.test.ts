// A wait that goes on from a state: what is given beside it counts from then on, and what is not stays as it was.
import { expect, test } from "vitest";
import type { PollState } from "../../src/index.ts";
import { caughtOf } from "./caught.ts";
import { ENDLESS, rig } from "./rig.ts";

const MINUTE = 60_000;
const thawed = (state: PollState): PollState => JSON.parse(JSON.stringify(state)) as PollState;

test("a state given to wait again without options buys one more request", async () => {
  const { tasks, simulator, askedAtMs, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", ENDLESS);
  const first = await caughtOf("timeout", tasks.wait(ref, { timeoutMs: 10_000 }));
  const second = await caughtOf("timeout", tasks.wait(first.state));
  expect(askedAtMs()).toEqual([0, 5_000, 10_000, 10_000]);
  expect(elapsedMs()).toBe(10_000);
  expect(second.state.deadlineAt).toBe(first.state.deadlineAt);
});

test("timeoutMs beside a state renews it from that moment on", async () => {
  const { tasks, simulator, clock, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", ENDLESS);
  const error = await caughtOf("timeout", tasks.wait(ref, { timeoutMs: MINUTE }));
  await clock.sleep(MINUTE);
  await caughtOf("timeout", tasks.wait(error.state, { timeoutMs: 10 * MINUTE }));
  expect(elapsedMs()).toBe(12 * MINUTE);
});

test("a renewed wait keeps the documented interval after the last look", async () => {
  const { tasks, process, simulator, askedAtMs } = rig();
  const ref = simulator.task("linkmodel", ENDLESS);
  const error = await caughtOf("timeout", tasks.wait(ref, { timeoutMs: 17_000 }));
  await caughtOf("timeout", process().wait(thawed(error.state), { timeoutMs: 13_000 }));
  expect(askedAtMs()).toEqual([0, 5_000, 10_000, 15_000, 17_000, 22_000, 27_000, 30_000]);
});

test("a renewed wait still obeys the Retry-After of the last look, in another process too", async () => {
  const { tasks, process, simulator, askedAtMs } = rig();
  const ref = simulator.task("doubao", { queuedMs: 0, runningMs: 20_000 });
  simulator.faults.add({ kind: "rateLimit", retryAfterMs: MINUTE }, { after: 1 });
  const error = await caughtOf("timeout", tasks.wait(ref, { timeoutMs: 4_000 }));
  await process().wait(thawed(error.state), { timeoutMs: 5 * MINUTE });
  expect(askedAtMs()).toEqual([0, 4_000, 64_000]);
});

test("what renews a wait in a pause does not cut the pause short", async () => {
  const { tasks, process, simulator, startedAt, askedAtMs } = rig();
  const ref = simulator.task("doubao", { queuedMs: 0, runningMs: 20_000 });
  simulator.faults.add({ kind: "rateLimit", retryAfterMs: MINUTE }, { after: 1 });
  const { state } = await tasks.tick(tasks.start(ref, { submittedAt: startedAt, timeoutMs: 5 * MINUTE }));
  await simulator.clock.sleep(5_000);
  const paused = await tasks.tick(state);
  const renewal = { submittedAt: startedAt, schedule: [{ everyMs: 2_000 }] };
  await process().wait(thawed(paused.state), renewal);
  expect(askedAtMs()).toEqual([0, 5_000, 65_000]);
});

test("schedule, stallMs and submittedAt beside a state renew it too", async () => {
  const { tasks, simulator, startedAt } = rig();
  const ref = simulator.task("linkmodel", ENDLESS);
  const state = tasks.start(ref, { submittedAt: startedAt });
  const schedule = [{ everyMs: 20_000 }];
  const submittedAt = startedAt - MINUTE;
  const stalls: number[] = [];
  const error = await caughtOf(
    "timeout",
    tasks.wait(state, {
      schedule,
      submittedAt,
      stallMs: 40_000,
      timeoutMs: MINUTE,
      onEvent: (event) => void (event.type === "stall" && stalls.push(event.unchangedMs)),
    }),
  );
  expect(error.state).toMatchObject({ schedule, submittedAt, stallMs: 40_000 });
  expect(simulator.requests.map(({ at }) => at - startedAt)).toEqual([0, 20_000, 40_000, 60_000]);
  expect(stalls).toEqual([40_000]);
});

test("what is not given beside a state stays as it was", async () => {
  const { tasks, process, simulator, startedAt, clock } = rig();
  const ref = simulator.task("linkmodel", ENDLESS);
  const schedule = [{ everyMs: 1_000 }];
  const given = { submittedAt: startedAt, timeoutMs: 20_000, stallMs: 5_000, schedule };
  const state = tasks.start(ref, given);
  await clock.sleep(6_000);
  const error = await caughtOf("timeout", process().wait(thawed(state), { timeoutMs: undefined }));
  const { submittedAt, stallMs } = given;
  expect(error.state).toMatchObject({ submittedAt, stallMs, schedule, deadlineAt: startedAt + 20_000 });
});
