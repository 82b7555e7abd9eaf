// The one mechanism under wait and watch: at most one request, no sleep, and a state for whoever comes next.
import { expect, expectTypeOf, test } from "vitest";
import type { PollState, Tick, VideoTask, VideoTaskError } from "../../src/index.ts";
import { acme } from "./acme.ts";
import { ENDLESS, rig } from "./rig.ts";

const thawed = <Given extends PollState>(state: Given): Given => JSON.parse(JSON.stringify(state)) as Given;

test("start asks nothing", async () => {
  const { tasks, clock, simulator, startedAt } = rig();
  const state = tasks.start("linkmodel:a");
  await clock.sleep(60_000);
  expect(simulator.requests).toHaveLength(0);
  expect(state).toEqual({
    version: 1,
    ref: "linkmodel:a",
    deadlineAt: startedAt + 900_000,
    nextPollAt: startedAt,
  });
});

test("a tick before nextPollAt asks nothing and gives the same state back", async () => {
  const { tasks, simulator, startedAt } = rig();
  const ref = simulator.task("linkmodel");
  const state = tasks.start(ref, { submittedAt: startedAt });
  expect(state.nextPollAt).toBe(startedAt + 30_000);
  expect(await tasks.tick(state)).toEqual({ done: false, state, nextPollAt: state.nextPollAt });
  expect(simulator.requests).toHaveLength(0);
});

test("a tick one millisecond early asks nothing, and one on time asks once", async () => {
  const { tasks, simulator, startedAt, clock } = rig();
  const state = tasks.start(simulator.task("linkmodel"), { submittedAt: startedAt });
  await clock.sleep(29_999);
  await tasks.tick(state);
  expect(simulator.requests).toHaveLength(0);
  await clock.sleep(1);
  await tasks.tick(state);
  expect(simulator.requests).toHaveLength(1);
});

test("a tick asks at most one request and never sleeps, whatever comes", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  simulator.faults.add([{ kind: "rateLimit", retryAfterMs: 60_000 }], { provider: "linkmodel" });
  simulator.faults.add([{ kind: "reset" }], { provider: "doubao" });
  for (const provider of ["linkmodel", "doubao", "jimmy", "minimax-agent"] as const) {
    const asked = simulator.requests.length;
    await tasks.tick(tasks.start(simulator.task(provider)));
    expect(simulator.requests).toHaveLength(asked + 1);
  }
  expect(elapsedMs()).toBe(0);
});

test("a task that goes on: done is false, and state, nextPollAt and task say where it stands", async () => {
  const { tasks, simulator, startedAt } = rig();
  const ref = simulator.task("linkmodel");
  const tick = await tasks.tick(tasks.start(ref));
  expect(tick).toMatchObject({ done: false, nextPollAt: startedAt + 5_000, task: { ref, status: "queued" } });
  expect(tick.error).toBeUndefined();
  expect(tick.state).toMatchObject({ ref, status: "queued", nextPollAt: startedAt + 5_000 });
});

test("trouble that may pass: done is false, and error says what it was", async () => {
  const { tasks, simulator, startedAt } = rig();
  simulator.faults.add({ kind: "status", status: 503, retryAfterMs: 20_000 });
  const tick = await tasks.tick(tasks.start(simulator.task("linkmodel")));
  expect(tick).toMatchObject({ done: false, nextPollAt: startedAt + 20_000, error: { httpStatus: 503 } });
  expect(tick.task).toBeUndefined();
});

const failure = { code: "unknown", message: "no", source: "status" } as const;
const outputs = [{ type: "video", url: "https://cdn.acme.example/1.mp4" }] as const;

test.each(["succeeded", "failed", "cancelled", "expired"] as const)(
  "a task that is %s: done, with the task and no error",
  async (status) => {
    const { tasks } = acme(() => ({ status, providerStatus: status, outputs, failure }));
    const tick = await tasks.tick(tasks.start("acme:1"));
    expect(tick).toMatchObject({ done: true, task: { status, done: true }, state: { status } });
    expect(tick.error).toBeUndefined();
  },
);

test("definite trouble: done, with the error and no task, and the state may be ticked again", async () => {
  const { tasks, simulator } = rig();
  const ref = simulator.task("linkmodel");
  simulator.faults.add({ kind: "error", error: "forbidden" });
  const stopped = await tasks.tick(tasks.start(ref));
  expect(stopped).toMatchObject({ done: true, error: { code: "permission", ref } });
  expect(stopped.task).toBeUndefined();
  expect(await tasks.tick(thawed(stopped.state))).toMatchObject({ done: false, task: { status: "queued" } });
});

test("the deadline: done, with a timeout whose state is the tick's, and the state may be ticked, waited on or renewed", async () => {
  const { tasks, simulator, clock } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 20_000 });
  const stopped = await tasks.tick(tasks.start(ref, { timeoutMs: 0 }));
  expect(stopped).toMatchObject({ done: true, error: { code: "timeout", ref } });
  expect(stopped.task).toBeUndefined();
  expect((stopped.error as VideoTaskError).state).toEqual(stopped.state);
  const state = thawed(stopped.state);
  await clock.sleep(6_000);
  expect(await tasks.tick(state)).toMatchObject({ done: true, error: { code: "timeout" } });
  expect((await tasks.wait(state, { timeoutMs: 60_000 })).status).toBe("succeeded");
});

test("the state of a timeout buys one request per tick, also before its next poll is due", async () => {
  const { tasks, simulator, startedAt } = rig();
  const stopped = await tasks.tick(tasks.start(simulator.task("linkmodel", ENDLESS), { timeoutMs: 0 }));
  expect(stopped.state.nextPollAt).toBe(startedAt + 5_000);
  expect(await tasks.tick(stopped.state)).toMatchObject({ done: true, error: { code: "timeout" } });
  expect(simulator.requests).toHaveLength(2);
});

test("one tick a row from JSON, each in a process of its own, asks exactly what wait asks", async () => {
  const { process, tasks, simulator, startedAt, clock, askedAtMs } = rig();
  const script = { queuedMs: 60_000, runningMs: 440_000 };
  const [ticked, waited] = [simulator.task("linkmodel", script), simulator.task("linkmodel", script)];
  let tick: Tick = await tasks.tick(tasks.start(ticked, { submittedAt: startedAt }));
  const waiting = tasks.wait(waited, { submittedAt: startedAt });
  while (!tick.done) {
    await clock.sleep(tick.nextPollAt - clock.now());
    tick = await process().tick(thawed(tick.state));
  }
  expect(tick.task?.status).toBe("succeeded");
  await waiting;
  expect(askedAtMs(ticked)).toEqual(askedAtMs(waited));
  expect(askedAtMs(ticked)).toHaveLength(19 + 40 + 30 + 2);
});

test("a cron job that comes once a minute finds the end, and no deadline moves", async () => {
  const { process, tasks, simulator, startedAt, clock, elapsedMs } = rig();
  let state = tasks.start(simulator.task("doubao", { runningMs: 290_000 }));
  for (;;) {
    const tick = await process().tick(thawed(state));
    if (tick.done) break;
    ({ state } = tick);
    expect(state.deadlineAt).toBe(startedAt + 1_800_000);
    await clock.sleep(60_000);
  }
  expect(elapsedMs()).toBe(300_000);
  expect(simulator.requests).toHaveLength(6);
});

test("nextPollAt is a whole number of milliseconds, for a column of integers: after an answer and after trouble", async () => {
  const { tasks, simulator, startedAt } = rig({ random: () => 0.123456789 });
  const ref = simulator.task("doubao", ENDLESS);
  const { state } = await tasks.tick(tasks.start(ref));
  expect(state.nextPollAt - startedAt).toBe(5_062);
  simulator.faults.add({ kind: "reset" });
  const trouble = await tasks.tick(tasks.start(ref));
  expect(trouble.state.nextPollAt - startedAt).toBe(1_124);
});

test("a tick in a pause that another wait has met asks nothing and says when the pause ends", async () => {
  const { tasks, simulator, startedAt } = rig();
  simulator.faults.add({ kind: "rateLimit", retryAfterMs: 45_000 });
  await tasks.tick(tasks.start(simulator.task("linkmodel")));
  const held = await tasks.tick(tasks.start(simulator.task("linkmodel")));
  expect(held).toMatchObject({ done: false, nextPollAt: startedAt + 45_000 });
  expect(held.task ?? held.error).toBeUndefined();
  expect(simulator.requests).toHaveLength(1);
});

test("a tick leaves the state that it was given as it was", async () => {
  const { tasks, simulator } = rig();
  const state = tasks.start(simulator.task("jimmy", ENDLESS));
  const before = structuredClone(state);
  await tasks.tick(Object.freeze(state));
  expect(state).toEqual(before);
});

function narrow(tick: Tick): void {
  if (!tick.done) expectTypeOf(tick.task).toEqualTypeOf<VideoTask | undefined>();
  else if (tick.error) expectTypeOf(tick.task).toEqualTypeOf<undefined>();
  else expectTypeOf(tick.task).toEqualTypeOf<VideoTask & { done: true }>();
}

test("done and error narrow a tick", async () => {
  const { tasks, simulator } = rig();
  const tick = await tasks.tick(tasks.start(simulator.task("linkmodel")));
  narrow(tick);
  expect(tick.done).toBe(false);
});

test("a tick of a state that has ended asks once and gives the task, with a fresh link", async () => {
  const { tasks, simulator, clock } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 0 });
  const ended = await tasks.tick(tasks.start(ref));
  expect(ended).toMatchObject({ done: true, task: { status: "succeeded" } });
  await clock.sleep(3_600_000);
  for (const time of [1, 2]) {
    const again = await tasks.tick(thawed(ended.state));
    expect(again).toMatchObject({ done: true, task: { status: "succeeded" } });
    expect(simulator.requests).toHaveLength(1 + time);
    const [before, after] = [ended, again].map(
      ({ task }) => task?.status === "succeeded" && task.outputs[0].expiresAt,
    );
    expect(after).toBeGreaterThan(before as number);
  }
});

test("a reference may be ticked: it is a wait that begins", async () => {
  const { tasks, simulator } = rig();
  const tick = await tasks.tick(simulator.task("linkmodel", ENDLESS));
  expect(tick).toMatchObject({ done: false, task: { status: "queued" } });
});
