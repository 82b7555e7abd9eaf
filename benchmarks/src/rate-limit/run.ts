// An account that permits so many requests, and waits that demand more: how much of what is permitted they get, and how fairly. In
// virtual time and from numbers that are drawn alike in each run, so that every figure is exact.
import { createVideoTasks, linkmodel } from "@videotask/core";
import { createVirtualClock } from "@videotask/simulator";
import { drawn } from "../drawn.ts";
import { linkmodelAnswer } from "../linkmodel-answer.ts";

const LATENCY_MS = 80;
const EVERY_MS = 10_000;
const NEVER = new AbortController().signal;

/** What an account permits: whether a request that comes at `at` (milliseconds since the beginning) is answered. */
export type Permits = (at: number) => boolean;

/** So many requests a second, and as many at once as have been saved up. */
export function tokenBucket(perSecond: number, burst = Math.max(1, perSecond)): Permits {
  let tokens = burst;
  let last = 0;
  return (at) => {
    tokens = Math.min(burst, tokens + ((at - last) / 1_000) * perSecond);
    last = at;
    // What is missing by rounding only is not missing.
    if (tokens < 1 - 1e-9) return false;
    tokens -= 1;
    return true;
  };
}

/** So many requests in any window of so many milliseconds. */
export function slidingWindow(most: number, windowMs: number): Permits {
  let answered: number[] = [];
  return (at) => {
    answered = answered.filter((earlier) => earlier > at - windowMs);
    if (answered.length >= most) return false;
    answered.push(at);
    return true;
  };
}

export interface Scenario {
  readonly waits: number;
  /** Made anew for each run. */
  readonly permits: () => Permits;
  /** How many good answers a second the account permits, on average. */
  readonly permittedPerSecond: number;
  /** @default 600_000 */
  readonly durationMs?: number;
  readonly retryAfterSeconds?: number;
  /** Each with its own share of the waits, none knowing of the others. @default 1 */
  readonly processes?: number;
}

export interface Outcome {
  /** Good answers, over what was permitted or demanded, whichever is less. */
  readonly share: number;
  /** The longest time between two good answers of one task, over its fair share of the time. */
  readonly gap: number;
  /** Tasks that were never seen. */
  readonly unseen: number;
  /** Requests that were refused, over all. */
  readonly refused: number;
}

export async function run(scenario: Scenario, seed = 1): Promise<Outcome> {
  const { waits, durationMs = 600_000, retryAfterSeconds, processes = 1, permittedPerSecond } = scenario;
  const clock = createVirtualClock();
  const startedAt = clock.now();
  const permit = scenario.permits();
  const random = drawn(seed);
  const answers = new Map<string, number[]>();
  let refused = 0;

  const fetch = async (request: Request) => {
    const at = clock.now() - startedAt;
    const isPermitted = permit(at);
    await clock.sleep(LATENCY_MS, NEVER);
    if (!isPermitted) {
      refused += 1;
      const headers: HeadersInit = retryAfterSeconds ? { "retry-after": `${retryAfterSeconds}` } : {};
      return new Response("{}", { status: 429, headers });
    }
    const id = new URL(request.url).searchParams.get("task_id")!;
    answers.set(id, [...(answers.get(id) ?? []), at]);
    return linkmodelAnswer("Processing");
  };

  const clients = Array.from({ length: processes }, () =>
    createVideoTasks([linkmodel({ apiKey: "key", fetch })], { clock, random }),
  );
  const ids = Array.from({ length: waits }, (_, index) => `task_${index}`);
  await Promise.allSettled(
    ids.map((id, index) =>
      clients[index % processes]!.wait(`linkmodel:${id}`, {
        schedule: [{ everyMs: EVERY_MS }],
        timeoutMs: durationMs,
      }),
    ),
  );
  return measure({ waits, durationMs, permittedPerSecond }, answers, refused);
}

function measure(
  {
    waits,
    durationMs,
    permittedPerSecond,
  }: { waits: number; durationMs: number; permittedPerSecond: number },
  answers: ReadonlyMap<string, readonly number[]>,
  refused: number,
): Outcome {
  const perSecond = Math.min(permittedPerSecond, waits / (EVERY_MS / 1_000));
  const fairMs = Math.max(EVERY_MS, (waits / permittedPerSecond) * 1_000);
  let good = 0;
  let longestMs = 0;
  for (const times of answers.values()) {
    good += times.length;
    for (let index = 1; index < times.length; index++)
      longestMs = Math.max(longestMs, times[index]! - times[index - 1]!);
  }
  return {
    share: good / ((perSecond * durationMs) / 1_000),
    gap: longestMs / fairMs,
    unseen: waits - answers.size,
    refused: refused / (good + refused),
  };
}
