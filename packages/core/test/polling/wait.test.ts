// What wait resolves to, what it rejects with, and what it refuses before it begins.
import { expect, test } from "vitest";
import { VideoTaskError, type WaitOptions } from "../../src/index.ts";
import { acme, running, succeeded } from "./acme.ts";
import { caughtOf, rejection } from "./caught.ts";
import { rig } from "./rig.ts";

test.each(["chainhub", "minimax", "minimax-agent", "jimmy", "linkmodel", "doubao"] as const)(
  "%s: wait resolves to the succeeded task with its outputs",
  async (provider) => {
    const { tasks, simulator } = rig();
    const ref = simulator.task(provider);
    const task = await tasks.wait(ref);
    expect(task).toMatchObject({ ref, provider, status: "succeeded", done: true });
    expect(task.outputs[0]).toMatchObject({ type: "video", url: expect.stringMatching(/^https:/) as string });
  },
);

test("wait on a task that has ended already asks once", async () => {
  const { tasks, simulator, elapsedMs } = rig();
  await tasks.wait(simulator.task("doubao", { queuedMs: 0, runningMs: 0 }));
  expect(simulator.requests).toHaveLength(1);
  expect(elapsedMs()).toBe(0);
});

test.each([
  ["failed", "task_failed"],
  ["cancelled", "task_cancelled"],
  ["expired", "task_expired"],
] as const)("a task that is %s rejects with %s, which has the task", async (status, errorCode) => {
  const code = status === "failed" ? "moderation" : status;
  const failure = { code, message: "not that", providerCode: "1026", source: "code" } as const;
  const { tasks, asked } = acme((count) =>
    count < 2 ? running : { status, providerStatus: "over", failure },
  );
  const error = await caughtOf(errorCode, tasks.wait("acme:1"));
  expect(error).toMatchObject({ ref: "acme:1", retryable: false, providerCode: "1026" });
  expect(error.task).toMatchObject({ ref: "acme:1", status, done: true, providerStatus: "over", failure });
  expect(error.message).toContain("acme:1");
  expect(error.message).toContain("not that");
  expect(asked).toHaveLength(2);
});

test("a task that moderation has stopped says so, with the provider's words", async () => {
  const { tasks, simulator } = rig();
  const error = await caughtOf(
    "task_failed",
    tasks.wait(simulator.task("linkmodel", { failure: "moderation" })),
  );
  expect(error.task.failure.code).toBe("moderation");
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    code: "task_failed",
    task: { status: "failed", failure: { code: "moderation" } },
  });
});

const impossible: [string, WaitOptions][] = [
  ["submittedAt", { submittedAt: -1 }],
  ["submittedAt", { submittedAt: Number.NaN }],
  ["submittedAt", { submittedAt: Infinity }],
  ["submittedAt", { submittedAt: new Date(1_767_226_500_000) as never }],
  ["submittedAt", { submittedAt: "1767226500000" as never }],
  ["submittedAt: 1767226500 looks like seconds", { submittedAt: 1_767_226_500 }],
  ["timeoutMs", { timeoutMs: -1 }],
  ["timeoutMs", { timeoutMs: Number.NaN }],
  ["timeoutMs", { timeoutMs: Infinity }],
  ["timeoutMs", { timeoutMs: "600000" as never }],
  ["timeoutMs", { timeoutMs: null as never }],
  ["stallMs", { stallMs: -1 }],
  ["stallMs", { stallMs: Number.NaN }],
  ["requestTimeoutMs", { requestTimeoutMs: -1 }],
  ["requestTimeoutMs", { requestTimeoutMs: Number.NaN }],
  ["requestTimeoutMs", { requestTimeoutMs: "fast" as never }],
  ["schedule", { schedule: [] }],
  ["schedule", { schedule: "often" as never }],
  ["schedule", { schedule: [{ everyMs: 0 }] }],
  ["schedule", { schedule: [{ untilMs: "30000" as never, everyMs: null }, { everyMs: 5_000 }] }],
  ["schedule", { schedule: [{ everyMs: "5000" as never }] }],
  ["schedule", { schedule: Array.from({ length: 1e6 }, (_, index) => ({ untilMs: index + 1, everyMs: 5 })) }],
  ["schedule", { schedule: [{ everyMs: -5_000 }] }],
  ["schedule", { schedule: [{ everyMs: Number.NaN }] }],
  ["schedule", { schedule: [{ everyMs: Infinity }] }],
  ["schedule", { schedule: [{ everyMs: null }] }],
  ["schedule", { schedule: [{ untilMs: 60_000, everyMs: 5_000 }] }],
  ["schedule", { schedule: [{ everyMs: 5_000 }, { everyMs: 10_000 }] }],
  ["schedule", { schedule: [{ untilMs: 0, everyMs: 5_000 }, { everyMs: 10_000 }] }],
  ["schedule", { schedule: [{ untilMs: 9, everyMs: 5 }, { untilMs: 9, everyMs: 5 }, { everyMs: 5 }] }],
];

test.each(impossible)(
  "an option that cannot be is a TypeError that names it: %s in %j",
  async (name, options) => {
    const { tasks, simulator } = rig();
    const ref = simulator.task("linkmodel");
    for (const call of [() => tasks.wait(ref, options), () => tasks.watch(ref, options).next()]) {
      const error = await rejection(call());
      expect(error).toBeInstanceOf(TypeError);
      expect((error as TypeError).message).toContain(name);
    }
    expect(simulator.requests).toHaveLength(0);
  },
);

test("start refuses the same options where it stands", () => {
  const { tasks } = rig();
  for (const [name, options] of impossible) {
    if (name === "requestTimeoutMs") continue;
    expect(() => tasks.start("linkmodel:a", options)).toThrow(TypeError);
    expect(() => tasks.start("linkmodel:a", options)).toThrow(name);
  }
});

test("every optional option may be undefined", async () => {
  const { tasks, simulator } = rig();
  const options: Required<{ [Name in keyof WaitOptions]: undefined }> = {
    submittedAt: undefined,
    timeoutMs: undefined,
    schedule: undefined,
    stallMs: undefined,
    signal: undefined,
    requestTimeoutMs: undefined,
    onEvent: undefined,
    group: undefined,
    wake: undefined,
  };
  expect((await tasks.wait(simulator.task("linkmodel"), options)).status).toBe("succeeded");
});

test.each(["", "linkmodel", ":abc", "linkmodel:", "linkmodel:.", "linkmodel:..", "nobody:abc"])(
  "the reference %j is refused before anything is asked",
  async (ref) => {
    const { tasks, simulator } = rig();
    await caughtOf("invalid_ref", tasks.wait(ref));
    await caughtOf("invalid_ref", tasks.get(ref));
    await caughtOf("invalid_ref", tasks.watch(ref).next());
    expect(() => tasks.start(ref)).toThrow(VideoTaskError);
    expect(simulator.requests).toHaveLength(0);
  },
);

test("an id with anything in it is asked for as it is", async () => {
  const id = "a:b/c?d=e&f#g %2e\u00e9\u{1F3AC}";
  const { tasks, asked } = acme(() => succeeded);
  expect((await tasks.wait(`acme:${id}`)).id).toBe(id);
  expect(asked.map((request) => request.id)).toEqual([id]);
});
