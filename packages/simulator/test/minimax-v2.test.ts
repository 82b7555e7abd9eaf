// MiniMax V2 beyond creates and queries: its list, and its one verb that cancels or deletes.

import { conformanceOf } from "@videotask/conformance";
import { describe, expect, test } from "vitest";
import type { TaskScript } from "../src/index.ts";
import { createTask, send } from "./create-task.ts";
import { queryTask } from "./query-task.ts";
import { createOnVirtualClock } from "./simulator.ts";

type Rig = ReturnType<typeof createOnVirtualClock>;

const provider = "minimax-v2";
const idOf = (ref: string) => ref.slice(provider.length + 1);

/** One request, whose answer is as the document has it. */
async function ask({ simulator }: Rig, path: string, method = "GET") {
  const answer = await send(simulator, provider, path, { method });
  const request = simulator.requests.at(-1)!;
  const { status, text } = answer;
  expect(conformanceOf(provider).answerDeviations(request, { status, body: text })).toEqual([]);
  return answer;
}

const list = async (rig: Rig, query = "") => ask(rig, `/v2/query/video_generation${query}`);
const cancel = async (rig: Rig, ref: string) => ask(rig, `/v2/video_generation/${idOf(ref)}`, "DELETE");

async function idsOf(rig: Rig, query = ""): Promise<string[]> {
  const { items } = (await list(rig, query)).json;
  return items.map(({ id }: { id: string }) => id);
}

describe("the list", () => {
  test("has the tasks of seven days, staged and created, the newest first", async () => {
    const rig = createOnVirtualClock();
    const { clock, simulator } = rig;
    const days = (count: number) => clock.now() - count * 86_400_000;
    const old = simulator.task(provider, { id: "old", submittedAt: days(6.9) });
    simulator.task(provider, { id: "older", submittedAt: days(7) });
    simulator.task("minimax", { id: "v1" });
    await clock.advance(1_000);
    const created = (await createTask(simulator, provider)).json.task_id;
    expect(await idsOf(rig)).toEqual([created, idOf(old)]);
    expect((await list(rig)).json.total).toBe(2);
    expect((await queryTask(simulator, `${provider}:older`)).text).toContain("invalid task_id");
    expect(simulator.requests.at(-2)).toMatchObject({ operation: "list", ref: undefined });
  });

  test("comes in pages of twenty, or of another size", async () => {
    const rig = createOnVirtualClock();
    for (let made = 0; made < 25; made += 1)
      rig.simulator.task(provider, { id: `${100 + made}`, submittedAt: rig.clock.now() - made * 1_000 });
    expect(await idsOf(rig)).toHaveLength(20);
    expect(await idsOf(rig, "?page_num=2")).toEqual(["120", "121", "122", "123", "124"]);
    expect(await idsOf(rig, "?page_num=3&page_size=2")).toEqual(["104", "105"]);
    expect(await idsOf(rig, "?page_num=9")).toEqual([]);
    expect((await list(rig, "?page_num=9")).json.total).toBe(25);
  });

  test("is filtered by status, model, type and ids", async () => {
    const rig = createOnVirtualClock();
    const scripts: TaskScript<typeof provider>[] = [
      { id: "1" },
      { id: "2", queuedMs: 0 },
      { id: "3", queuedMs: 0, runningMs: 0, model: "MiniMax-H3-Max" },
      { id: "4", queuedMs: 0, runningMs: 0, quirks: { taskType: "h3_context_ir" } },
      { id: "5", queuedMs: 0, runningMs: 0, failure: "moderation" },
      { id: "6", quirks: { taskType: "regeneration" } },
    ];
    for (const script of scripts) rig.simulator.task(provider, script);
    const found = async (filter: string) => new Set(await idsOf(rig, `?${filter}`));
    expect(await found("filter.status=queued")).toEqual(new Set(["1", "6"]));
    expect(await found("filter.status=succeeded")).toEqual(new Set(["3", "4"]));
    expect(await found("filter.model=MiniMax-H3-Max")).toEqual(new Set(["3"]));
    expect(await found("filter.task_type=generation")).toEqual(new Set(["1", "2", "3", "5"]));
    expect(await found("filter.task_ids=2&filter.task_ids=5&filter.task_ids=9")).toEqual(new Set(["2", "5"]));
    expect(await found("filter.status=succeeded&filter.task_type=generation")).toEqual(new Set(["3"]));
    expect((await found("")).size).toBe(6);
  });

  test.each(["page_num=0", "page_size=x", "filter.status=done", "filter.task_type=image"])(
    "refuses %s",
    async (query) => {
      const rig = createOnVirtualClock();
      rig.simulator.expectRequestDeviation("the query parameter");
      if (query === "page_num=0") await list(rig, "?nonsense=1");
      expect((await list(rig, `?${query}`)).json.error.message).toMatch(/\(2013\)$/);
    },
  );

  test("shows usage only of what has succeeded, and no video of what makes a text", async () => {
    const rig = createOnVirtualClock();
    rig.simulator.task(provider, { id: "1", durationSeconds: 8 });
    rig.simulator.task(provider, { id: "2", quirks: { taskType: "h3_context_ir" } });
    expect((await list(rig)).json.items[0].usage).toEqual({});
    await rig.clock.advance(120_000);
    const { items } = (await list(rig)).json;
    expect(items).toMatchObject([
      {
        content: { url: expect.stringContaining("https://") },
        usage: { output_seconds: 8 },
        modality: "video",
      },
      {
        content: { prompt: expect.any(String) },
        usage: { total_tokens: expect.any(Number) },
        modality: "text",
      },
    ]);
    expect(items[1].content.url).toBeUndefined();
    expect(items[1].usage.output_seconds).toBeUndefined();
  });
});

describe("its one verb", () => {
  test("cancels a queued task, which stays cancelled and is not cancelled twice", async () => {
    const rig = createOnVirtualClock();
    const ref = rig.simulator.task(provider);
    const answer = await cancel(rig, ref);
    expect(answer.json).toEqual({ task_id: idOf(ref), action: "cancelled", status: "cancelled" });
    await rig.clock.advance(600_000);
    expect((await queryTask(rig.simulator, ref)).json.task.status).toBe("cancelled");
    expect((await cancel(rig, ref)).status).toBe(400);
    expect(rig.simulator.requests).toMatchObject([{ operation: "cancel", ref }, {}, { operation: "cancel" }]);
  });

  test.each([{}, { failure: "moderation" }] as const)(
    "deletes the record of a finished task: %j",
    async (script) => {
      const rig = createOnVirtualClock();
      const ref = rig.simulator.task(provider, { ...script, queuedMs: 0, runningMs: 0 });
      expect((await cancel(rig, ref)).json).toMatchObject({ action: "deleted", status: "deleted" });
      expect((await queryTask(rig.simulator, ref)).text).toContain("invalid task_id");
      expect(await idsOf(rig)).toEqual([]);
      expect((await cancel(rig, ref)).status).toBe(400);
    },
  );

  test("refuses a task that runs, and one that it does not know", async () => {
    const rig = createOnVirtualClock();
    const ref = rig.simulator.task(provider, { queuedMs: 0 });
    expect((await cancel(rig, ref)).json.error.message).toContain("task is running");
    expect((await cancel(rig, `${provider}:9`)).json.error.message).toContain("invalid task_id");
    expect((await queryTask(rig.simulator, ref)).json.task.status).toBe("running");
  });

  test.each([
    ["running", 400, "running"],
    ["ended", 200, undefined],
  ] as const)(
    "meets a task that is %s since it was seen queued",
    async (changesBeforeCancel, status, after) => {
      const rig = createOnVirtualClock();
      const ref = rig.simulator.task(provider, { quirks: { changesBeforeCancel } });
      await rig.clock.advance(1_000);
      expect((await queryTask(rig.simulator, ref)).json.task.status).toBe("queued");
      const answer = await cancel(rig, ref);
      expect([answer.status, answer.json.action]).toEqual([status, status === 200 ? "deleted" : undefined]);
      expect((await queryTask(rig.simulator, ref)).json.task?.status).toBe(after);
    },
  );

  test("has its effect or not when the answer is lost, as the fault says", async () => {
    const rig = createOnVirtualClock();
    const { simulator } = rig;
    const [kept, gone] = [simulator.task(provider), simulator.task(provider)];
    simulator.faults.add({ kind: "reset" }, { operation: "cancel", ref: kept });
    simulator.faults.add({ kind: "reset", afterAccepting: true }, { operation: "cancel", ref: gone });
    for (const ref of [kept, gone]) await expect(cancel(rig, ref)).rejects.toThrow(TypeError);
    expect((await queryTask(simulator, kept)).json.task.status).toBe("queued");
    expect((await queryTask(simulator, gone)).json.task.status).toBe("cancelled");
  });

  test("is no path of another method", async () => {
    const rig = createOnVirtualClock();
    rig.simulator.expectRequestDeviation("has no method");
    const answer = await send(rig.simulator, provider, "/v2/video_generation/1", { method: "PATCH" });
    expect(answer.status).toBe(404);
  });
});
