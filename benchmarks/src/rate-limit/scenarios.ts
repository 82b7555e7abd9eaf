// The accounts and loads that are measured. The first four are aims, which benchmarks/test/rate-limit.test.ts holds.
import { slidingWindow, tokenBucket, type Scenario } from "./run.ts";

const MINUTE = 60_000;

/** Permits one thing for five minutes, then another. */
const turning = (from: number, to: number) => () => {
  const [before, after] = [tokenBucket(from), tokenBucket(to)];
  return (at: number) => (at < 5 * MINUTE ? before(at) : after(at));
};

export const SCENARIOS = {
  "20 waits, 1/s": { waits: 20, permits: () => tokenBucket(1), permittedPerSecond: 1 },
  "50 waits, 4/s": { waits: 50, permits: () => tokenBucket(4), permittedPerSecond: 4 },
  "100 waits, 8/s": { waits: 100, permits: () => tokenBucket(8), permittedPerSecond: 8 },
  "300 waits, 1/s, 30 min": {
    waits: 300,
    permits: () => tokenBucket(1),
    permittedPerSecond: 1,
    durationMs: 30 * MINUTE,
  },
  "100 waits, 8/s, nothing saved up": { waits: 100, permits: () => tokenBucket(8, 1), permittedPerSecond: 8 },
  "100 waits, 60 in any minute": {
    waits: 100,
    permits: () => slidingWindow(60, MINUTE),
    permittedPerSecond: 1,
  },
  "50 waits, 2/s, a burst of 120": { waits: 50, permits: () => tokenBucket(2, 120), permittedPerSecond: 2 },
  "50 waits, never a 429": { waits: 50, permits: () => () => true, permittedPerSecond: Infinity },
  "300 waits, never a 429": { waits: 300, permits: () => () => true, permittedPerSecond: Infinity },
  "100 waits, 8/s, then 2/s": { waits: 100, permits: turning(8, 2), permittedPerSecond: 5 },
  "100 waits, 2/s, then 8/s": { waits: 100, permits: turning(2, 8), permittedPerSecond: 5 },
  "3 waits, one in 10 s": { waits: 3, permits: () => tokenBucket(0.1), permittedPerSecond: 0.1 },
  "50 waits, 1/s, Retry-After: 3": {
    waits: 50,
    permits: () => tokenBucket(1),
    permittedPerSecond: 1,
    retryAfterSeconds: 3,
  },
  "50 waits, 1/s, Retry-After: 10": {
    waits: 50,
    permits: () => tokenBucket(1),
    permittedPerSecond: 1,
    retryAfterSeconds: 10,
  },
  "20 waits in two processes, 1/s": {
    waits: 20,
    permits: () => tokenBucket(1),
    permittedPerSecond: 1,
    processes: 2,
  },
} as const satisfies Record<string, Scenario>;
