// What a provider asks to be left alone for is obeyed, in either form of the header, as far as there is time.
import { expect, test } from "vitest";
import { caughtOf } from "./caught.ts";
import { ENDLESS, rig } from "./rig.ts";

const DAY = 86_400_000;

test.each(["seconds", "date"] as const)(
  "a Retry-After in %s is obeyed to the second",
  async (retryAfterFormat) => {
    const { tasks, simulator, askedAtMs } = rig({ random: () => 0.9 });
    const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 1_000 });
    simulator.faults.add({ kind: "rateLimit", retryAfterMs: 42_000, retryAfterFormat });
    await tasks.wait(ref);
    expect(askedAtMs()).toEqual([0, 42_000]);
  },
);

test.each([503, 502, 500, 408, 425])("a Retry-After beside HTTP %i is obeyed", async (status) => {
  const { tasks, simulator, askedAtMs } = rig({ random: () => 0.9 });
  const ref = simulator.task("jimmy", { queuedMs: 0, runningMs: 1_000 });
  simulator.faults.add({ kind: "status", status, retryAfterMs: 90_000 });
  const delays: number[] = [];
  await tasks.wait(ref, {
    onEvent: (event) => {
      if (event.type !== "retry") return;
      delays.push(event.delayMs);
      expect(event.error).toMatchObject({ httpStatus: status, retryAfterMs: 90_000 });
    },
  });
  expect(askedAtMs()).toEqual([0, 90_000]);
  expect(delays).toEqual([90_000]);
});

const header = (value: string) =>
  ({ kind: "body", status: 429, body: "", headers: { "retry-after": value } }) as const;

test.each([
  ["0", 1_000],
  ["Thu, 01 Jan 2026 00:00:00 GMT", 1_000],
  ["Sat, 01 Jan 2000 00:00:00 GMT", 1_000],
])("Retry-After: %s asks again after 1 s, not in a loop without a pause", async (value, delayMs) => {
  const { tasks, simulator, askedAtMs } = rig({ random: () => 0.9 });
  const ref = simulator.task("linkmodel", ENDLESS);
  simulator.faults.add(header(value), { times: 20 });
  await caughtOf("timeout", tasks.wait(ref, { timeoutMs: 10_000 }));
  expect(askedAtMs()).toEqual(Array.from({ length: 11 }, (_, index) => index * delayMs));
});

test.each(["soon", "", "-5", "-1", "1.5", "+5", "3, 3", "NaN", "12 parsecs", "\u00bd", "1 Jan 2001", "Mon"])(
  "Retry-After: %j is no answer, and no reason to ask sooner than after 1 s or later than after 2 s",
  async (value) => {
    const { tasks, simulator, askedAtMs } = rig({ random: () => 0.5 });
    const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 1_000 });
    simulator.faults.add(header(value));
    await tasks.wait(ref);
    expect(askedAtMs()[1]).toBeGreaterThanOrEqual(1_000);
    expect(askedAtMs()[1]).toBeLessThanOrEqual(2_000);
  },
);

const LONG = [`${(60 * DAY) / 1_000}`, "9".repeat(30), "31536000", "Fri, 31 Dec 9999 23:59:59 GMT"];

test.each(LONG)("Retry-After: %s is obeyed for five minutes; then one request finds out", async (value) => {
  const { tasks, simulator, askedAtMs, elapsedMs } = rig();
  const ref = simulator.task("jimmy", { queuedMs: 0, runningMs: 1_000 });
  simulator.faults.add(header(value), { times: 2 });
  const delays: number[] = [];
  await tasks.wait(ref, { onEvent: (event) => void (event.type === "retry" && delays.push(event.delayMs)) });
  expect(askedAtMs()).toEqual([0, 300_000, 600_000]);
  expect(elapsedMs()).toBe(600_000);
  expect(delays).toEqual([300_000, 300_000]);
});

test.each(LONG)(
  "Retry-After: %s is bounded by the deadline, at which the last look is asked",
  async (value) => {
    const { tasks, simulator, askedAtMs, elapsedMs } = rig();
    const ref = simulator.task("linkmodel", ENDLESS);
    simulator.faults.add(header(value));
    await caughtOf("timeout", tasks.wait(ref, { timeoutMs: 100_000 }));
    expect(askedAtMs()).toEqual([0, 100_000]);
    expect(elapsedMs()).toBe(100_000);
  },
);

test("a Retry-After of a year does not hold what comes later: a fresh wait has its answer after five minutes", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  const [limited, done] = [ENDLESS, { queuedMs: 0, runningMs: 0 }].map((script) =>
    simulator.task("linkmodel", script),
  );
  simulator.faults.add(header("31536000"), { times: 2 });
  await caughtOf("timeout", tasks.wait(limited!, { timeoutMs: 1_000 }));
  await tasks.wait(done!);
  expect(elapsedMs()).toBe(301_000);
});

test("a good answer lifts a hold for all but the one that was told to wait", async () => {
  const { tasks, simulator, clock, askedAtMs } = rig();
  const script = { queuedMs: 0, runningMs: 0 };
  const [limited, held, asked] = [0, 1, 2].map(() => simulator.task("linkmodel", script));
  simulator.faults.add(header("120"), { ref: limited, times: 1 });
  const waits = [tasks.wait(limited!)];
  await clock.sleep(1_000);
  waits.push(tasks.wait(held!));
  await clock.sleep(4_000);
  expect(askedAtMs(held)).toEqual([]);
  await tasks.get(asked!);
  await Promise.all(waits);
  expect(askedAtMs(held)).toEqual([5_010]);
  expect(askedAtMs(limited)).toEqual([0, 120_000]);
});

test("a pause travels in the state: another process obeys it", async () => {
  const { tasks, process, simulator, startedAt, clock, askedAtMs } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 1_000 });
  simulator.faults.add({ kind: "rateLimit", retryAfterMs: 60_000 });
  const { state, done } = await tasks.tick(tasks.start(ref));
  expect(done).toBe(false);
  expect(state.nextPollAt).toBe(startedAt + 60_000);
  await clock.sleep(20_000);
  await process().wait(JSON.parse(JSON.stringify(state)) as typeof state);
  expect(askedAtMs()).toEqual([0, 60_000]);
});

test.each([
  ["Thu, 01 Jan 2026 00:01:30 GMT"],
  ["Thursday, 01-Jan-26 00:01:30 GMT"],
  ["Thu Jan  1 00:01:30 2026"],
])("an HTTP date in any of its three forms is obeyed: %s", async (value) => {
  const { tasks, simulator, askedAtMs } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 1_000 });
  simulator.faults.add(header(value));
  await tasks.wait(ref);
  expect(askedAtMs()).toEqual([0, 90_000]);
});

test.each(["-1", "1.5", "+5", "3, 3"])(
  "Retry-After: %s for half an hour is 30 s between requests in the end, not 1 s",
  async (value) => {
    const { tasks, simulator, askedAtMs } = rig({ random: () => 0.999 });
    simulator.faults.add({ ...header(value), status: 503 }, { times: 5_000 });
    await caughtOf("timeout", tasks.wait(simulator.task("jimmy", ENDLESS)));
    expect(askedAtMs().length).toBeLessThanOrEqual(120);
  },
);
