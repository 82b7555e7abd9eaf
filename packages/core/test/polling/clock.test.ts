// Where time, chance and the network come from: the platform's, looked up when they are used, or what is given.
import { afterEach, expect, test, vi } from "vitest";
import { createVirtualClock } from "@videotask/simulator";
import { createVideoTasks, linkmodel, VideoTaskError, type Clock } from "../../src/index.ts";
import { createSimulator } from "../simulator.ts";
import { reason } from "./abort-after.ts";
import { acme, running, succeeded } from "./acme.ts";
import { caughtOf, rejection } from "./caught.ts";
import { ENDLESS, rig } from "./rig.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("fake timers work with the default clock, even those that are installed after createVideoTasks", async () => {
  const simulator = createSimulator();
  const tasks = createVideoTasks([linkmodel(simulator.connection("linkmodel"))], { random: () => 0 });
  vi.useFakeTimers();
  const startedAt = Date.now();
  const ref = simulator.task("linkmodel");
  const waiting = tasks.wait(ref, { submittedAt: startedAt });
  await vi.advanceTimersByTimeAsync(29_999);
  expect(simulator.requests).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(simulator.requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(90_000);
  expect((await waiting).status).toBe("succeeded");
  expect(Date.now() - startedAt).toBe(120_000);
  expect(simulator.requests).toHaveLength(19);
  expect(vi.getTimerCount()).toBe(0);
});

test("the default clock times requests out, and an abort ends its sleeps", async () => {
  vi.useFakeTimers();
  const simulator = createSimulator();
  const tasks = createVideoTasks([linkmodel(simulator.connection("linkmodel"))]);
  const ref = simulator.task("linkmodel", ENDLESS);
  simulator.faults.add({ kind: "hang" });
  const hanging = caughtOf("network", tasks.get(ref));
  await vi.advanceTimersByTimeAsync(30_000);
  await hanging;
  const controller = new AbortController();
  const aborted = rejection(tasks.wait(ref, { signal: controller.signal }));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(vi.getTimerCount()).toBe(1);
  controller.abort(reason);
  expect(await aborted).toBe(reason);
  expect(vi.getTimerCount()).toBe(0);
});

test("with a clock of one's own neither Date nor setTimeout is touched, by request timeouts and backoff either", async () => {
  const { simulator, process } = rig();
  const tasks = process();
  const ref = simulator.task("minimax");
  simulator.faults.add([{ kind: "hang" }, { kind: "reset" }, { kind: "rateLimit", retryAfterMs: 9_000 }]);
  const [date, timer] = [vi.spyOn(Date, "now"), vi.spyOn(globalThis, "setTimeout")];
  await tasks.wait(ref);
  expect(date).not.toHaveBeenCalled();
  expect(timer).not.toHaveBeenCalled();
});

test("a clock may be an object with methods, and its now is asked anew each time", async () => {
  class Minutes implements Clock {
    readonly #clock = createVirtualClock({ startAt: 60_000 });
    now() {
      return this.#clock.now();
    }
    sleep(ms: number, signal: AbortSignal) {
      return this.#clock.sleep(ms, signal);
    }
  }
  const clock = new Minutes();
  const { tasks, asked } = acme(() => running, { shared: { clock } });
  await caughtOf("timeout", tasks.wait("acme:1", { timeoutMs: 25_000 }));
  expect(clock.now()).toBe(85_000);
  expect(asked).toHaveLength(4);
});

test("a clock may resolve a sleep that is aborted: it is not asked for another with a signal that has aborted", async () => {
  const clock = createVirtualClock();
  const late: number[] = [];
  const lenient = {
    now: () => clock.now(),
    sleep: async (ms: number, signal: AbortSignal) => {
      if (signal.aborted && late.push(ms) > 9) throw new Error("asked for ever");
      if (!signal.aborted) await clock.sleep(ms, signal).catch(() => {});
    },
  };
  const shared = { clock: lenient };
  const { tasks } = acme(() => running, { shared, entry: { maxConcurrentRequests: 1 } });
  const controller = new AbortController();
  const refs = ["acme:1", "acme:2", "acme:3"] as const;
  const calls = refs.map((ref) => rejection(tasks.wait(ref, { signal: controller.signal })));
  await clock.sleep(15_000);
  controller.abort(reason);
  expect(await Promise.all(calls)).toEqual([reason, reason, reason]);
  expect(late).toEqual([]);
  expect(clock.sleeping).toBe(0);
});

test("without a random, Math.random is drawn from", async () => {
  const { process, simulator, askedAtMs } = rig();
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  const ref = simulator.task("doubao", ENDLESS);
  await caughtOf("timeout", process({ random: undefined }).wait(ref, { timeoutMs: 6_000 }));
  expect(askedAtMs()).toEqual([0, 5_250, 6_000]);
});

test("without a fetch, globalThis.fetch is looked up at each request", async () => {
  const { process, simulator, askedAtMs } = rig();
  const tasks = process({ fetch: undefined });
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("offline")));
  const ref = simulator.task("doubao", { queuedMs: 0, runningMs: 0 });
  const waiting = tasks.wait(ref);
  await simulator.clock.sleep(500);
  vi.stubGlobal("fetch", simulator.fetch);
  expect((await waiting).status).toBe("succeeded");
  expect(askedAtMs()).toEqual([1_000]);
});

test("a provider's own fetch wins over the shared one", async () => {
  const { simulator, clock } = rig();
  const shared = vi.fn<typeof fetch>(async () => Response.error());
  const tasks = createVideoTasks([linkmodel(simulator.connection("linkmodel"))], { clock, fetch: shared });
  expect((await tasks.wait(simulator.task("linkmodel"))).status).toBe("succeeded");
  expect(shared).not.toHaveBeenCalled();
});

test.each([NaN, -1, 1, 2, Infinity, undefined as never])(
  "a random that gives %d does no harm",
  async (number) => {
    const { tasks, asked, elapsedMs } = acme(
      (count) => {
        if (count < 3) throw new VideoTaskError("provider_unavailable", "no");
        return count < 5 ? running : succeeded;
      },
      { shared: { random: () => number } },
    );
    await tasks.wait("acme:1");
    expect(asked).toHaveLength(5);
    expect(elapsedMs()).toBeGreaterThan(20_000);
    expect(elapsedMs()).toBeLessThan(30_000);
  },
);
