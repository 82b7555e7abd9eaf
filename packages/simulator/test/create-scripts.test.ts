// What becomes of created tasks: as `onCreate` says, found late where that is scripted, and refused where there are too many a minute.

import { describe, expect, expectTypeOf, test } from "vitest";
import type { CreateScript } from "../src/index.ts";
import {
  creates,
  createdRef,
  createdRefs,
  createTask,
  creatingProviders,
  type CreatingProvider,
} from "./create-task.ts";
import { queryTask, statusIn } from "./query-task.ts";
import { createOnVirtualClock, createSimulator } from "./simulator.ts";
import { createVirtualClock } from "../src/index.ts";

/** The statuses of the tasks that so many creates make, two minutes later. */
async function statusesAfter({ clock, simulator }: ReturnType<typeof createOnVirtualClock>, count: number) {
  const refs: string[] = [];
  for (let made = 0; made < count; made += 1)
    refs.push(createdRef("linkmodel", await createTask(simulator, "linkmodel")));
  await clock.sleep(120_000);
  const answers = await Promise.all(refs.map((ref) => queryTask(simulator, ref)));
  return answers.map((answer) => statusIn("linkmodel", answer));
}

describe("a created task goes", () => {
  test("as one script says, for all that follow, until it is removed", async () => {
    const rig = createOnVirtualClock();
    const scripted = rig.simulator.onCreate("linkmodel", { failure: "moderation" });
    rig.simulator.onCreate("jimmy", { runningMs: Infinity });
    expect(await statusesAfter(rig, 2)).toEqual(["Failed", "Failed"]);
    scripted.remove();
    scripted.remove();
    expect(await statusesAfter(rig, 1)).toEqual(["Success"]);
  });

  test("as the next of an array says, and then as was said before", async () => {
    const rig = createOnVirtualClock();
    rig.simulator.onCreate("linkmodel", { outcome: "cancelled" });
    rig.simulator.onCreate("linkmodel", [{ runningMs: Infinity, id: "first" }, {}]);
    expect(await statusesAfter(rig, 3)).toEqual(["Processing", "Success", "Cancelled"]);
    expect(createdRefs(rig.simulator)[0]).toBe("linkmodel:first");
  });

  test("as a function of the request's body says", async () => {
    const rig = createOnVirtualClock();
    rig.simulator.onCreate("linkmodel", ({ prompt }: { prompt: string }) =>
      prompt.includes("city") ? { failure: { message: "no cities", code: 500 } } : undefined,
    );
    expect(await statusesAfter(rig, 1)).toEqual(["Failed"]);
    const answer = await createTask(rig.simulator, "linkmodel", {
      body: { ...creates.linkmodel.body, prompt: "A hen" },
    });
    await rig.clock.sleep(120_000);
    const ref = createdRef("linkmodel", answer);
    expect(statusIn("linkmodel", await queryTask(rig.simulator, ref))).toBe("Success");
  });

  test("and what it says of model and prompt goes before the request's", async () => {
    const { simulator } = createOnVirtualClock();
    simulator.onCreate("linkmodel", { model: "sora-3" });
    const ref = createdRef("linkmodel", await createTask(simulator, "linkmodel"));
    const { data } = (await queryTask(simulator, ref)).json;
    expect([data.model, data.prompt]).toEqual(["sora-3", creates.linkmodel.body["prompt"]]);
  });
});

describe("a script that cannot be", () => {
  test("is refused when it is given", () => {
    const { simulator } = createOnVirtualClock();
    const wrong: [script: unknown, says: string][] = [
      [{ runingMs: 1 }, 'onCreate(provider, script): script has no "runingMs": did you mean "runningMs"?'],
      [[{}, { queuedMs: -1 }], "script[1].queuedMs is -1"],
      [{ id: "1" }, "script.id is for one task only"],
      [{ submittedAt: 0 }, "a task is submitted when it is created"],
      [{ quirks: { body: "flat" } }, 'script.quirks has no "body"'],
      [{ price: -1 }, "script.price is -1"],
      [null, "script is null"],
    ];
    for (const [script, says] of wrong)
      expect(() => simulator.onCreate("linkmodel", script as CreateScript)).toThrow(says);
    expect(() => simulator.onCreate("sora" as CreatingProvider, {})).toThrow(TypeError);
  });

  test("is an answer that says so when a function returns it, and no task", async () => {
    const { simulator } = createOnVirtualClock();
    simulator.onCreate("linkmodel", () => ({ queuedMs: -1 }));
    const { status, text } = await createTask(simulator, "linkmodel");
    expect(status).toBe(500);
    expect(text).toContain("what script(body) returns.queuedMs is -1");
    simulator.onCreate("linkmodel", () => ({ id: "taken" }));
    simulator.task("linkmodel", { id: "taken" });
    expect((await createTask(simulator, "linkmodel")).text).toContain("has a task linkmodel:taken already");
    expect(simulator.created).toEqual([]);
  });

  test("does not compile", () => {
    const { simulator } = createOnVirtualClock();
    type Script = Parameters<typeof simulator.onCreate<"minimax-v2">>[1];
    expectTypeOf<{ quirks: { changesBeforeCancel: "ended" } }>().toExtend<Script>();
    expectTypeOf<{ quirks: { createBody: "id" } }>().not.toExtend<Script>();
    expectTypeOf<{ submittedAt: number }>().not.toExtend<CreateScript<"minimax-v2">>();
  });
});

describe.each(creatingProviders)("%s finds a new task late", (provider) => {
  const unknown = async (simulator: ReturnType<typeof createOnVirtualClock>["simulator"]) =>
    (await queryTask(simulator, `${provider}:424010985738629`)).text.replaceAll(/[\da-f-]{32,36}/g, "");
  const asked = async (simulator: ReturnType<typeof createOnVirtualClock>["simulator"], ref: string) =>
    (await queryTask(simulator, ref)).text.replaceAll(/[\da-f-]{32,36}/g, "");

  test("after some milliseconds", async () => {
    const { clock, simulator } = createOnVirtualClock();
    simulator.onCreate(provider, { quirks: { notFoundForMs: 3_000 } });
    const ref = createdRef(provider, await createTask(simulator, provider));
    await clock.sleep(2_999);
    expect(await asked(simulator, ref)).toBe(await unknown(simulator));
    await clock.sleep(1);
    expect(await asked(simulator, ref)).not.toBe(await unknown(simulator));
  });

  test("after some queries", async () => {
    const { simulator } = createOnVirtualClock();
    simulator.onCreate(provider, { quirks: { notFoundForQueries: 2 } });
    const ref = createdRef(provider, await createTask(simulator, provider));
    const answers = [1, 2, 3].map(() => asked(simulator, ref));
    const notFound = await unknown(simulator);
    expect((await Promise.all(answers)).map((text) => text === notFound)).toEqual([true, true, false]);
  });
});

describe("a limit of creates", () => {
  test("is five in any minute at MiniMax V1, and the sixth is 1002", async () => {
    const clock = createVirtualClock();
    const simulator = createSimulator({ clock, createsPerMinute: { minimax: 5 } });
    const code = async () => (await createTask(simulator, "minimax")).json.base_resp.status_code;
    const codes: number[] = [];
    for (let sent = 0; sent < 6; sent += 1) codes.push(await code());
    expect(codes).toEqual([0, 0, 0, 0, 0, 1002]);
    expect(simulator.created).toHaveLength(5);
    await clock.sleep(59_999);
    expect(await code()).toBe(1002);
    await clock.sleep(1);
    expect(await code()).toBe(0);
    for (let sent = 0; sent < 9; sent += 1) await createTask(simulator, "minimax-agent");
    expect(simulator.created).toHaveLength(15);
  });

  test("is checked", () => {
    expect(() => createSimulator({ createsPerMinute: { minimax: -1 } })).toThrow(
      "options.createsPerMinute.minimax is -1",
    );
    expect(() => createSimulator({ createsPerMinute: { minimacs: 1 } as object })).toThrow(
      'did you mean "minimax"',
    );
  });
});
