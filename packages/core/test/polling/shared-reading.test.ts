// Two waits of one task in one process send one request, and neither knows of the other.
import { expect, test } from "vitest";
import type { VideoTaskEvent } from "../../src/index.ts";
import { reason } from "./abort-after.ts";
import { acme, running, succeeded } from "./acme.ts";
import { caughtOf, rejection } from "./caught.ts";

/** A provider whose answers take 1 s; `aborted` has the ids of the requests that were ended. */
function slow() {
  const aborted: string[] = [];
  const stage = acme(async (count, { id, signal }) => {
    signal.addEventListener("abort", () => aborted.push(id));
    await stage.clock.sleep(1_000);
    return count < 3 ? running : succeeded;
  });
  return { ...stage, aborted };
}

test("two waits that begin together send the requests of one, and both have the task", async () => {
  const { tasks, asked } = slow();
  const [first, second] = await Promise.all([tasks.wait("acme:1"), tasks.wait("acme:1")]);
  expect(first).toEqual(second);
  expect(asked).toHaveLength(3);
});

test("a tick joins the request of a wait, and has its own poll event", async () => {
  const { tasks, asked, clock } = slow();
  const events: VideoTaskEvent["type"][][] = [[], []];
  const waiting = tasks.wait("acme:1", { onEvent: ({ type }) => events[0]!.push(type) });
  await clock.sleep(400);
  const durations: number[] = [];
  const tick = await tasks.tick(tasks.start("acme:1"), {
    onEvent: (event) => {
      events[1]!.push(event.type);
      if (event.type === "poll") durations.push(event.durationMs);
    },
  });
  expect(tick.task?.status).toBe("running");
  expect(durations).toEqual([600]);
  expect(asked).toHaveLength(1);
  expect(events).toEqual([
    ["poll", "update"],
    ["poll", "update"],
  ]);
  await waiting;
});

test("get never shares", async () => {
  const { tasks, asked } = slow();
  await Promise.all([tasks.get("acme:1"), tasks.get("acme:1")]);
  expect(asked).toHaveLength(2);
});

test("different tasks share nothing", async () => {
  const { tasks, asked } = slow();
  await Promise.all([tasks.tick("acme:1"), tasks.tick("acme:2")]);
  expect(asked).toHaveLength(2);
});

test("one that is aborted leaves at once; the request goes on for the other", async () => {
  const { tasks, asked, aborted, clock, elapsedMs } = slow();
  const controller = new AbortController();
  const leaving = rejection(tasks.wait("acme:1", { signal: controller.signal }));
  const staying = tasks.tick("acme:1");
  await clock.sleep(500);
  controller.abort(reason);
  expect(await leaving).toBe(reason);
  expect(elapsedMs()).toBe(500);
  expect((await staying).task?.status).toBe("running");
  expect(asked).toHaveLength(1);
  expect(aborted).toEqual([]);
});

test("the request is aborted when the last leaves, and the next one sends a request of its own", async () => {
  const { tasks, asked, aborted, clock } = slow();
  const controller = new AbortController();
  const { signal } = controller;
  const leaving = [1, 2].map(() => rejection(tasks.tick("acme:1", { signal })));
  await clock.sleep(500);
  controller.abort(reason);
  expect(await Promise.all(leaving)).toEqual([reason, reason]);
  expect(aborted).toEqual(["1"]);
  expect((await tasks.tick("acme:1")).task?.status).toBe("running");
  expect(asked).toHaveLength(2);
});

test("each keeps its own requestTimeoutMs, counted from when it joined", async () => {
  const { tasks, clock, elapsedMs, asked } = slow();
  const short = tasks.tick("acme:1", { requestTimeoutMs: 300 });
  const long = tasks.tick("acme:1");
  await clock.sleep(900);
  const late = tasks.tick("acme:1", { requestTimeoutMs: 200 });
  expect((await short).error).toMatchObject({ code: "network", message: expect.stringContaining("300 ms") });
  expect((await late).task?.status).toBe("running");
  expect((await long).task?.status).toBe("running");
  expect(elapsedMs()).toBe(1_000);
  expect(asked).toHaveLength(1);
});

test("trouble that is shared is each one's own error", async () => {
  const stage = acme(async () => {
    await stage.clock.sleep(100);
    throw new Error("boom");
  });
  const [first, second] = await Promise.all(
    [1, 2].map(() => caughtOf("invalid_response", stage.tasks.wait("acme:1"))),
  );
  expect(first).not.toBe(second);
  expect(stage.asked).toHaveLength(1);
});
