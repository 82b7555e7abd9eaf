// What goes wrong with callbacks: they are lost, late, repeated, out of order, forged, and what a receiver does wrong is its own affair.

import { createServer } from "node:http";
import { describe, expect, test, vi } from "vitest";
import { createSimulator, type CallbackQuirk } from "../src/index.ts";
import { bodyWithCallback, createCallbackRig, url } from "./callback-rig.ts";
import { createTask } from "./create-task.ts";
import { createSimulator as createChecked } from "./simulator.ts";

/** The kinds and statuses that a V2 task's callbacks tell, with the seconds after its create. */
async function told(callbacks: CallbackQuirk): Promise<string[]> {
  const { run, simulator } = createCallbackRig();
  await run("minimax-v2", { quirks: { callbacks } });
  const startedAt = simulator.created[0]!.at;
  return simulator.callbacks.map(({ kind, body, at }) => {
    const { task } = JSON.parse(body);
    return `${(at - startedAt) / 1_000} ${task ? `${kind} ${task.status}` : kind}`;
  });
}

test.each<[string, CallbackQuirk, string[]]>([
  ["as they should", {}, ["0 challenge", "0 change queued", "10 change running", "120 change succeeded"]],
  ["not at all", { lost: Infinity }, ["0 challenge"]],
  ["from the second on", { lost: 2 }, ["0 challenge", "120 change succeeded"]],
  [
    "late",
    { lateMs: 30_000 },
    ["0 challenge", "30 change queued", "40 change running", "150 change succeeded"],
  ],
  [
    "twice",
    { copies: 2, lost: 1 },
    ["0 challenge", "10 change running", "10 change running", "120 change succeeded", "120 change succeeded"],
  ],
  [
    "at the end, the last first",
    { reversed: true },
    ["0 challenge", "120 change succeeded", "120 change running", "120 change queued"],
  ],
  [
    "with those of somebody else among them",
    { forged: ["failed", "succeeded"], lost: 2 },
    ["0 challenge", "0 forged failed", "0 forged succeeded", "120 change succeeded"],
  ],
])("changes come %s", async (_, quirk, expected) => {
  expect(await told(quirk)).toEqual(expected);
});

test("a forged success leads to somebody else's file", async () => {
  const rig = createCallbackRig();
  await rig.run("minimax-v2", { quirks: { callbacks: { forged: ["succeeded"] } } });
  const forged = rig.simulator.callbacks.find(({ kind }) => kind === "forged");
  expect(forged?.body).toContain("https://forged.simulator.invalid/video.mp4");
  const v1 = createCallbackRig();
  await v1.run("minimax", { quirks: { callbacks: { forged: ["succeeded"] } } });
  const [, lie, , truth] = v1.simulator.callbacks;
  expect(JSON.parse(lie!.body).file_id).not.toBe(JSON.parse(truth!.body).file_id);
});

test("forged ones come also where the challenge failed", async () => {
  const rig = createCallbackRig(async () => new Response("no"));
  await rig.run("minimax", { quirks: { callbacks: { forged: ["failed"] } } });
  expect(rig.simulator.callbacks.map(({ kind }) => kind)).toEqual(["challenge", "forged"]);
});

test("what they can be is checked", () => {
  const { simulator } = createCallbackRig();
  const wrong: [object, string][] = [
    [{ lost: -1 }, "quirks.callbacks.lost is -1"],
    [{ forged: ["done"] }, 'quirks.callbacks.forged[0] cannot be "done"'],
    [{ forged: "failed" }, "quirks.callbacks.forged is"],
    [{ copys: 2 }, 'did you mean "copies"'],
  ];
  for (const [callbacks, says] of wrong)
    expect(() => simulator.onCreate("minimax", { quirks: { callbacks } })).toThrow(says);
});

describe("a receiver", () => {
  test("that never answers holds up neither the create nor the next callback", async () => {
    let calls = 0;
    const rig = createCallbackRig((request) => {
      calls += 1;
      return calls === 1 ? request.text().then((text) => new Response(text)) : new Promise(() => {});
    });
    await rig.run("minimax");
    expect(rig.simulator.callbacks.map(({ status }) => status)).toEqual([200, "failed", "failed"]);
    expect(rig.clock.sleeping).toBe(0);
  });

  test("that answers without end is read for 64 kB", async () => {
    const endless = () =>
      new ReadableStream({
        pull: (controller) => controller.enqueue(new TextEncoder().encode("x".repeat(10_000))),
      });
    const rig = createCallbackRig(async () => new Response(endless()));
    await rig.run("minimax");
    expect(rig.simulator.callbacks[0]?.response).toHaveLength(65_536);
  });

  test("may be at no URL at all", async () => {
    const rig = createCallbackRig();
    const body = { ...bodyWithCallback("minimax"), callback_url: "not a URL" };
    expect((await createTask(rig.simulator, "minimax", { body })).status).toBe(200);
    await rig.clock.advance(180_000);
    expect(rig.simulator.callbacks).toMatchObject([{ url: "not a URL", status: "failed" }]);
  });
});

describe("without a way of one's own", () => {
  test("callbacks go through the global fetch, as it is then", async () => {
    const simulator = createChecked();
    const global = vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response("{}"));
    await createTask(simulator, "minimax", { body: bodyWithCallback("minimax") });
    await vi.waitFor(() => expect(simulator.callbacks).toMatchObject([{ status: 200, response: "{}" }]));
    expect(global.mock.calls).toMatchObject([[{ url, method: "POST" }]]);
    global.mockRestore();
  });

  test("over real HTTP and on the machine's clock, no timer keeps the program alive", async () => {
    const server = createServer((request, response) => void request.pipe(response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    const simulator = createSimulator();
    simulator.onCreate("minimax", { queuedMs: 0, runningMs: 3_600_000 });
    const body = { ...bodyWithCallback("minimax"), callback_url: `http://127.0.0.1:${port}/` };
    await createTask(simulator, "minimax", { body });
    await vi.waitFor(() => expect(simulator.callbacks.map(({ status }) => status)).toEqual([200, 200]));
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(timers()).toBeLessThanOrEqual(before);
  });
});
