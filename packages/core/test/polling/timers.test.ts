// No timer is ever asked for more than 2^31 - 1 ms: Node makes 1 ms of anything longer, and a wait for months a loop.
import { afterEach, expect, test, vi } from "vitest";
import { createVirtualClock } from "@videotask/simulator";
import { acme, running, succeeded } from "./acme.ts";
import { caughtOf } from "./caught.ts";

const DAY = 86_400_000;
const LONGEST_MS = 2 ** 31 - 1;

/** A virtual clock, and how long it was asked to sleep each time. */
function countingClock() {
  const clock = createVirtualClock();
  const sleeps: number[] = [];
  const counting = {
    now: () => clock.now(),
    sleep: (ms: number, signal: AbortSignal) => {
      sleeps.push(ms);
      return clock.sleep(ms, signal);
    },
  };
  return { clock: counting, sleeps };
}

test("a wait of 60 days between two requests takes several sleeps, and asks on time", async () => {
  const { clock, sleeps } = countingClock();
  const startedAt = clock.now();
  const { tasks } = acme((count) => (count < 2 ? running : succeeded), {
    schedule: [{ everyMs: 60 * DAY }],
    shared: { clock },
  });
  await tasks.wait("acme:1", { timeoutMs: 90 * DAY });
  expect(clock.now() - startedAt).toBe(60 * DAY);
  expect(Math.max(...sleeps)).toBe(LONGEST_MS);
  expect(Math.min(...sleeps)).toBeGreaterThan(0);
});

test("a deadline in 60 days is waited for in silence, and ends the wait on time", async () => {
  const { clock, sleeps } = countingClock();
  const startedAt = clock.now();
  const { tasks, asked } = acme(() => running, {
    schedule: [{ untilMs: 365 * DAY, everyMs: null }, { everyMs: 5_000 }],
    shared: { clock },
  });
  await caughtOf("timeout", tasks.wait("acme:1", { submittedAt: startedAt, timeoutMs: 60 * DAY }));
  expect(clock.now() - startedAt).toBe(60 * DAY);
  expect(asked).toHaveLength(1);
  expect(Math.max(...sleeps)).toBe(LONGEST_MS);
});

test.each([60 * DAY, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE])(
  "requestTimeoutMs: %d asks for no longer timer",
  async (requestTimeoutMs) => {
    const { clock, sleeps } = countingClock();
    const { tasks } = acme(() => succeeded, { shared: { clock } });
    await tasks.get("acme:1", { requestTimeoutMs });
    await tasks.wait("acme:2", { requestTimeoutMs, timeoutMs: Number.MAX_SAFE_INTEGER });
    expect(Math.max(...sleeps)).toBe(LONGEST_MS);
  },
);

test("a get in the queue for a place asks for no longer timer", async () => {
  const { clock, sleeps } = countingClock();
  const never = new AbortController().signal;
  const { tasks } = acme(
    async () => {
      await clock.sleep(1_000, never);
      return succeeded;
    },
    { shared: { clock }, entry: { maxConcurrentRequests: 1 } },
  );
  await Promise.all([tasks.get("acme:1"), tasks.get("acme:2")]);
  expect(Math.max(...sleeps)).toBeLessThanOrEqual(LONGEST_MS);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test("the default clock hands setTimeout no longer delay either", async () => {
  vi.useFakeTimers();
  const timers = vi.spyOn(globalThis, "setTimeout");
  const { tasks } = acme((count) => (count < 2 ? running : succeeded), {
    schedule: [{ everyMs: 60 * DAY }],
    shared: { clock: undefined },
  });
  const waiting = tasks.wait("acme:1", { timeoutMs: 90 * DAY, requestTimeoutMs: 80 * DAY });
  await vi.advanceTimersByTimeAsync(60 * DAY - 1);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect((await waiting).status).toBe("succeeded");
  const delays = timers.mock.calls.map(([, ms]) => ms ?? 0);
  expect(Math.max(...delays)).toBe(LONGEST_MS);
});
