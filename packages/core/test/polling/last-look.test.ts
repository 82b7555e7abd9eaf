// The deadline is never declared on old news: one request is in flight at it, or is asked at it.
import { expect, test } from "vitest";
import { caughtOf } from "./caught.ts";
import { ENDLESS, rig } from "./rig.ts";

test("a deadline in the middle of a sleep is kept to the millisecond, after a last look", async () => {
  const { tasks, simulator, askedAtMs, elapsedMs } = rig();
  const error = await caughtOf(
    "timeout",
    tasks.wait(simulator.task("linkmodel", ENDLESS), { timeoutMs: 12_345 }),
  );
  expect(askedAtMs()).toEqual([0, 5_000, 10_000, 12_345]);
  expect(elapsedMs()).toBe(12_345);
  expect(error.task?.status).toBe("running");
});

test("a last look that finds the video is a success", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 1_000, runningMs: 10_500 });
  const task = await tasks.wait(ref, { timeoutMs: 12_000 });
  expect(task.status).toBe("succeeded");
  expect(askedAtMs()).toEqual([0, 5_000, 10_000, 12_000]);
});

test("a request in flight at the deadline is the last look: none is asked after it", async () => {
  const { tasks, simulator, askedAtMs, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", ENDLESS);
  simulator.faults.add({ kind: "slow", delayMs: 20_000 }, { after: 2 });
  await caughtOf("timeout", tasks.wait(ref, { timeoutMs: 12_000 }));
  expect(askedAtMs()).toEqual([0, 5_000, 10_000]);
  expect(elapsedMs()).toBe(30_000);
});

test("a success that was in flight at the deadline counts", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 1_000, runningMs: 20_000 });
  simulator.faults.add({ kind: "slow", delayMs: 20_000 }, { after: 2 });
  expect((await tasks.wait(ref, { timeoutMs: 12_000 })).status).toBe("succeeded");
  expect(elapsedMs()).toBe(30_000);
});

test("a last look that hangs ends 30 s after the deadline", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", ENDLESS);
  simulator.faults.add({ kind: "hang" }, { after: 3 });
  const error = await caughtOf("timeout", tasks.wait(ref, { timeoutMs: 12_000 }));
  expect(elapsedMs()).toBe(42_000);
  expect(error.cause).toMatchObject({ code: "network", ref });
  expect(error.task?.status).toBe("running");
});

test("a last look that hangs ends requestTimeoutMs after the deadline", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  simulator.faults.add({ kind: "hang" }, { after: 3 });
  const ref = simulator.task("linkmodel", ENDLESS);
  await caughtOf("timeout", tasks.wait(ref, { timeoutMs: 12_000, requestTimeoutMs: 4_000 }));
  expect(elapsedMs()).toBe(16_000);
});

test("waits that queue for the last look end requestTimeoutMs after the deadline, whoever holds the place", async () => {
  const { tasks, simulator, elapsedMs } = rig({}, { maxConcurrentRequests: 1 });
  simulator.faults.add({ kind: "hang" }, { times: Infinity });
  const refs = Array.from({ length: 5 }, () => simulator.task("linkmodel", ENDLESS));
  await Promise.all(
    refs.map((ref) => caughtOf("timeout", tasks.wait(ref, { timeoutMs: 10_000, requestTimeoutMs: 25_000 }))),
  );
  expect(elapsedMs()).toBe(35_000);
});

test("the last look is asked in spite of a Retry-After that goes on", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  const ref = simulator.task("doubao", { queuedMs: 0, runningMs: 30_000 });
  simulator.faults.add({ kind: "rateLimit", retryAfterMs: 3_600_000 }, { after: 1 });
  expect((await tasks.wait(ref, { timeoutMs: 60_000 })).status).toBe("succeeded");
  expect(askedAtMs()).toEqual([0, 5_000, 60_000]);
});

test("the last look is asked in spite of a pause that another wait has met", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  const [limited, other] = [0, 1].map(() => simulator.task("doubao", ENDLESS));
  simulator.faults.add({ kind: "rateLimit", retryAfterMs: 3_600_000 }, { ref: limited });
  await Promise.all(
    [limited!, other!].map((ref, index) =>
      caughtOf("timeout", tasks.wait(ref, { timeoutMs: 67_000 - index * 7_000 })),
    ),
  );
  expect(askedAtMs(other)).toEqual([0, 60_000]);
  expect(askedAtMs(limited)).toEqual([0, 67_000]);
});

test("definite trouble at the last look is told as what it is", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  simulator.faults.add({ kind: "error", error: "wrongKey" }, { after: 2 });
  const ref = simulator.task("linkmodel", ENDLESS);
  await caughtOf("authentication", tasks.wait(ref, { timeoutMs: 8_000 }));
  expect(elapsedMs()).toBe(8_000);
});

test("passing trouble at the last look is the cause of the timeout", async () => {
  const { tasks, simulator } = rig();
  simulator.faults.add({ kind: "status", status: 503 }, { after: 2 });
  const ref = simulator.task("linkmodel", ENDLESS);
  const error = await caughtOf("timeout", tasks.wait(ref, { timeoutMs: 8_000 }));
  expect(error.cause).toMatchObject({ code: "provider_unavailable", httpStatus: 503 });
  expect(error.task?.status).toBe("queued");
});
