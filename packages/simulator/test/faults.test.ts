// Faults of single requests: which of them have one, and what it looks like in memory.

import { describe, expect, test, vi } from "vitest";
import { createVirtualClock, type Fault, type ProviderName, type Simulator } from "../src/index.ts";
import { providerNames, queryTask } from "./query-task.ts";
import { createOnVirtualClock, createSimulator } from "./simulator.ts";

const outage: Fault = { kind: "status", status: 503 };

/** The HTTP statuses of so many requests about a new task. */
async function statusesOf(simulator: Simulator, count: number, ref: string = simulator.task("linkmodel")) {
  const statuses: number[] = [];
  for (let i = 0; i < count; i += 1) statuses.push((await queryTask(simulator, ref)).status);
  return statuses;
}

/** The same of two hundred requests of which three in ten have an outage. */
async function statusesByChance(seed: number) {
  const simulator = createSimulator({ clock: createVirtualClock(), seed });
  simulator.faults.add(outage, { probability: 0.3 });
  return statusesOf(simulator, 200);
}

describe("a request has a fault", () => {
  test("once, unless the match says more", async () => {
    const { simulator } = createOnVirtualClock();
    const added = simulator.faults.add(outage);
    expect(await statusesOf(simulator, 3)).toEqual([503, 200, 200]);
    expect(added.injectedCount).toBe(1);
  });

  test("as often as times says, after as many as after says", async () => {
    const { simulator } = createOnVirtualClock();
    simulator.faults.add(outage, { times: 2, after: 1 });
    expect(await statusesOf(simulator, 5)).toEqual([200, 503, 503, 200, 200]);
  });

  test("for as long as forMs says", async () => {
    const { clock, simulator } = createOnVirtualClock();
    simulator.faults.add(outage, { forMs: 60_000 });
    expect(await statusesOf(simulator, 3)).toEqual([503, 503, 503]);
    await clock.advance(59_999);
    expect(await statusesOf(simulator, 1)).toEqual([503]);
    await clock.advance(1);
    expect(await statusesOf(simulator, 1)).toEqual([200]);
  });

  test("by chance, the same way for the same seed", async () => {
    const first = await statusesByChance(5);
    const faulty = first.filter((status) => status === 503).length;
    expect(faulty).toBeGreaterThan(30);
    expect(faulty).toBeLessThan(90);
    expect(await statusesByChance(5)).toEqual(first);
    expect(await statusesByChance(6)).not.toEqual(first);
  });

  test("by a script, one entry a request, null for none", async () => {
    const { simulator } = createOnVirtualClock();
    simulator.faults.add([null, outage, { kind: "status", status: 502 }, null, { kind: "rateLimit" }]);
    expect(await statusesOf(simulator, 6)).toEqual([200, 503, 502, 200, 429, 200]);
  });

  test("only at the provider, task or operation that is named", async () => {
    const { clock, simulator } = createOnVirtualClock();
    const [first, second, other] = [
      simulator.task("minimax"),
      simulator.task("minimax"),
      simulator.task("jimmy"),
    ];
    simulator.faults.add(outage, { ref: first });
    simulator.faults.add({ kind: "status", status: 502 }, { provider: "jimmy" });
    simulator.faults.add({ kind: "status", status: 500 }, { operation: "file" });
    await clock.advance(120_000);
    expect(await statusesOf(simulator, 1, second)).toEqual([200]);
    expect(await statusesOf(simulator, 2, first)).toEqual([503, 200]);
    expect(await statusesOf(simulator, 2, other)).toEqual([502, 200]);
    const { file_id: fileId } = (await queryTask(simulator, second)).json;
    expect((await queryTask(simulator, second, { fileId })).status).toBe(500);
  });

  test("in the order in which faults were added, and none that was removed", async () => {
    const { simulator } = createOnVirtualClock();
    const first = simulator.faults.add(outage, { times: 9 });
    simulator.faults.add({ kind: "status", status: 502 }, { times: 9 });
    expect(await statusesOf(simulator, 1)).toEqual([503]);
    first.remove();
    expect(await statusesOf(simulator, 1)).toEqual([502]);
    simulator.faults.clear();
    expect(await statusesOf(simulator, 1)).toEqual([200]);
  });
});

describe("a rate limit", () => {
  test.each<[ProviderName, number, object]>([
    ["chainhub", 429, { text: "" }],
    ["minimax", 200, { json: { base_resp: { status_code: 1002, status_msg: "rate limit" } } }],
    ["minimax-agent", 200, { json: { base_resp: { status_code: 1002 } } }],
    ["jimmy", 429, { json: { code: "-1" } }],
    ["linkmodel", 429, { json: { code: 429 } }],
    ["doubao", 429, { text: "" }],
  ])("has the format of %s", async (provider, status, answer) => {
    const { simulator } = createOnVirtualClock();
    simulator.faults.add({ kind: "rateLimit" });
    const limited = await queryTask(simulator, simulator.task(provider));
    expect(limited).toMatchObject({ status, ...answer });
    expect(limited.headers.has("retry-after")).toBe(false);
  });

  test("says when to come back in seconds or as a date on the simulator's clock", async () => {
    const { clock, simulator } = createOnVirtualClock();
    const ref = simulator.task("doubao");
    simulator.faults.add({ kind: "rateLimit", retryAfterMs: 4_001 });
    simulator.faults.add({ kind: "rateLimit", retryAfterMs: 5_000, retryAfterFormat: "date" });
    simulator.faults.add({ kind: "status", status: 503, retryAfterMs: 1_000 });
    expect((await queryTask(simulator, ref)).headers.get("retry-after")).toBe("5");
    const date = (await queryTask(simulator, ref)).headers.get("retry-after")!;
    expect(Date.parse(date)).toBe(clock.now() + 5_000);
    expect((await queryTask(simulator, ref)).headers.get("retry-after")).toBe("1");
  });
});

test.each(providerNames)("%s's envelope can have nothing inside", async (provider) => {
  const { simulator } = createOnVirtualClock();
  simulator.faults.add({ kind: "dataNull" });
  const { status, json } = await queryTask(simulator, simulator.task(provider));
  expect(status).toBe(200);
  expect(json.data ?? null).toBeNull();
  expect(json).not.toHaveProperty("status");
});

test.each<[ProviderName, object]>([
  ["minimax", { base_resp: { status_code: 1033, status_msg: "mysql failed" } }],
  ["jimmy", { code: 1033, msg: "mysql failed" }],
  ["linkmodel", { code: 1033, msg: "mysql failed" }],
  ["doubao", { code: 1033, message: "mysql failed", data: null }],
])("a code inside HTTP 200 is in the field where %s has its codes", async (provider, body) => {
  const { simulator } = createOnVirtualClock();
  simulator.faults.add({ kind: "code", code: 1033, message: "mysql failed" });
  const { status, json } = await queryTask(simulator, simulator.task(provider));
  expect(status).toBe(200);
  expect(json).toMatchObject(body);
});

test("a gateway whose database fails says so with HTTP 500", async () => {
  const { simulator } = createOnVirtualClock();
  simulator.faults.add({ kind: "code", code: "get_task_failed" });
  const { status, json } = await queryTask(simulator, simulator.task("doubao"));
  expect([status, json.code]).toEqual([500, "get_task_failed"]);
});

test("a body can be HTML, empty, or one's own", async () => {
  const { simulator } = createOnVirtualClock();
  const ref = simulator.task("jimmy");
  simulator.faults.add([
    { kind: "html" },
    { kind: "empty" },
    { kind: "body", body: "{", status: 418, headers: { "x-own": "yes" } },
    { kind: "body", body: "[]" },
  ]);
  expect(await queryTask(simulator, ref)).toMatchObject({
    status: 200,
    text: expect.stringContaining("<html>"),
  });
  expect(await queryTask(simulator, ref)).toMatchObject({ status: 200, text: "" });
  const own = await queryTask(simulator, ref);
  expect(own).toMatchObject({ status: 418, text: "{" });
  expect(own.headers.get("x-own")).toBe("yes");
  expect((await queryTask(simulator, ref)).headers.get("content-type")).toBe("application/json");
});

test("a reset rejects as fetch does, and a truncated body breaks while it is read", async () => {
  const { simulator } = createOnVirtualClock();
  const ref = simulator.task("jimmy");
  simulator.faults.add([{ kind: "reset" }, { kind: "truncated" }]);
  await expect(queryTask(simulator, ref)).rejects.toThrow(
    expect.objectContaining({ name: "TypeError", message: "fetch failed" }),
  );
  await expect(queryTask(simulator, ref)).rejects.toThrow(
    expect.objectContaining({ name: "TypeError", message: "terminated" }),
  );
  expect(simulator.requests.map(({ status, fault }) => [status, fault])).toEqual([
    ["reset", "reset"],
    [200, "truncated"],
  ]);
});

test("a slow answer comes later on the simulator's clock, and tells the state of that time", async () => {
  const { clock, simulator } = createOnVirtualClock();
  const ref = simulator.task("linkmodel");
  simulator.faults.add({ kind: "slow", delayMs: 50_000 });
  const before = clock.now();
  expect((await queryTask(simulator, ref)).json.data.status).toBe("Processing");
  expect(clock.now() - before).toBe(50_000);
});

describe("a hanging request", () => {
  test.each([
    { kind: "hang" },
    { kind: "hang", in: "body" },
    { kind: "slow", delayMs: Infinity },
  ] satisfies Fault[])("ends with the signal's reason as soon as it is aborted: %j", async (fault) => {
    const { clock, simulator } = createOnVirtualClock();
    const ref = simulator.task("linkmodel");
    simulator.faults.add(fault);
    const controller = new AbortController();
    const settled = vi.fn<() => void>();
    const answer = queryTask(simulator, ref, { signal: controller.signal });
    void answer.then(settled, settled);
    await clock.sleep(86_400_000);
    expect(settled).not.toHaveBeenCalled();
    const reason = new Error("enough");
    controller.abort(reason);
    await expect(answer).rejects.toBe(reason);
    expect(clock.sleeping).toBe(0);
  });

  test("is pending in the log until it is aborted", async () => {
    const { simulator } = createOnVirtualClock();
    const ref = simulator.task("linkmodel");
    simulator.faults.add({ kind: "hang" });
    const controller = new AbortController();
    const answer = queryTask(simulator, ref, { signal: controller.signal });
    expect(simulator.requests).toMatchObject([{ ref, status: "pending", fault: "hang" }]);
    controller.abort();
    await expect(answer).rejects.toThrow(/aborted/);
    expect(simulator.requests).toMatchObject([{ ref, status: "aborted", fault: "hang" }]);
  });
});

test("a request that was aborted before it was sent never arrives", async () => {
  const { simulator } = createOnVirtualClock();
  const ref = simulator.task("linkmodel");
  await expect(
    queryTask(simulator, ref, { signal: AbortSignal.abort(new Error("never mind")) }),
  ).rejects.toThrow("never mind");
  expect(simulator.requests).toEqual([]);
});

test("the log has every request, and no key", async () => {
  const { clock, simulator } = createOnVirtualClock();
  const ref = simulator.task("doubao");
  await queryTask(simulator, ref);
  await clock.advance(5_000);
  await queryTask(simulator, ref, { key: "sk-wrong" });
  const url = `https://doubao.simulator.invalid/v1/video/generations/${ref.slice("doubao:".length)}`;
  const common = { provider: "doubao", operation: "query", ref, method: "GET", url, fault: undefined };
  expect(simulator.requests).toEqual([
    { ...common, at: clock.now() - 5_000, authorized: true, status: 200 },
    { ...common, at: clock.now(), authorized: false, status: 401 },
  ]);
  expect(JSON.stringify(simulator.requests)).not.toMatch(/sk-wrong|simulator-key/);
});
