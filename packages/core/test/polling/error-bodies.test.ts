// The status of an answer decides, and its Retry-After, even where its body never comes to an end.
import { expect, test } from "vitest";
import { createVideoTasks, linkmodel } from "../../src/index.ts";
import { createVirtualClock } from "@videotask/simulator";
import { caughtOf } from "./caught.ts";

/** An account whose answers have this status, and bodies that begin and then stall. */
function stalling(status: number, headers: Record<string, string> = {}) {
  const clock = createVirtualClock();
  const startedAt = clock.now();
  let requests = 0;
  let cancelled = 0;
  const fetch = async () => {
    requests += 1;
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"message":"no')),
      cancel: () => void (cancelled += 1),
    });
    return new Response(body, { status, headers });
  };
  const tasks = createVideoTasks([linkmodel({ apiKey: "key", fetch })], { clock, random: () => 0 });
  return {
    clock,
    tasks,
    elapsedMs: () => clock.now() - startedAt,
    counts: () => ({ requests, cancelled }),
  };
}

test.each([
  [401, "authentication"],
  [403, "permission"],
  [402, "insufficient_balance"],
  [400, "invalid_request"],
] as const)("a %i whose body stalls is %s after 2 s, and not asked for again", async (status, code) => {
  const { tasks, elapsedMs, counts, clock } = stalling(status);
  const error = await caughtOf(code, tasks.wait("linkmodel:1"));
  expect(error).toMatchObject({ httpStatus: status, ref: "linkmodel:1" });
  expect(elapsedMs()).toBe(2_000);
  expect(counts()).toEqual({ requests: 1, cancelled: 1 });
  expect(clock.sleeping).toBe(0);
});

test("a 429 whose body stalls keeps its Retry-After", async () => {
  const { tasks } = stalling(429, { "retry-after": "33" });
  const error = await caughtOf("rate_limited", tasks.get("linkmodel:1"));
  expect(error).toMatchObject({ httpStatus: 429, retryAfterMs: 33_000 });
});

test("a 2xx whose body stalls has the whole time of a request", async () => {
  const { tasks, elapsedMs } = stalling(200);
  await caughtOf("network", tasks.get("linkmodel:1"));
  expect(elapsedMs()).toBe(30_000);
});
