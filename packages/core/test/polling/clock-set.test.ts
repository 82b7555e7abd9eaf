// A clock that is set, by a user or by a time server, neither stops the waiting nor hurries it: durations are measured by timers.
import { describe, expect, test } from "vitest";
import { createVirtualClock, type VirtualClock } from "@videotask/simulator";
import type { Clock } from "../../src/index.ts";
import { VideoTaskError } from "../../src/index.ts";
import { acme, running, succeeded } from "./acme.ts";
import { caughtOf } from "./caught.ts";

const MINUTE = 60_000;

/** A clock whose hands can be moved; its sleeps take their time all the same. */
function clockWithHands(): { clock: Clock; truth: VirtualClock; set(ms: number): void } {
  const truth = createVirtualClock();
  let offset = 0;
  return {
    truth,
    clock: { now: () => truth.now() + offset, sleep: (ms, signal) => truth.sleep(ms, signal) },
    set: (ms) => void (offset += ms),
  };
}

const SETTINGS = [
  ["back by 1 h", -60 * MINUTE],
  ["forth by 1 h", 60 * MINUTE],
  ["back by 2 min", -2 * MINUTE],
  ["forth by 2 min", 2 * MINUTE],
] as const;

describe.each(SETTINGS)("a clock that is set %s", (_how, ms) => {
  test("in a request leaves its time limit as it is, and the wait goes on", async () => {
    const { clock, truth, set } = clockWithHands();
    const startedAt = truth.now();
    const at: number[] = [];
    const { tasks } = acme(
      (count) => {
        at.push(truth.now() - startedAt);
        if (count === 2) {
          set(ms);
          return new Promise(() => {});
        }
        return count < 5 ? running : succeeded;
      },
      { shared: { clock } },
    );
    await tasks.wait("acme:1");
    expect(at).toEqual([0, 10_000, 41_000, 51_000, 61_000]);
  });

  test("in a sleep leaves its length as it is", async () => {
    const { clock, truth, set } = clockWithHands();
    const startedAt = truth.now();
    const at: number[] = [];
    const { tasks } = acme((count) => (at.push(truth.now() - startedAt), count < 4 ? running : succeeded), {
      shared: { clock },
    });
    const waiting = tasks.wait("acme:1");
    await truth.sleep(15_000);
    set(ms);
    await waiting;
    expect(at).toEqual([0, 10_000, 20_000, 30_000]);
  });

  test("in a hold leaves that as it is, for all", async () => {
    const { clock, truth, set } = clockWithHands();
    const startedAt = truth.now();
    const at: Record<string, number[]> = { 1: [], 2: [] };
    const { tasks } = acme(
      (count, { id }) => {
        at[id]!.push(truth.now() - startedAt);
        if (id === "1" && count === 1)
          throw new VideoTaskError("rate_limited", "slowly", { retryAfterMs: 100_000 });
        return count < 2 ? running : succeeded;
      },
      { shared: { clock } },
    );
    const waiting = [tasks.wait("acme:1")];
    await truth.sleep(5_000);
    waiting.push(tasks.wait("acme:2"));
    await truth.sleep(15_000);
    set(ms);
    await Promise.all(waiting);
    expect(at[1]![1]).toBeGreaterThanOrEqual(100_000);
    expect(at[1]![1]).toBeLessThanOrEqual(100_100);
    expect(at[2]![0]).toBeGreaterThanOrEqual(100_000);
    expect(at[2]![0]).toBeLessThanOrEqual(100_100);
    expect(at[2]![1]).toBeLessThanOrEqual(110_200);
  });

  test("leaves the deadline where it was, in a wait that is polled and in one that sleeps", async () => {
    for (const everyMs of [10_000, 600_000]) {
      const { clock, truth, set } = clockWithHands();
      const startedAt = truth.now();
      const { tasks } = acme(() => running, { shared: { clock }, schedule: [{ everyMs }] });
      const ended = caughtOf("timeout", tasks.wait("acme:1", { timeoutMs: 30 * MINUTE }));
      await truth.sleep(5 * MINUTE + 5_000);
      set(ms);
      await ended;
      const late = truth.now() - startedAt - 30 * MINUTE;
      expect(Math.abs(late)).toBeLessThanOrEqual(2 * MINUTE);
      expect(truth.sleeping).toBe(0);
    }
  });
});

test("a clock that is set back while a time limit runs does not stop it for good", async () => {
  const { clock, truth, set } = clockWithHands();
  const startedAt = truth.now();
  const { tasks } = acme(() => new Promise(() => {}), { shared: { clock } });
  const asking = caughtOf("network", tasks.get("acme:1", { requestTimeoutMs: 20_000 }));
  await truth.sleep(10_000);
  set(-60 * MINUTE);
  await asking;
  expect(truth.now() - startedAt).toBe(20_000);
});
