// What holds for every wait whatever it meets: faults in any order, any limits, any age of the task, any chance.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Fault } from "@videotask/simulator";
import { VideoTaskError, type VideoTaskEvent } from "../../src/index.ts";
import { randomNumbers, rig } from "./rig.ts";

const fault = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  fc.constantFrom<Fault>(
    { kind: "reset" },
    { kind: "hang" },
    { kind: "hang", in: "body" },
    { kind: "truncated" },
    { kind: "html" },
    { kind: "empty" },
    { kind: "dataNull" },
    { kind: "rateLimit" },
    { kind: "code", code: 500 },
    { kind: "status", status: 503 },
  ),
  fc.record({ kind: fc.constant("rateLimit" as const), retryAfterMs: fc.nat(600_000) }),
  fc.record({ kind: fc.constant("slow" as const), delayMs: fc.nat(90_000) }),
);

const scene = fc.record({
  provider: fc.constantFrom("linkmodel", "doubao", "jimmy", "minimax-agent"),
  faults: fc.array(fault, { maxLength: 30 }),
  timeoutMs: fc.nat(400_000),
  requestTimeoutMs: fc.integer({ min: 1, max: 60_000 }),
  runningMs: fc.oneof(fc.nat(400_000), fc.constant(Infinity)),
  ageMs: fc.option(fc.nat(3_600_000), { nil: undefined }),
  unknownForMs: fc.oneof(fc.constant(0), fc.nat(100_000)),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
});

test("a wait ends by its deadline plus requestTimeoutMs, asks gently, looks last at the deadline, and leaves nothing", async () => {
  await fc.assert(
    fc.asyncProperty(scene, async ({ provider, faults, timeoutMs, requestTimeoutMs, ...script }) => {
      const { tasks, simulator, startedAt, clock, elapsedMs, askedAtMs } = rig({
        random: randomNumbers(script.seed),
      });
      const submittedAt = script.ageMs === undefined ? undefined : startedAt - script.ageMs;
      const quirks = { unknownStatus: { status: "odd", forMs: script.unknownForMs } };
      const ref = simulator.task(provider, { submittedAt, runningMs: script.runningMs, quirks });
      simulator.faults.add(faults);
      const polls: (VideoTaskEvent & { type: "poll" })[] = [];
      const onEvent = (event: VideoTaskEvent) => void (event.type === "poll" && polls.push(event));

      const outcome = await tasks.wait(ref, { submittedAt, timeoutMs, requestTimeoutMs, onEvent }).then(
        (task) => task.status,
        (error: unknown) => (VideoTaskError.is(error) ? error.code : error),
      );

      expect(["succeeded", "timeout"]).toContain(outcome);
      expect(elapsedMs()).toBeLessThanOrEqual(timeoutMs + requestTimeoutMs);
      expect(clock.sleeping).toBe(0);
      const asked = askedAtMs();
      expect(asked).toHaveLength(polls.length);
      const pauses = asked
        .slice(1)
        .map((atMs, index) =>
          atMs === timeoutMs ? Infinity : atMs - asked[index]! - polls[index]!.durationMs,
        );
      expect(Math.min(Infinity, ...pauses)).toBeGreaterThanOrEqual(999.999);
      expect(Math.max(...asked)).toBeLessThanOrEqual(timeoutMs);
      expect(Math.max(...polls.map(({ durationMs }) => durationMs))).toBeLessThan(requestTimeoutMs + 0.001);
      expect(outcome === "succeeded" || elapsedMs() >= timeoutMs).toBe(true);
    }),
    { numRuns: 100 },
  );
});
