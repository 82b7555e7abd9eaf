// One wait over real sockets, on a clock that stands still while a request is on its way and jumps when none is.
import { expect, test, vi } from "vitest";
import { createVirtualClock } from "@videotask/simulator";
import { createVideoTasks, linkmodel, minimax, type VideoTaskEvent } from "../../src/index.ts";
import { createSimulator } from "../simulator.ts";
import { reason } from "./abort-after.ts";
import { rejection } from "./caught.ts";

async function loopback() {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock });
  const server = await simulator.listen();
  /** The platform's own, read to the end before time goes on. */
  const fetch = async (...request: Parameters<typeof globalThis.fetch>) => {
    const release = clock.hold();
    try {
      const response = await globalThis.fetch(...request);
      return new Response(await response.arrayBuffer(), response);
    } finally {
      release();
    }
  };
  const tasks = createVideoTasks(
    [linkmodel(server.connection("linkmodel")), minimax(server.connection("minimax"))],
    { clock, fetch, random: () => 0 },
  );
  return { clock, simulator, server, tasks, startedAt: clock.now() };
}

test("a wait of two minutes through a 503, a reset, HTML and a 429 finds its video over HTTP", async () => {
  const { simulator, server, tasks, startedAt, clock } = await loopback();
  await using _ = server;
  const ref = simulator.task("linkmodel");
  simulator.faults.add([
    { kind: "status", status: 503 },
    { kind: "reset" },
    { kind: "html" },
    { kind: "truncated" },
    { kind: "rateLimit", retryAfterMs: 20_000 },
  ]);
  const retries: string[] = [];
  const onEvent = (event: VideoTaskEvent) => void (event.type === "retry" && retries.push(event.error.code));
  const task = await tasks.wait(ref, { submittedAt: startedAt, onEvent });
  expect(task).toMatchObject({ ref, status: "succeeded" });
  expect(retries).toEqual(["provider_unavailable", "network", "invalid_response", "network", "rate_limited"]);
  const asked = simulator.requests.map(({ at }) => at - startedAt);
  expect(asked.slice(0, 7)).toEqual([30_000, 31_000, 32_000, 33_000, 34_000, 54_000, 59_000]);
  expect(clock.now() - startedAt).toBe(124_000);
});

test("the link that a MiniMax wait ends with can be fetched", async () => {
  const { simulator, server, tasks } = await loopback();
  await using _ = server;
  const task = await tasks.wait(simulator.task("minimax"));
  const video = await fetch(task.outputs[0].url);
  expect(video.status).toBe(200);
  expect(video.headers.get("content-type")).toContain("video/");
  expect((await video.arrayBuffer()).byteLength).toBeGreaterThan(100);
});

test("an abort breaks the connection of a request that hangs", async () => {
  const { simulator, server, tasks } = await loopback();
  await using _ = server;
  const ref = simulator.task("linkmodel");
  simulator.faults.add({ kind: "hang" });
  const controller = new AbortController();
  const call = rejection(tasks.wait(ref, { signal: controller.signal }));
  await vi.waitFor(() => expect(simulator.requests).toHaveLength(1));
  controller.abort(reason);
  expect(await call).toBe(reason);
  await vi.waitFor(() => expect(simulator.requests).toMatchObject([{ status: "aborted" }]));
});
