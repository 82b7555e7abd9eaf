// When waiting stops: the deadline lives in the state, and whoever goes on from it later has neither more nor less time.
import { expect, test } from "vitest";
import type { PollState } from "../../src/index.ts";
import { caughtOf } from "./caught.ts";
import { ENDLESS, rig } from "./rig.ts";

const MINUTE = 60_000;
const thawed = (state: PollState): PollState => JSON.parse(JSON.stringify(state)) as PollState;

test("timeoutMs counts from the call that gives it, however old the task is", async () => {
  const { tasks, simulator, startedAt, clock, elapsedMs } = rig();
  const submittedAt = startedAt - 60 * MINUTE;
  const ref = simulator.task("linkmodel", { ...ENDLESS, submittedAt });
  await clock.sleep(7_000);
  await caughtOf("timeout", tasks.wait(ref, { submittedAt, timeoutMs: 50_000 }));
  expect(elapsedMs()).toBe(57_000);
});

test("without timeoutMs the deadline is submittedAt plus the provider's default", async () => {
  const { tasks, startedAt } = rig();
  const submittedAt = startedAt - 4 * MINUTE;
  expect(tasks.start("linkmodel:a", { submittedAt }).deadlineAt).toBe(submittedAt + 15 * MINUTE);
  for (const ref of ["chainhub:a", "minimax:a", "minimax-agent:a", "jimmy:a", "doubao:a"] as const)
    expect(tasks.start(ref, { submittedAt }).deadlineAt).toBe(submittedAt + 30 * MINUTE);
});

test("a deadline survives a restart from JSON: five minutes in another process leave ten", async () => {
  const { tasks, process, simulator, startedAt, clock, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", ENDLESS);
  const stored = thawed(tasks.start(ref, { submittedAt: startedAt }));
  await clock.sleep(5 * MINUTE);
  const error = await caughtOf("timeout", process().wait(stored));
  expect(elapsedMs()).toBe(15 * MINUTE);
  expect(error.state.deadlineAt).toBe(startedAt + 15 * MINUTE);
});

test("a deadline that was chosen does not move when the provider's submission time becomes known", async () => {
  const { tasks, simulator, startedAt, elapsedMs } = rig();
  const ref = simulator.task("doubao", { ...ENDLESS, submittedAt: startedAt - 29 * MINUTE });
  await caughtOf("timeout", tasks.wait(ref, { timeoutMs: 10 * MINUTE }));
  expect(elapsedMs()).toBe(10 * MINUTE);
});

test("a past deadline still buys one question, which finds a task that has ended", async () => {
  const { tasks, process, simulator, clock, startedAt, askedAtMs } = rig();
  const ref = simulator.task("linkmodel");
  const stored = thawed(tasks.start(ref, { submittedAt: startedAt }));
  await clock.sleep(60 * MINUTE);
  const task = await process().wait(stored);
  expect(task.status).toBe("succeeded");
  expect(askedAtMs()).toEqual([60 * MINUTE]);
});

test("the question that a past deadline buys has the time of any other: 20 s are waited for", async () => {
  const { tasks, simulator, startedAt, elapsedMs } = rig();
  const submittedAt = startedAt - 60 * MINUTE;
  const ref = simulator.task("linkmodel", { submittedAt });
  simulator.faults.add({ kind: "slow", delayMs: 20_000 });
  const task = await tasks.wait(ref, { submittedAt });
  expect(task.status).toBe("succeeded");
  expect(elapsedMs()).toBe(20_000);
});

test("the question that a past deadline buys waits for a place among others", async () => {
  const { tasks, simulator, startedAt, elapsedMs } = rig({}, { maxConcurrentRequests: 1 });
  const submittedAt = startedAt - 60 * MINUTE;
  const [first, second] = [0, 1].map(() => simulator.task("linkmodel", { submittedAt }));
  simulator.faults.add({ kind: "slow", delayMs: 10_000 }, { ref: first });
  const [, task] = await Promise.all([tasks.get(first!), tasks.wait(second!, { submittedAt })]);
  expect(task.status).toBe("succeeded");
  expect(elapsedMs()).toBe(10_000);
});

test("a timeout of nothing asks once", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  await caughtOf("timeout", tasks.wait(simulator.task("linkmodel", ENDLESS), { timeoutMs: 0 }));
  expect(askedAtMs()).toEqual([0]);
});

test("the timeout carries the reference, the state to go on from and the task as last seen, and survives JSON", async () => {
  const { tasks, process, simulator, startedAt } = rig();
  const ref = simulator.task("jimmy", { queuedMs: 10_000, runningMs: 90_000 });
  const error = await caughtOf("timeout", tasks.wait(ref, { timeoutMs: 50_000 }));
  expect(error).toMatchObject({ code: "timeout", ref, retryable: true });
  expect(error.message).toContain(ref);
  expect(error.task).toMatchObject({ ref, status: "running", done: false });
  expect(error.state).toMatchObject({ ref, version: 1, status: "running", deadlineAt: startedAt + 50_000 });
  const { state } = JSON.parse(JSON.stringify(error)) as { state: PollState };
  const task = await process().wait(state, { timeoutMs: MINUTE });
  expect(task.status).toBe("succeeded");
});

test("a state given to wait again without options buys one more question", async () => {
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
