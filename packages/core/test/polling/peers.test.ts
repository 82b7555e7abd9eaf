// What goes wrong in the packages a user would pick instead, read or measured in their newest releases of November 2026. Each
// test names the peer and its fault, and shows with requests and virtual milliseconds what happens here.
import { expect, test } from "vitest";
import type { PollState, VideoTaskEvent } from "../../src/index.ts";
import { abortAfter, reason } from "./abort-after.ts";
import { acme, running } from "./acme.ts";
import { caughtOf, rejection } from "./caught.ts";
import { ENDLESS, every, rig } from "./rig.ts";

const MINUTE = 60_000;
const outage = { kind: "status", status: 503 } as const;

test("one 503 kills a paid job in the AI SDK with fal, and fails it for good in core-lro: here it costs 1 s", async () => {
  const { tasks, simulator, askedAtMs, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 6_000 });
  simulator.faults.add(outage, { after: 1 });
  expect((await tasks.wait(ref)).status).toBe("succeeded");
  expect(askedAtMs()).toEqual([0, 5_000, 6_000]);
  expect(elapsedMs()).toBe(6_000);
});

test("sixty seconds of 503 are survived by util-waiter alone: here with 10 requests at most, and the video", async () => {
  const { tasks, simulator, askedAtMs, elapsedMs } = rig({ random: () => 0.5 });
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 30_000 });
  simulator.faults.add(outage, { forMs: MINUTE });
  expect((await tasks.wait(ref)).status).toBe("succeeded");
  expect(askedAtMs()).toEqual([0, 1_500, 4_000, 8_500, 17_000, 32_500, 48_000, 63_500]);
  expect(elapsedMs()).toBe(63_500);
});

test("a request that throws once ends the run in TanStack AI and in google-gax: here it is asked again", async () => {
  const { simulator, process, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 0 });
  let calls = 0;
  const fetch = async (...request: Parameters<typeof globalThis.fetch>) => {
    if ((calls += 1) === 1) throw new TypeError("fetch failed");
    return simulator.fetch(request[0] as Request);
  };
  expect((await process({ fetch }).wait(ref)).status).toBe("succeeded");
  expect(calls).toBe(2);
  expect(elapsedMs()).toBe(1_000);
});

test("Retry-After: 5 is ignored by fal, and replicate asks six times in 2 ms: here nothing is asked for 5 s", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  const ref = simulator.task("jimmy", { queuedMs: 0, runningMs: 1_000 });
  simulator.faults.add({ kind: "status", status: 429, retryAfterMs: 5_000 }, { times: 3 });
  expect((await tasks.wait(ref)).status).toBe("succeeded");
  expect(askedAtMs()).toEqual([0, 5_000, 10_000, 15_000]);
});

test("an unknown status costs openai 3,001 requests in 218 ms, and fal polls it for ever: here 61 in 15 min", async () => {
  const { tasks, simulator, askedAtMs, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", { ...ENDLESS, quirks: { unknownStatus: "in_review" } });
  const error = await caughtOf("timeout", tasks.wait(ref));
  expect(askedAtMs()).toEqual(every(15_000, 0, 15 * MINUTE));
  expect(elapsedMs()).toBe(15 * MINUTE);
  expect(error.task?.providerStatus).toBe("in_review");
});

test("an unknown status is a false timeout in runway: here it is told at once, and the task is found when it ends", async () => {
  const { tasks, simulator } = rig();
  const quirks = { unknownStatus: { status: "in_review", forMs: 30_000 } };
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 40_000, quirks });
  const drift: VideoTaskEvent[] = [];
  const onEvent = (event: VideoTaskEvent) => void (event.type === "drift" && drift.push(event));
  expect((await tasks.wait(ref, { onEvent })).status).toBe("succeeded");
  expect(drift).toEqual([{ type: "drift", ref, field: "data.status", value: "in_review" }]);
});

test("`aborted` never ends in replicate: here a cancelled task ends at its first sight, and an odd word by the deadline", async () => {
  const cancelled = rig();
  const ref = cancelled.simulator.task("linkmodel", { queuedMs: 0, runningMs: 0, outcome: "cancelled" });
  await caughtOf("task_cancelled", cancelled.tasks.wait(ref));
  expect(cancelled.simulator.requests).toHaveLength(1);
  const odd = acme(() => ({ status: "unknown", providerStatus: "aborted" }));
  await caughtOf("timeout", odd.tasks.wait("acme:1"));
  expect(odd.elapsedMs()).toBe(30 * MINUTE);
});

test.each([
  ["runway, where 0.3 s take effect at 4.5 s", 300],
  ["fal, where 0.1 s take effect at 3.0 s", 100],
])("an abort during a sleep is late in %s: here it takes effect at %i ms", async (_, ms) => {
  const stage = rig();
  const { tasks, simulator, clock, elapsedMs } = stage;
  const ref = simulator.task("linkmodel", ENDLESS);
  expect(await rejection(tasks.wait(ref, { signal: abortAfter(ms, stage) }))).toBe(reason);
  expect(elapsedMs()).toBe(ms);
  await clock.sleep(15 * MINUTE);
  expect(simulator.requests).toHaveLength(1);
});

test("one more request follows an abort in util-waiter: here none, and the one under way is let go of", async () => {
  const stage = rig();
  const { tasks, simulator, clock, elapsedMs } = stage;
  const ref = simulator.task("linkmodel", ENDLESS);
  simulator.faults.add({ kind: "hang" }, { after: 1 });
  expect(await rejection(tasks.wait(ref, { signal: abortAfter(5_250, stage) }))).toBe(reason);
  expect(elapsedMs()).toBe(5_250);
  await clock.sleep(15 * MINUTE);
  expect(simulator.requests.map(({ status }) => status)).toEqual([200, "aborted"]);
});

test("a hung request holds a poller without a limit for ever: here 30 s, then it is asked again", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 1_000 });
  simulator.faults.add({ kind: "hang" });
  expect((await tasks.wait(ref)).status).toBe("succeeded");
  expect(askedAtMs()).toEqual([0, 31_000]);
});

test("fal, replicate and core-lro have no limit: here a wait that was given none ends after LinkModel's 15 min", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  await caughtOf("timeout", tasks.wait(simulator.task("linkmodel", ENDLESS)));
  expect(elapsedMs()).toBe(15 * MINUTE);
});

test("a deadline in the middle of a sleep is kept to the millisecond, and not before a last look (vercel/ai #21053)", async () => {
  const { tasks, simulator, askedAtMs, elapsedMs } = rig();
  const ref = simulator.task("jimmy", { queuedMs: 0, runningMs: 23_000 });
  expect((await tasks.wait(ref, { timeoutMs: 23_456 })).status).toBe("succeeded");
  expect(askedAtMs()).toEqual([0, 10_000, 20_000, 23_456]);
  expect(elapsedMs()).toBe(23_456);
});

test("a timeout of the AI SDK is a plain Error without the task's id: here it has the reference and a state to go on from", async () => {
  const { tasks, process, simulator } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 90_000 });
  const error = await caughtOf("timeout", tasks.wait(ref, { timeoutMs: MINUTE }));
  expect(error).toMatchObject({ ref, retryable: true, task: { ref, status: "running" } });
  const { state } = JSON.parse(JSON.stringify(error)) as { state: PollState };
  expect((await process().wait(state, { timeoutMs: MINUTE })).ref).toBe(ref);
});

test("a failure of the AI SDK is a plain Error without the task's id: here it has the task and why it failed", async () => {
  const { tasks, simulator } = rig();
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 0, failure: "moderation" });
  const error = await caughtOf("task_failed", tasks.wait(ref));
  expect(error).toMatchObject({ ref, retryable: false, task: { ref, failure: { code: "moderation" } } });
});

test("the AI SDK tells no progress: here each change is an event", async () => {
  const { tasks, simulator } = rig();
  const ref = simulator.task("jimmy", { queuedMs: 0, runningMs: 40_000 });
  const progress: (number | undefined)[] = [];
  const onEvent = (event: VideoTaskEvent) => {
    if (event.type === "update") progress.push(event.task.progress);
  };
  await tasks.wait(ref, { onEvent });
  expect(progress).toEqual([1, 25, 50, 74, 100]);
});

test("an error inside HTTP 200 reads as pending until the timeout in the AI SDK with klingai: here it ends the wait at once", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  simulator.faults.add({ kind: "code", code: 401, message: "invalid key" }, { times: Infinity });
  await caughtOf("authentication", tasks.wait(simulator.task("linkmodel")));
  expect(simulator.requests).toHaveLength(1);
  expect(elapsedMs()).toBe(0);
});

test("403 is retried by util-waiter as everything is: here it stops at once, after 1 request and 0 ms", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  simulator.faults.add({ kind: "status", status: 403 }, { times: Infinity });
  await caughtOf("permission", tasks.wait(simulator.task("linkmodel")));
  expect(simulator.requests).toHaveLength(1);
  expect(elapsedMs()).toBe(0);
});

test("going on from plain JSON throws in genai: here another process goes on, in the right phase and to the same deadline", async () => {
  const { tasks, process, simulator, startedAt, clock, askedAtMs, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", { ...ENDLESS, queuedMs: 0 });
  const { state } = await tasks.tick(tasks.start(ref));
  const stored = JSON.stringify(state);
  await clock.sleep(5 * MINUTE);
  const error = await caughtOf("timeout", process().wait(JSON.parse(stored) as PollState));
  expect(askedAtMs()).toEqual([
    0,
    ...every(8_000, 300_000, 484_000),
    ...every(15_000, 499_000, 889_000),
    900_000,
  ]);
  expect(elapsedMs()).toBe(15 * MINUTE);
  expect(error.state.deadlineAt).toBe(startedAt + 15 * MINUTE);
});

test("core-lro adds no jitter, so that waits that start together ask together for ever: here they drift apart", async () => {
  let draw = 0;
  const { tasks, simulator, askedAtMs } = rig({ random: () => ((draw += 1) * 0.37) % 1 });
  const refs = [0, 1].map(() => simulator.task("doubao", ENDLESS));
  await Promise.all(refs.map((ref) => caughtOf("timeout", tasks.wait(ref, { timeoutMs: MINUTE }))));
  const [first, second] = refs.map((ref) => askedAtMs(ref).slice(1, -1));
  expect(first!.length).toBeGreaterThan(9);
  expect(first!.filter((atMs) => second!.includes(atMs))).toEqual([]);
});

test("a poller of each is a poller of all: here one 429 slows a hundred waits down, with 8 requests in its 5 s", async () => {
  const { tasks, asked } = acme(
    async (_, { ask }) => {
      await ask("/jobs/1");
      return running;
    },
    {
      shared: {
        fetch: async () =>
          asked.length > 8
            ? Response.json({})
            : new Response("", { status: 429, headers: { "retry-after": "5" } }),
      },
    },
  );
  const refs = Array.from({ length: 100 }, (__, index) => `acme:${index}` as const);
  await Promise.all(refs.map((ref) => caughtOf("timeout", tasks.wait(ref, { timeoutMs: 6_000 }))));
  expect(asked.filter(({ atMs }) => atMs < 5_000)).toHaveLength(8);
  expect(asked.filter(({ atMs }) => atMs === 5_000)).toHaveLength(1);
  expect(asked.filter(({ atMs }) => atMs >= 5_000 && atMs < 6_000)).toHaveLength(100);
});
