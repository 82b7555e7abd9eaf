// Trouble with a create, of two kinds: refused before, which makes no task, and accepted, then lost, which makes one that nobody is told of.

import { describe, expect, test } from "vitest";
import type { Fault } from "../src/index.ts";
import { createdRefs, createTask, creatingProviders, type CreatingProvider } from "./create-task.ts";
import { queryTask } from "./query-task.ts";
import { createOnVirtualClock } from "./simulator.ts";

/** Every trouble after which a client has no id. */
const troubles: readonly Fault[] = [
  { kind: "status", status: 500 },
  { kind: "status", status: 503, retryAfterMs: 5_000 },
  { kind: "rateLimit" },
  { kind: "rateLimit", retryAfterMs: 5_000 },
  { kind: "error", error: "serverError" },
  { kind: "error", error: "moderated" },
  { kind: "error", error: "insufficientBalance" },
  { kind: "code", code: 1033 },
  { kind: "html" },
  { kind: "empty" },
  { kind: "dataNull" },
  { kind: "truncated" },
  { kind: "reset" },
  { kind: "hang" },
  { kind: "hang", in: "body" },
  { kind: "body", body: "{" },
];

/** What a client sees of a create, which gives up after a minute. */
async function attempt(
  { clock, simulator }: ReturnType<typeof createOnVirtualClock>,
  provider: CreatingProvider,
) {
  const timeout = new AbortController();
  const giveUp = clock.sleep(60_000, timeout.signal).then(
    () => timeout.abort(),
    () => undefined,
  );
  const outcome = await createTask(simulator, provider, { init: { signal: timeout.signal } }).then(
    ({ status, text }) => ({ status, text }),
    () => ({ status: 0, text: "" }),
  );
  timeout.abort();
  await giveUp;
  return outcome;
}

describe.each(troubles)("%j", (trouble) => {
  test.each(creatingProviders)("before %s accepts makes no task", async (provider) => {
    const rig = createOnVirtualClock();
    rig.simulator.faults.add(trouble);
    await attempt(rig, provider);
    expect(rig.simulator.created).toEqual([]);
    expect(rig.simulator.requests).toMatchObject([{ fault: trouble.kind, ref: undefined }]);
    await attempt(rig, provider);
    expect(rig.simulator.created).toHaveLength(1);
  });

  test.each(creatingProviders)(
    "after %s has accepted makes one, and the answer is the same",
    async (provider) => {
      const before = createOnVirtualClock();
      before.simulator.faults.add(trouble);
      const refused = await attempt(before, provider);
      const rig = createOnVirtualClock();
      rig.simulator.faults.add({ ...trouble, afterAccepting: true }, { operation: "create" });
      const lost = await attempt(rig, provider);
      expect(lost.status).toBe(refused.status);
      const [ref = ""] = createdRefs(rig.simulator);
      expect(rig.simulator.created).toHaveLength(1);
      expect(lost.text).not.toContain(ref.slice(provider.length + 1));
      expect(rig.simulator.requests).toMatchObject([{ fault: trouble.kind, ref }]);
      expect((await queryTask(rig.simulator, ref)).status).toBe(200);
    },
  );
});

test("a fault of creates leaves queries alone, and one of queries creates", async () => {
  const { simulator } = createOnVirtualClock();
  simulator.faults.add({ kind: "reset" }, { operation: "create" });
  const ref = simulator.task("jimmy");
  expect((await queryTask(simulator, ref)).status).toBe(200);
  await expect(createTask(simulator, "jimmy")).rejects.toThrow(TypeError);
  simulator.faults.add({ kind: "status", status: 503 }, { operation: "query" });
  expect((await createTask(simulator, "jimmy")).status).toBe(200);
  expect((await queryTask(simulator, ref)).status).toBe(503);
});

test("the second create of three is lost", async () => {
  const { simulator } = createOnVirtualClock();
  simulator.faults.add({ kind: "reset", afterAccepting: true }, { operation: "create", after: 1 });
  const answers = await Promise.allSettled([1, 2, 3].map(() => createTask(simulator, "linkmodel")));
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(simulator.created).toHaveLength(3);
});

describe("a slow create", () => {
  test("whose client gives up has made no task, unless it was accepted before", async () => {
    const before = createOnVirtualClock();
    before.simulator.faults.add({ kind: "slow", delayMs: 90_000 });
    await attempt(before, "doubao");
    expect(before.simulator.created).toEqual([]);
    const after = createOnVirtualClock();
    after.simulator.faults.add({ kind: "slow", delayMs: 90_000, afterAccepting: true });
    await attempt(after, "doubao");
    expect(after.simulator.created).toHaveLength(1);
    expect(after.simulator.requests).toMatchObject([
      { status: "aborted", ref: createdRefs(after.simulator)[0] },
    ]);
  });

  test("is answered as it should be, later", async () => {
    const rig = createOnVirtualClock();
    rig.simulator.faults.add({ kind: "slow", delayMs: 50_000 });
    expect((await attempt(rig, "doubao")).text).toContain(
      createdRefs(rig.simulator)[0]?.slice("doubao:".length),
    );
  });
});

test("a code has the HTTP status of its provider, or one of one's own", async () => {
  const statusOf = async (provider: CreatingProvider, fault: Fault) => {
    const rig = createOnVirtualClock();
    rig.simulator.faults.add(fault);
    return (await attempt(rig, provider)).status;
  };
  expect(await statusOf("minimax", { kind: "code", code: 1026 })).toBe(200);
  expect(await statusOf("minimax-v2", { kind: "code", code: 1026 })).toBe(422);
  expect(await statusOf("doubao", { kind: "code", code: "model_price_error" })).toBe(400);
  expect(await statusOf("doubao", { kind: "code", code: "read_response_body_failed" })).toBe(500);
  expect(await statusOf("doubao", { kind: "code", code: "fail_to_fetch_task", status: 429 })).toBe(429);
});
