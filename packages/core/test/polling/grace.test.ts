// What may only be early is given 60 s: a task that its provider does not know yet, and a video whose link is not there yet.
import { expect, test } from "vitest";
import { caught, caughtOf } from "./caught.ts";
import { ENDLESS, every, rig } from "./rig.ts";

test("a task that is known 20 s after its submission is waited for", async () => {
  const { tasks, simulator, startedAt, askedAtMs } = rig();
  const ref = simulator.task("doubao", { queuedMs: 0, runningMs: 25_000, quirks: { notFoundForMs: 20_000 } });
  const task = await tasks.wait(ref, { submittedAt: startedAt });
  expect(task.status).toBe("succeeded");
  expect(askedAtMs()).toEqual([...every(1_000, 0, 20_000), 25_000]);
});

test("not_found is retried until 60 s after submission, then it is definite", async () => {
  const { tasks, startedAt, elapsedMs, askedAtMs } = rig({ random: () => 0.5 });
  await caughtOf("not_found", tasks.wait("doubao:nobody", { submittedAt: startedAt }));
  expect(elapsedMs()).toBe(60_000);
  expect(askedAtMs()).toEqual([0, 1_500, 4_000, 8_500, 17_000, 32_500, 48_000, 60_000]);
});

test("while the submission is unknown, the 60 s of not_found count from the first request", async () => {
  const { tasks, clock, elapsedMs, askedAtMs } = rig({ random: () => 0.5 });
  await clock.sleep(10_000);
  const error = await caughtOf("not_found", tasks.wait("linkmodel:nobody"));
  expect(elapsedMs()).toBe(70_000);
  expect(askedAtMs()).toHaveLength(8);
  expect(error.retryable).toBe(false);
});

test("not_found 50 s after submission is retried for 10 s more", async () => {
  const { tasks, startedAt, elapsedMs } = rig({ random: () => 0.5 });
  await caughtOf("not_found", tasks.wait("linkmodel:nobody", { submittedAt: startedAt - 50_000 }));
  expect(elapsedMs()).toBe(10_000);
});

test("not_found an hour after submission is definite at once", async () => {
  const { tasks, startedAt, elapsedMs, askedAtMs } = rig();
  const submittedAt = startedAt - 3_600_000;
  await caughtOf("not_found", tasks.wait("linkmodel:nobody", { submittedAt, timeoutMs: 60_000 }));
  expect(askedAtMs()).toEqual([0]);
  expect(elapsedMs()).toBe(0);
});

test("a task that is forgotten long after its submission is definitely not found", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  const ref = simulator.task("doubao", { ...ENDLESS, quirks: { forgottenAfterMs: 98_000 } });
  await caughtOf("not_found", tasks.wait(ref));
  expect(askedAtMs().at(-1)).toBe(100_000);
});

test("a restart does not give not_found another 60 s", async () => {
  const { tasks, process, clock, elapsedMs } = rig({ random: () => 0.5 });
  const { state } = await tasks.tick(tasks.start("linkmodel:nobody"));
  await clock.sleep(40_000);
  await caughtOf("not_found", process().wait(JSON.parse(JSON.stringify(state)) as typeof state));
  expect(elapsedMs()).toBe(60_000);
});

test("a success without a URL is asked for again until the URL is there", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  const ref = simulator.task("linkmodel", {
    queuedMs: 0,
    runningMs: 4_000,
    quirks: { successWithoutUrl: 3 },
  });
  const task = await tasks.wait(ref);
  expect(task.outputs[0].url).toMatch(/^https:/);
  expect(askedAtMs()).toEqual([0, 5_000, 6_000, 7_000, 8_000]);
});

test("a success without a URL is missing_output 60 s after it was first seen", async () => {
  const { tasks, simulator, askedAtMs, elapsedMs } = rig({ random: () => 0.5 });
  const quirks = { successWithoutUrl: Infinity };
  const ref = simulator.task("minimax-agent", { queuedMs: 0, runningMs: 15_000, quirks });
  const error = await caughtOf("missing_output", tasks.wait(ref));
  expect(error).toMatchObject({ ref, retryable: true });
  expect(elapsedMs()).toBe(81_000);
  const since = askedAtMs().filter((atMs) => atMs >= 21_000);
  expect(since.map((atMs) => atMs - 21_000)).toEqual([
    0, 1_500, 4_000, 8_500, 17_000, 32_500, 48_000, 60_000,
  ]);
});

test("other trouble in between does not lengthen the 60 s of a missing output", async () => {
  const { tasks, simulator, elapsedMs } = rig({ random: () => 0.5 });
  const ref = simulator.task("linkmodel", {
    queuedMs: 0,
    runningMs: 0,
    quirks: { successWithoutUrl: Infinity },
  });
  simulator.faults.add([null, null, { kind: "status", status: 503 }, { kind: "reset" }, null]);
  await caughtOf("missing_output", tasks.wait(ref));
  expect(elapsedMs()).toBe(60_000);
});

test("a restart does not give a missing output another 60 s", async () => {
  const { tasks, process, simulator, clock, elapsedMs } = rig({ random: () => 0.5 });
  const ref = simulator.task("linkmodel", {
    queuedMs: 0,
    runningMs: 0,
    quirks: { successWithoutUrl: Infinity },
  });
  const { state } = await tasks.tick(tasks.start(ref));
  await clock.sleep(45_000);
  await caughtOf("missing_output", process().wait(JSON.parse(JSON.stringify(state)) as typeof state));
  expect(elapsedMs()).toBe(60_000);
});

test("the deadline ends a wait for a URL as it ends any other, and says what was missing", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", {
    queuedMs: 0,
    runningMs: 0,
    quirks: { successWithoutUrl: Infinity },
  });
  const error = await caughtOf("timeout", tasks.wait(ref, { timeoutMs: 30_000 }));
  expect(elapsedMs()).toBe(30_000);
  expect(error.cause).toMatchObject({ code: "missing_output", ref });
});

test.each(["not_found", "missing_output"] as const)(
  "the 60 s of %s may pass in a pause: the request after it is the last",
  async (code) => {
    const { tasks, simulator, elapsedMs } = rig();
    const quirks = { successWithoutUrl: Infinity };
    const known = simulator.task("linkmodel", { queuedMs: 0, runningMs: 0, quirks });
    const ref = code === "not_found" ? "linkmodel:nobody" : known;
    simulator.faults.add([null, { kind: "rateLimit", retryAfterMs: 300_000 }]);
    expect((await caught(tasks.wait(ref))).code).toBe(code);
    expect(elapsedMs()).toBe(301_000);
  },
);
