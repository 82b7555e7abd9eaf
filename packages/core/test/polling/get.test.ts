// One request, one task.
import { expect, test } from "vitest";
import type { VideoTaskEvent } from "../../src/index.ts";
import { acme, running } from "./acme.ts";
import { caughtOf } from "./caught.ts";
import { ENDLESS, rig } from "./rig.ts";

test("get asks one request and gives one task, whatever its status", async () => {
  const { tasks, simulator, clock, startedAt } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 10_000, runningMs: 10_000, failure: "moderation" });
  const statuses: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    statuses.push((await tasks.get(ref)).status);
    await clock.sleep(10_000);
  }
  expect(statuses).toEqual(["queued", "running", "failed"]);
  expect(simulator.requests.map(({ at }) => at - startedAt)).toEqual([0, 10_000, 20_000]);
});

test("trouble that may pass is told at once and not asked about again", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  simulator.faults.add({ kind: "rateLimit", retryAfterMs: 17_000 });
  const error = await caughtOf("rate_limited", tasks.get(simulator.task("linkmodel")));
  expect(error).toMatchObject({ retryable: true, retryAfterMs: 17_000, httpStatus: 429 });
  expect(elapsedMs()).toBe(0);
  expect(simulator.requests).toHaveLength(1);
});

test("a success without a usable URL rejects with missing_output, retryable, after one request", async () => {
  const { tasks, simulator } = rig();
  const ref = simulator.task("linkmodel", {
    queuedMs: 0,
    runningMs: 0,
    quirks: { successWithoutUrl: Infinity },
  });
  expect(await caughtOf("missing_output", tasks.get(ref))).toMatchObject({ ref, retryable: true });
  expect(simulator.requests).toHaveLength(1);
});

test("a request that hangs ends after 30 s with a network error, and is let go of", async () => {
  const { tasks, simulator, elapsedMs, clock } = rig();
  const ref = simulator.task("linkmodel");
  simulator.faults.add({ kind: "hang" });
  expect(await caughtOf("network", tasks.get(ref))).toMatchObject({ ref, retryable: true });
  expect(elapsedMs()).toBe(30_000);
  await clock.sleep(0);
  expect(simulator.requests).toMatchObject([{ status: "aborted" }]);
});

test.each([1, 5_000, 120_000])("requestTimeoutMs: %i is kept", async (requestTimeoutMs) => {
  const { tasks, simulator, elapsedMs } = rig();
  simulator.faults.add({ kind: "hang" });
  await caughtOf("network", tasks.get(simulator.task("linkmodel"), { requestTimeoutMs }));
  expect(elapsedMs()).toBe(requestTimeoutMs);
});

test("the two requests of one MiniMax request share one requestTimeoutMs", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  const ref = simulator.task("minimax", { queuedMs: 0, runningMs: 0 });
  simulator.faults.add({ kind: "slow", delayMs: 20_000 }, { times: 2 });
  await caughtOf("network", tasks.get(ref));
  expect(elapsedMs()).toBe(30_000);
  expect(simulator.requests.map(({ operation }) => operation)).toEqual(["query", "file"]);
  expect((await tasks.get(ref, { requestTimeoutMs: 41_000 })).status).toBe("succeeded");
});

test("a get that waits for a place has its whole requestTimeoutMs once it is asked", async () => {
  const { tasks, simulator, elapsedMs } = rig({}, { maxConcurrentRequests: 1 });
  const refs = [0, 1, 2].map(() => simulator.task("linkmodel", ENDLESS));
  simulator.faults.add({ kind: "slow", delayMs: 20_000 }, { times: 3 });
  await Promise.all(refs.map((ref) => tasks.get(ref)));
  expect(elapsedMs()).toBe(60_000);
});

test("get tells of its request", async () => {
  const { tasks, simulator } = rig();
  const ref = simulator.task("linkmodel");
  const events: VideoTaskEvent[] = [];
  await tasks.get(ref, { onEvent: (event) => void events.push(event) });
  expect(events).toEqual([{ type: "poll", ref, durationMs: 0, httpStatus: 200 }]);
});

test("what a query of one's own throws says whose it is, and that polling again does not mend it", async () => {
  const { tasks } = acme(() => {
    throw new RangeError("out of cheese");
  });
  const error = await caughtOf("invalid_response", tasks.get("acme:1"));
  expect(error).toMatchObject({ ref: "acme:1", retryable: false, cause: { name: "RangeError" } });
  expect(error.message).toContain("The query of acme threw: out of cheese");
});

test("what a query of one's own throws ends a wait at once", async () => {
  const { tasks, asked, elapsedMs } = acme((count) => {
    if (count === 2) throw new TypeError("job.links is undefined");
    return running;
  });
  await caughtOf("invalid_response", tasks.wait("acme:1"));
  expect(asked).toHaveLength(2);
  expect(elapsedMs()).toBe(10_000);
});

test("a query that never answers and takes no notice of its signal ends after 30 s", async () => {
  const { tasks, elapsedMs, clock } = acme((count) => (count > 1 ? running : new Promise(() => {})));
  await caughtOf("network", tasks.get("acme:1"));
  expect(elapsedMs()).toBe(30_000);
  expect(clock.sleeping).toBe(0);
  expect((await tasks.get("acme:1")).status).toBe("running");
});
