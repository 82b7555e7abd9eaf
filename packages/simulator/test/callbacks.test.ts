// The callbacks of created tasks: MiniMax's challenge, then each change of the status, in its words, and no trouble of the receiver's.

import { describe, expect, test } from "vitest";
import { createTask, send } from "./create-task.ts";
import { bodyWithCallback, createCallbackRig, echo, url, type WithCallbacks } from "./callback-rig.ts";
import { queryTask } from "./query-task.ts";

/** What the bodies of the changes say. */
const changesIn = (callbacks: readonly { kind: string; body: string }[]) =>
  callbacks.filter(({ kind }) => kind === "change").map(({ body }) => JSON.parse(body));

const v1 = [
  { status: "processing", base_resp: { status_code: 0 } },
  { status: "success", file_id: expect.stringMatching(/^\d{15,18}$/), base_resp: { status_code: 0 } },
];

test.each<[WithCallbacks, object[]]>([
  ["minimax", v1],
  ["minimax-agent", v1],
  [
    "minimax-v2",
    [
      { task: { status: "queued" } },
      { task: { status: "running" } },
      { task: { status: "succeeded", content: { url: expect.stringMatching(/^https:/) } } },
    ],
  ],
  ["chainhub", v1],
  [
    "doubao",
    [{ status: "queued" }, { status: "running" }, { status: "succeeded", content: expect.anything() }],
  ],
])("%s challenges the URL, and then tells each change", async (provider, changes) => {
  const { run, received } = createCallbackRig();
  const callbacks = await run(provider);
  expect(callbacks[0]).toMatchObject({ provider, kind: "challenge", url, status: 200, durationMs: 0 });
  expect(callbacks[0]?.response).toBe(callbacks[0]?.body);
  expect(changesIn(callbacks)).toMatchObject(changes);
  for (const { method, headers, url: sentTo } of received)
    expect([method, headers.get("content-type"), sentTo]).toEqual(["POST", "application/json", url]);
});

test("a moderated task fails in a callback as well", async () => {
  const { run } = createCallbackRig();
  const callbacks = await run("minimax", { failure: "moderation" });
  expect(changesIn(callbacks).at(-1)).toMatchObject({ status: "failed", base_resp: { status_code: 1027 } });
});

test.each(["minimax", "minimax-agent", "minimax-v2"] as const)(
  "%s names the task by its id",
  async (provider) => {
    const { run, simulator } = createCallbackRig();
    const ids = changesIn(await run(provider)).map(
      ({ task_id, task }) => `${provider}:${task_id ?? task.id}`,
    );
    expect(new Set(ids)).toEqual(new Set([simulator.created[0]?.ref]));
  },
);

test.each(["chainhub", "doubao"] as const)("behind %s the id is not the gateway's", async (provider) => {
  const { run, simulator } = createCallbackRig();
  const callbacks = await run(provider);
  const id = simulator.created[0]!.ref.slice(provider.length + 1);
  const ids = changesIn(callbacks).map((body) => body.task_id ?? body.id);
  expect(new Set(ids).size).toBe(1);
  expect(ids).not.toContain(id);
});

test("a create without a URL has none, nor has one that was refused or has no effect", async () => {
  const { clock, simulator } = createCallbackRig();
  await createTask(simulator, "minimax");
  simulator.expectRequestDeviation("in the body");
  await createTask(simulator, "minimax", { body: { ...bodyWithCallback("minimax"), duration: "6" } });
  simulator.faults.add({ kind: "truncated" });
  await createTask(simulator, "minimax", { body: bodyWithCallback("minimax") }).catch(() => {});
  await clock.advance(180_000);
  expect(simulator.callbacks).toEqual([]);
});

test("a create that was lost is told all the same", async () => {
  const { clock, simulator } = createCallbackRig();
  simulator.faults.add({ kind: "reset", afterAccepting: true });
  await createTask(simulator, "minimax", { body: bodyWithCallback("minimax") }).catch(() => {});
  await clock.advance(180_000);
  expect(changesIn(simulator.callbacks)).toMatchObject(v1);
});

test("a task that is cancelled is told when it is, and nothing after", async () => {
  const { clock, simulator } = createCallbackRig();
  const { json } = await createTask(simulator, "minimax-v2", { body: bodyWithCallback("minimax-v2") });
  await send(simulator, "minimax-v2", `/v2/video_generation/${json.task_id}`, { method: "DELETE" });
  await clock.advance(180_000);
  const statuses = changesIn(simulator.callbacks).map(({ task }) => task.status);
  expect(statuses).toEqual(["queued", "cancelled"]);
});

describe("a challenge", () => {
  test.each<[string, (request: Request) => Promise<Response>]>([
    ["is not sent back", async () => new Response("{}")],
    ["comes back changed", async () => new Response('{"challenge":"another"}')],
    ["comes back with an error", async (request) => new Response(await request.text(), { status: 500 })],
    ["is never answered", () => new Promise(() => {})],
    ["breaks the connection", () => Promise.reject(new TypeError("fetch failed"))],
    [
      "throws",
      () => {
        throw new Error("no receiver");
      },
    ],
  ])("that %s is the last that is told, and the task runs", async (_, receive) => {
    const { run, simulator } = createCallbackRig(receive);
    expect(await run("minimax")).toMatchObject([{ kind: "challenge" }]);
    const { json } = await queryTask(simulator, simulator.created[0]!.ref);
    expect(json.status).toBe("Success");
  });

  test("has three seconds", async () => {
    for (const [delayMs, count] of [
      [2_999, 3],
      [3_001, 1],
    ] as const) {
      const rig: ReturnType<typeof createCallbackRig> = createCallbackRig(async (request) => {
        await rig.clock.sleep(delayMs);
        return echo(request);
      });
      expect(await rig.run("minimax")).toHaveLength(count);
      expect(rig.simulator.callbacks[0]).toMatchObject({ status: count === 1 ? "failed" : 200 });
    }
  });

  test("can be a number, of which every digit is to come back", async () => {
    const { run } = createCallbackRig();
    const quirks = { callbacks: { numericChallenge: true } };
    const callbacks = await run("minimax", { quirks });
    expect(callbacks[0]?.body).toMatch(/^\{"challenge":\d{18}\}$/);
    expect(callbacks).toHaveLength(3);
    const rounding = createCallbackRig(async (request) => Response.json(await request.json()));
    expect(await rounding.run("minimax", { quirks })).toHaveLength(1);
  });

  test("comes before the create is answered, or later", async () => {
    const { clock, simulator } = createCallbackRig();
    simulator.onCreate("minimax", [{}, { quirks: { callbacks: { challengeAfterMs: 5_000 } } }]);
    await createTask(simulator, "minimax", { body: bodyWithCallback("minimax") });
    await createTask(simulator, "minimax", { body: bodyWithCallback("minimax") });
    const startedAt = clock.now();
    await clock.advance(6_000);
    const challenges = simulator.callbacks.filter(({ kind }) => kind === "challenge");
    expect(challenges.map(({ at }) => at - startedAt)).toEqual([0, 5_000]);
  });
});
