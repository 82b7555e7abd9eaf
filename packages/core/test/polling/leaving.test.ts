// A watch that is left while a value is waited for: a server whose client has gone away leaves it so.
import { expect, test } from "vitest";
import { getEventListeners } from "node:events";
import { acme, running, succeeded } from "./acme.ts";
import { ENDLESS, rig } from "./rig.ts";

test("return() with a next() pending in a sleep ends both at once, and nothing is asked after it", async () => {
  const { tasks, simulator, clock, elapsedMs } = rig();
  const watching = tasks.watch(simulator.task("jimmy", ENDLESS));
  await watching.next();
  const pending = watching.next();
  await clock.sleep(3_000);
  expect(await watching.return()).toEqual({ done: true, value: undefined });
  expect(await pending).toEqual({ done: true, value: undefined });
  expect(elapsedMs()).toBe(3_000);
  await clock.sleep(600_000);
  expect(simulator.requests).toHaveLength(1);
  expect(clock.sleeping).toBe(0);
});

test("return() with a next() pending in a request aborts that", async () => {
  let aborted = 0;
  const { tasks, clock } = acme((count, { signal }) => {
    if (count === 1) return running;
    return new Promise((_, reject) =>
      signal.addEventListener("abort", () => {
        aborted += 1;
        reject(signal.reason);
      }),
    );
  });
  const watching = tasks.watch("acme:1");
  await watching.next();
  const pending = watching.next();
  await clock.sleep(15_000);
  await watching.return();
  expect((await pending).done).toBe(true);
  expect(aborted).toBe(1);
});

test("a stream over a watch that is cancelled ends it at once", async () => {
  const { tasks, simulator, clock } = rig();
  const { signal } = new AbortController();
  // The types of the platform do not have it yet.
  const { from } = ReadableStream as unknown as { from(of: AsyncIterable<unknown>): ReadableStream };
  const stream = from.call(ReadableStream, tasks.watch(simulator.task("jimmy", ENDLESS), { signal }));
  const reader = stream.getReader();
  await reader.read();
  const pending = reader.read();
  await clock.sleep(1_000);
  await reader.cancel();
  expect((await pending).done).toBe(true);
  await clock.sleep(600_000);
  expect(simulator.requests).toHaveLength(1);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("a watch that was never begun sends nothing, and leaves no listener", async () => {
  const { tasks, asked } = acme(() => succeeded);
  const { signal } = new AbortController();
  const watching = tasks.watch("acme:1", { signal });
  await watching.return();
  expect((await watching.next()).done).toBe(true);
  expect(asked).toEqual([]);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("await using leaves a watch, too", async () => {
  const { tasks, asked, clock } = acme(() => running);
  {
    await using watching = tasks.watch("acme:1");
    await watching.next();
  }
  await clock.sleep(600_000);
  expect(asked).toHaveLength(1);
});
