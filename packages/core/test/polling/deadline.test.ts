// When waiting stops: the deadline lives in the state, and whoever goes on from it later has neither more nor less time.
import { expect, test } from "vitest";
import type { PollState } from "../../src/index.ts";
import { caught, caughtOf } from "./caught.ts";
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

test("a past deadline still buys one request, which finds a task that has ended", async () => {
  const { tasks, process, simulator, clock, startedAt, askedAtMs } = rig();
  const ref = simulator.task("linkmodel");
  const stored = thawed(tasks.start(ref, { submittedAt: startedAt }));
  await clock.sleep(60 * MINUTE);
  const task = await process().wait(stored);
  expect(task.status).toBe("succeeded");
  expect(askedAtMs()).toEqual([60 * MINUTE]);
});

test("the request that a past deadline buys has the time of any other: 20 s are waited for", async () => {
  const { tasks, simulator, startedAt, elapsedMs } = rig();
  const submittedAt = startedAt - 60 * MINUTE;
  const ref = simulator.task("linkmodel", { submittedAt });
  simulator.faults.add({ kind: "slow", delayMs: 20_000 });
  const task = await tasks.wait(ref, { submittedAt });
  expect(task.status).toBe("succeeded");
  expect(elapsedMs()).toBe(20_000);
});

test("the request that a past deadline buys waits for a place among others", async () => {
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

test("the message of a timeout names the last trouble, and how often it was met", async () => {
  const { tasks, simulator } = rig();
  simulator.faults.add({ kind: "status", status: 503 }, { times: 11 });
  const error = await caughtOf(
    "timeout",
    tasks.wait(simulator.task("linkmodel", ENDLESS), { timeoutMs: 10_000 }),
  );
  expect(error.message).toMatch(/still unseen at the deadline \(last: HTTP 503[^)]*, 11 times\)/);
  const calm = await caughtOf("timeout", tasks.wait(simulator.task("jimmy", ENDLESS), { timeoutMs: 10_000 }));
  expect(calm.message).toContain("still running at the deadline. It may yet succeed");
});

test("an id of a million characters makes no message of a million, and is kept whole", async () => {
  const { tasks, process, simulator } = rig();
  const long = "x".repeat(1_000_000);
  const failed = simulator.task("linkmodel", {
    id: `${long}f`,
    queuedMs: 0,
    runningMs: 0,
    outcome: "failed",
  });
  const endless = simulator.task("linkmodel", { ...ENDLESS, id: long });
  const calls: [string, () => Promise<unknown>][] = [
    [endless, () => tasks.wait(endless, { timeoutMs: 1_000 })],
    [failed, () => tasks.wait(failed)],
    [`linkmodel:${long}y`, () => tasks.get(`linkmodel:${long}y`)],
    [`nobody:${long}`, () => process().get(`nobody:${long}` as string)],
    [long, () => process().get(long)],
  ];
  for (const [ref, call] of calls) {
    const error = await caught(call());
    expect(error.message.length).toBeLessThan(1_500);
    expect(error.ref).toBe(ref);
  }
});
