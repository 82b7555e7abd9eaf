// What providers answer to a create: the id in each of its places, with every digit, and the wait that begins with it.
import { describe, expect, test } from "vitest";
import { createVideoTasks, type VideoTaskEvent } from "../../../src/index.ts";
import { caught } from "../../polling/caught.ts";
import { rig } from "../../polling/rig.ts";
import { factories } from "../../providers/factories.ts";
import { create } from "../create.ts";
import type { CreatingProvider } from "../inputs.ts";

/** Creates at a provider whose answer is this text. */
async function created(provider: CreatingProvider, answer: string) {
  const fetch = async () => new Response(answer, { headers: { "content-type": "application/json" } });
  const options = { apiKey: "key", baseUrl: "https://api.example", fetch: fetch as typeof globalThis.fetch };
  const tasks = createVideoTasks([factories[provider](options)]);
  const events: VideoTaskEvent[] = [];
  const state = await create(tasks, provider, { onEvent: (event) => events.push(event) });
  return { state, event: events[0] };
}

describe.each(["chainhub", "doubao"] as const)("%s", (provider) => {
  test.each(["id", "baseResp", "object", "emptyStatus", "envelope"] as const)(
    "the body %j names the task, which is waited for",
    async (createBody) => {
      const { tasks, simulator } = rig();
      simulator.onCreate(provider, { quirks: { createBody } });
      const state = await create(tasks, provider);
      expect(state.ref).toBe(simulator.created[0]!.ref);
      expect((await tasks.wait(state)).ref).toBe(state.ref);
      expect(simulator.created).toHaveLength(1);
    },
  );

  test("a task that is created with an empty status is queued", async () => {
    const { tasks, simulator } = rig();
    simulator.onCreate(provider, { quirks: { createBody: "emptyStatus" } });
    const state = await create(tasks, provider);
    expect(state.status).toBe("queued");
    const seen: string[] = [];
    for await (const { status } of tasks.watch(state)) seen.push(status);
    expect(seen).toEqual(["queued", "running", "succeeded"]);
  });
});

const BIG = "9007199254740993123";

test.each([
  ["chainhub", `{"task_id": ${BIG}}`],
  ["chainhub", `{"code": 0, "message": "success", "data": {"task_id": ${BIG}}}`],
  ["minimax", `{"task_id": ${BIG}, "base_resp": {"status_code": 0}}`],
  ["minimax-agent", `{"task_id": ${BIG}, "base_resp": {"status_code": 0}}`],
  ["minimax-v2", `{"task_id": ${BIG}}`],
  ["jimmy", `{"code": 20000, "msg": "ok", "data": {"task_id": ${BIG}}}`],
  ["jimmy", `{"code": "20000", "msg": "ok", "data": {"task_id": "${BIG}"}}`],
  ["linkmodel", `{"code": 0, "msg": "success", "data": {"task_id": ${BIG}}}`],
  ["doubao", `{"task_id": ${BIG}}`],
  ["doubao", `{"id": ${BIG}, "object": "video.generation", "status": "pending"}`],
  ["doubao", `{"code": "success", "data": {"task_id": ${BIG}}}`],
  ["doubao", `{"code": "success", "data": {"id": "${BIG}"}}`],
] as const)("%s keeps every digit of %s", async (provider, answer) => {
  const { state } = await created(provider, answer);
  expect(state.ref).toBe(`${provider}:${BIG}`);
});

test.each([
  ["linkmodel", '{"code": 0, "data": {"task_id": "a", "order_id": "b", "price": 0.074}}', { amount: 0.074 }],
  ["linkmodel", '{"code": 0, "data": {"task_id": "a", "price": 0}}', undefined],
  ["linkmodel", '{"code": 0, "data": {"task_id": "a", "price": "free"}}', undefined],
  ["linkmodel", '{"code": 0, "data": {"task_id": "a"}}', undefined],
] as const)("%s: what %s costs", async (provider, answer, cost) => {
  const { event } = await created(provider, answer);
  expect(event?.type === "submitted" && event.cost).toEqual(cost);
});

test.each([
  ["chainhub", '{"task_id": "a", "base_resp": {"status_code": 1002}}'],
  ["jimmy", '{"code": -1, "data": {"task_id": "a"}}'],
  ["linkmodel", '{"code": 500, "data": {"task_id": "a"}}'],
] as const)("%s: an id counts, whatever stands beside it: %s", async (provider, answer) => {
  const { state } = await created(provider, answer);
  expect(state.ref).toBe(`${provider}:a`);
});

test.each([
  ["chainhub", '{"data": null}'],
  ["chainhub", '{"task_id": ""}'],
  ["minimax", '{"base_resp": {"status_code": 0}}'],
  ["minimax-v2", '{"task": {"id": "a"}}'],
  ["jimmy", '{"task_id": "a"}'],
  ["linkmodel", '{"code": 0, "data": {"order_id": "a"}}'],
  ["doubao", '{"task_id": {"id": "a"}}'],
  ["doubao", '{"task_id": "  "}'],
  ["doubao", "[]"],
  ["doubao", '"a"'],
] as const)("%s: %s names no task, so that one may exist", async (provider, answer) => {
  expect(await caught(created(provider, answer))).toMatchObject({ code: "submission_unknown" });
});
