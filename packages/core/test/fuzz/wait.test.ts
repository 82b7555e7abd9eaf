// Whatever a server sends, and however slowly, a wait is over by its deadline plus one request's time.
import * as fc from "fast-check";
import { createVirtualClock, type Clock } from "@videotask/simulator";
import { describe, expect, test } from "vitest";
import { VideoTaskError } from "../../src/index.ts";
import { mutated } from "./mutation.ts";
import { expectSoundTask } from "./sound-task.ts";
import { FILE, REF, SEED, TARGETS, tasksOf } from "./targets.ts";

type Move =
  | { kind: "body"; status: number; text: string; afterMs: number; retryAfter: string | undefined }
  | { kind: "break" }
  | { kind: "hang" }
  | { kind: "hang and take no notice of the abort" }
  | { kind: "hang in the body" };

const move = (bodies: readonly object[]): fc.Arbitrary<Move> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("body" as const),
        status: fc.oneof(fc.constant(200), fc.constantFrom(200, 201, 302, 400, 404, 408, 429, 500, 503)),
        text: fc.oneof(
          mutated(bodies).map((body) => JSON.stringify(body) ?? ""),
          fc.constantFrom("", "<html>", "{}"),
        ),
        afterMs: fc.oneof(fc.constant(0), fc.nat(60_000)),
        retryAfter: fc.constantFrom(undefined, undefined, undefined, "0", "5", "999999999", "9".repeat(400)),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Move>(
        { kind: "break" },
        { kind: "hang" },
        { kind: "hang and take no notice of the abort" },
        { kind: "hang in the body" },
      ),
    },
  );

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });

/** A server that makes these moves in turn, and the last one for ever. */
function server(moves: readonly Move[], clock: Clock): typeof globalThis.fetch {
  let count = 0;
  return async (input) => {
    const { signal, url } = input as Request;
    const next = moves[Math.min(count++, moves.length - 1)]!;
    if (next.kind === "break") throw new TypeError("fetch failed");
    if (next.kind === "hang") return aborted(signal);
    if (next.kind === "hang and take no notice of the abort") return new Promise(() => {});
    if (next.kind === "hang in the body")
      return new Response(new ReadableStream({ pull: () => aborted(signal) }));
    if (next.afterMs) await clock.sleep(next.afterMs, signal);
    const text = url.includes("/files/retrieve") && count % 2 ? JSON.stringify(FILE) : next.text;
    const headers = next.retryAfter === undefined ? {} : { "retry-after": next.retryAfter };
    return new Response(text, { status: next.status, headers });
  };
}

describe.each(TARGETS)("%s", (_name, provider, bodies) => {
  test("ends in time, with a succeeded task or an error that has the reference", async () => {
    const property = fc.asyncProperty(
      fc.array(move(bodies), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 300_000 }),
      fc.integer({ min: 1, max: 30_000 }),
      async (moves, timeoutMs, requestTimeoutMs) => {
        const clock = createVirtualClock();
        const startedAt = clock.now();
        const tasks = tasksOf(provider, server(moves, clock), { clock });
        await tasks.wait(REF, { timeoutMs, requestTimeoutMs }).then(
          (task) => expectSoundTask(task, REF),
          (error: unknown) => expect(VideoTaskError.is(error) && error.ref).toBe(REF),
        );
        expect(clock.now() - startedAt).toBeLessThanOrEqual(timeoutMs + requestTimeoutMs);
        expect(clock.sleeping).toBe(0);
      },
    );
    await expect(fc.assert(property, { seed: SEED, numRuns: 120 })).resolves.toBeUndefined();
  });
});
