// Trouble that may pass is ridden out, more and more slowly, and ends no wait before its deadline.
import { inspect } from "node:util";
import { expect, test } from "vitest";
import type { Fault } from "@videotask/simulator";
import type { VideoTaskErrorCode, VideoTaskEvent } from "../../src/index.ts";
import { caughtOf } from "./caught.ts";
import { ENDLESS, randomNumbers, rig } from "./rig.ts";

const body = (text: string, status = 200): Fault => ({ kind: "body", body: text, status });
const status = (number: number): Fault => ({ kind: "status", status: number });

const passing: [string, Fault, VideoTaskErrorCode][] = [
  ["a broken connection", { kind: "reset" }, "network"],
  ["a request that hangs", { kind: "hang" }, "network"],
  ["a body that hangs half-way", { kind: "hang", in: "body" }, "network"],
  ["a body that breaks off", { kind: "truncated" }, "network"],
  ["HTTP 408", status(408), "provider_unavailable"],
  ["HTTP 425", status(425), "provider_unavailable"],
  ["HTTP 429", status(429), "rate_limited"],
  ["HTTP 429 in the provider's words", { kind: "rateLimit" }, "rate_limited"],
  ["HTTP 500", status(500), "provider_unavailable"],
  ["HTTP 500 in the provider's words", { kind: "error", error: "serverError" }, "provider_unavailable"],
  ["HTTP 501", status(501), "provider_unavailable"],
  ["HTTP 502", status(502), "provider_unavailable"],
  ["HTTP 503", status(503), "provider_unavailable"],
  ["HTTP 504", status(504), "provider_unavailable"],
  ["HTTP 529", status(529), "provider_unavailable"],
  ["HTML with HTTP 200", { kind: "html" }, "invalid_response"],
  ["JSON that is broken", body('{"code":0,"data":{"sta'), "invalid_response"],
  ["an empty body", { kind: "empty" }, "invalid_response"],
  ["an empty body with HTTP 204", body("", 204), "invalid_response"],
  ["an empty body with HTTP 503", body("", 503), "provider_unavailable"],
  ["data: null", { kind: "dataNull" }, "invalid_response"],
  ["an object with nothing inside", body("{}"), "invalid_response"],
  ["JSON that is no object", body("[]"), "invalid_response"],
  ["the code 500 with HTTP 200", { kind: "code", code: 500 }, "provider_unavailable"],
  ["the code 503 with HTTP 200", { kind: "code", code: 503 }, "provider_unavailable"],
  ["the code 429 with HTTP 200", { kind: "code", code: 429 }, "rate_limited"],
];

test.each(passing)("%s is ridden out with one retry", async (_, fault, code) => {
  const { tasks, simulator } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 1_000 });
  simulator.faults.add(fault);
  const events: VideoTaskEvent[] = [];
  const task = await tasks.wait(ref, { onEvent: (event) => void events.push(event) });
  expect(task.status).toBe("succeeded");
  expect(simulator.requests).toHaveLength(2);
  const retries = events.filter((event) => event.type === "retry");
  expect(retries).toEqual([
    { type: "retry", ref, error: expect.anything() as unknown, attempt: 1, delayMs: 1_000 },
  ]);
  expect(retries[0]!.error).toMatchObject({ code, ref, retryable: true });
});

test.each(["chainhub", "minimax", "minimax-agent", "jimmy", "doubao"] as const)(
  "%s: an outage of ten minutes is ridden out, and the task is found at its end",
  async (provider) => {
    const { tasks, simulator, elapsedMs } = rig({ random: () => 0.5 });
    simulator.faults.add(status(502), { forMs: 600_000 });
    const task = await tasks.wait(simulator.task(provider));
    expect(task.status).toBe("succeeded");
    expect(elapsedMs()).toBeGreaterThanOrEqual(600_000);
    expect(elapsedMs()).toBeLessThan(630_000);
    expect(simulator.requests.length).toBeLessThan(50);
  },
);

test("an outage without end costs the wait nothing but its deadline", async () => {
  const { tasks, simulator, elapsedMs } = rig({ random: randomNumbers(3) });
  simulator.faults.add(status(503), { times: Infinity });
  const error = await caughtOf("timeout", tasks.wait(simulator.task("linkmodel")));
  expect(elapsedMs()).toBe(900_000);
  expect(error.cause).toMatchObject({ code: "provider_unavailable", httpStatus: 503 });
  expect(error.task).toBeUndefined();
});

test("an outage hides what was seen before it from nobody: the timeout has the task as last seen", async () => {
  const { tasks, simulator } = rig();
  simulator.faults.add(status(503), { after: 2, times: Infinity });
  const error = await caughtOf("timeout", tasks.wait(simulator.task("jimmy"), { timeoutMs: 60_000 }));
  expect(error.task).toMatchObject({ status: "running", done: false });
});

test.each([
  { random: 0, delays: [1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000] },
  { random: 0.5, delays: [1_500, 2_500, 4_500, 8_500, 15_500, 15_500, 15_500] },
  { random: 1 - Number.EPSILON, delays: [2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000] },
])(
  "the n-th retry waits 1 s at least and min(30 s, 2^n s) at most: random $random",
  async ({ random, delays }) => {
    const { tasks, simulator } = rig({ random: () => random });
    const ref = simulator.task("linkmodel", ENDLESS);
    simulator.faults.add(status(503), { times: Infinity });
    const seen: number[] = [];
    await caughtOf(
      "timeout",
      tasks.wait(ref, { onEvent: (event) => void (event.type === "retry" && seen.push(event.delayMs)) }),
    );
    expect(seen.slice(0, 7).map(Math.round)).toEqual(delays);
  },
);

test("retries are as far apart as their events say", async () => {
  const { tasks, simulator, askedAtMs } = rig({ random: randomNumbers(11) });
  const ref = simulator.task("linkmodel", ENDLESS);
  simulator.faults.add(status(503), { times: Infinity });
  const delays: number[] = [];
  await caughtOf(
    "timeout",
    tasks.wait(ref, {
      timeoutMs: 120_000,
      onEvent: (event) => void (event.type === "retry" && delays.push(event.delayMs)),
    }),
  );
  const asked = askedAtMs();
  expect(asked.length).toBeGreaterThan(5);
  asked.slice(1).forEach((atMs, index) => expect(atMs - asked[index]!).toBeCloseTo(delays[index]!, 5));
});

test("an answer ends the count of retries, and the schedule goes on", async () => {
  const { tasks, simulator, askedAtMs } = rig({ random: () => 0.5 });
  const ref = simulator.task("linkmodel", ENDLESS);
  simulator.faults.add([status(503), status(503), null, status(503), null]);
  const attempts: number[] = [];
  await caughtOf(
    "timeout",
    tasks.wait(ref, {
      timeoutMs: 17_000,
      onEvent: (event) => void (event.type === "retry" && attempts.push(event.attempt)),
    }),
  );
  expect(attempts).toEqual([1, 2, 1]);
  expect(askedAtMs()).toEqual([0, 1_500, 4_000, 9_250, 10_750, 16_000, 17_000]);
});

test("the count of retries travels in the state", async () => {
  const { tasks, process, simulator, clock } = rig({ random: () => 1 - Number.EPSILON });
  const ref = simulator.task("linkmodel", ENDLESS);
  simulator.faults.add(status(503), { times: Infinity });
  let state = tasks.start(ref);
  const delays: number[] = [];
  for (let count = 0; count < 5; count += 1) {
    const tick = await process().tick(JSON.parse(JSON.stringify(state)) as typeof state);
    if (tick.done) throw tick.error;
    ({ state } = tick);
    delays.push(Math.round(tick.nextPollAt - clock.now()));
    await clock.sleep(tick.nextPollAt - clock.now());
  }
  expect(delays).toEqual([2_000, 4_000, 8_000, 16_000, 30_000]);
});

test("the function of an API key that fails is definite trouble, and what it throws is not kept", async () => {
  const config = { headers: { authorization: "Bearer the-token-of-the-vault" } };
  const apiKey = () => Promise.reject(Object.assign(new Error("sealed"), { config }));
  const { tasks, simulator, elapsedMs } = rig({}, { apiKey });
  const error = await caughtOf("authentication", tasks.wait(simulator.task("linkmodel")));
  expect(error.message).toContain("sealed");
  expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain("the-token-of-the-vault");
  expect(elapsedMs()).toBe(0);
  expect(simulator.requests).toEqual([]);
});
