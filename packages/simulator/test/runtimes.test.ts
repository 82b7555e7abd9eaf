// Places that are not Node: what the package needs of a runtime, and what it does where something is missing.

import { afterEach, describe, expect, test, vi } from "vitest";
import { queryTask } from "./query-task.ts";
import { createSimulator } from "./simulator.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.resetModules();
});

describe("the virtual clock jumps", () => {
  test.each([["setImmediate"], ["setImmediate", "MessageChannel"]])("without %s", async (...missing) => {
    for (const name of missing) vi.stubGlobal(name, undefined);
    vi.resetModules();
    const { createVirtualClock } = await import("../src/clock/virtual-clock.ts");
    const clock = createVirtualClock({ startAt: 0 });
    await Promise.all([clock.sleep(900_000), clock.sleep(5)]);
    expect(clock.now()).toBe(900_000);
  });
});

describe("without a clock of its own the simulator runs on the machine's", () => {
  test("which fake timers move", async () => {
    vi.useFakeTimers({ now: 1_000 });
    const simulator = createSimulator();
    const ref = simulator.task("linkmodel");
    simulator.faults.add({ kind: "slow", delayMs: 20_000 });
    const answer = queryTask(simulator, ref);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await answer).json.data.status).toBe("Processing");
    expect(simulator.requests).toMatchObject([{ at: 1_000, status: 200 }]);
  });

  test("and an abort leaves no timer and no listener behind", async () => {
    vi.useFakeTimers();
    const simulator = createSimulator();
    const ref = simulator.task("linkmodel");
    simulator.faults.add({ kind: "slow", delayMs: 1e12 }, { times: 2 });
    const controller = new AbortController();
    const { signal } = controller;
    const removed = vi.spyOn(signal, "removeEventListener");
    const first = queryTask(simulator, ref, { signal });
    await vi.advanceTimersByTimeAsync(2 ** 31);
    await first;
    expect(removed).toHaveBeenCalledOnce();
    const second = queryTask(simulator, ref, { signal });
    controller.abort(new Error("enough"));
    await expect(second).rejects.toThrow("enough");
    expect(vi.getTimerCount()).toBe(0);
    await expect(queryTask(simulator, ref, { signal })).rejects.toThrow("enough");
  });
});
