// A state comes back from a database or a queue, in another process, perhaps from another version: it is read or refused.
import { expect, test } from "vitest";
import type { PollState } from "../../src/index.ts";
import { caughtOf } from "./caught.ts";
import { ENDLESS, rig } from "./rig.ts";

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** As version 1 wrote it, once and for all: what reads these must never stop reading them. */
const ofVersion1 = {
  least: {
    version: 1,
    ref: "linkmodel:aurora_abc123",
    deadlineAt: 1_767_226_500_000,
    nextPollAt: 1_767_225_630_000,
  },
  most: {
    version: 1,
    ref: "linkmodel:aurora_abc123",
    submittedAt: 1_767_225_590_000,
    deadlineAt: 1_767_226_500_000,
    nextPollAt: 1_767_225_630_000,
    status: "running",
    since: 1_767_225_590_000,
    deadlineGiven: true,
    schedule: [{ untilMs: 30_000, everyMs: null }, { everyMs: 5_000 }],
    stallMs: 60_000,
    progress: 30,
    changedAt: 1_767_225_600_000,
    stalled: false,
    retries: 2,
    outputMissingSince: 1_767_225_600_000,
  },
} as const;

test("a state is plain JSON, by its type and in fact", async () => {
  const { tasks, simulator, startedAt } = rig();
  const schedule = [{ untilMs: 1_000, everyMs: null }, { everyMs: 2_000 }];
  const ref = simulator.task("jimmy", ENDLESS);
  const state: PollState = tasks.start(ref, { submittedAt: startedAt - 5_000, schedule, stallMs: 1 });
  const json: Json = state;
  expect(JSON.parse(JSON.stringify(json))).toEqual(state);
  const tick = await tasks.tick(state);
  expect(JSON.parse(JSON.stringify(tick.state))).toEqual(tick.state);
});

test.each(["least", "most"] as const)("a state of version 1 with %s in it is read", async (which) => {
  const { simulator, process, clock } = rig();
  simulator.task("linkmodel", { id: "aurora_abc123", runningMs: 100_000 });
  const task = await process().wait(ofVersion1[which]);
  expect(task.status).toBe("succeeded");
  expect(clock.now()).toBeGreaterThanOrEqual(ofVersion1[which].nextPollAt);
});

const broken: [string, unknown][] = [
  ["null", null],
  ["undefined", undefined],
  ["a number", 5],
  ["a list", []],
  ["an empty object", {}],
  ["a newer version", { ...ofVersion1.most, version: 2 }],
  ["an older version than the first", { ...ofVersion1.most, version: 0 }],
  ["a version that is a text", { ...ofVersion1.most, version: "1" }],
  ["no reference", { ...ofVersion1.most, ref: undefined }],
  ["a reference that is a number", { ...ofVersion1.most, ref: 5 }],
  ["a reference without a colon", { ...ofVersion1.most, ref: "aurora_abc123" }],
  ["no deadline", { ...ofVersion1.most, deadlineAt: undefined }],
  ["a deadline that is a text", { ...ofVersion1.most, deadlineAt: "1767226500000" }],
  ["a deadline that was Infinity once", { ...ofVersion1.most, deadlineAt: null }],
  ["a deadline that is NaN", { ...ofVersion1.most, deadlineAt: Number.NaN }],
  ["a deadline before all time", { ...ofVersion1.most, deadlineAt: -1 }],
  [
    "a schedule of phases that are texts",
    { ...ofVersion1.most, schedule: [{ untilMs: "30000", everyMs: null }, { everyMs: 5 }] },
  ],
  [
    "a schedule of a million phases",
    { ...ofVersion1.most, schedule: Array.from({ length: 1e6 }, () => ({ everyMs: 5 })) },
  ],
  ["no next poll", { ...ofVersion1.most, nextPollAt: undefined }],
  ["a next poll that is a date", { ...ofVersion1.most, nextPollAt: new Date().toISOString() }],
  ["a submission that is a text", { ...ofVersion1.most, submittedAt: "yesterday" }],
  ["a count of retries that is a text", { ...ofVersion1.most, retries: "2" }],
  ["a stallMs that is a list", { ...ofVersion1.most, stallMs: [] }],
  ["a schedule that is a text", { ...ofVersion1.most, schedule: "often" }],
  ["a schedule without a last phase", { ...ofVersion1.most, schedule: [{ untilMs: 5, everyMs: 5 }] }],
  ["a schedule of nothing", { ...ofVersion1.most, schedule: [null] }],
];

test.each(broken)("%s is invalid_state, and nothing is asked", async (_, state) => {
  const { tasks, simulator } = rig();
  await caughtOf("invalid_state", tasks.tick(state as PollState));
  await caughtOf("invalid_state", tasks.wait(state as PollState));
  await caughtOf("invalid_state", tasks.watch(state as PollState).next());
  expect(simulator.requests).toHaveLength(0);
});

test.each(["version", "deadlineAt", "nextPollAt", "schedule", "stallMs"])(
  "invalid_state names the field that is wrong: %s",
  async (field) => {
    const { tasks } = rig();
    const error = await caughtOf(
      "invalid_state",
      tasks.tick({ ...ofVersion1.most, [field]: "x" } as unknown as PollState),
    );
    expect(error.message).toContain(field);
    expect(error).toMatchObject({ ref: ofVersion1.most.ref, retryable: false });
  },
);

test("a state for a provider that is not configured here is invalid_ref, which names those that are", async () => {
  const { tasks, simulator } = rig();
  const state: PollState = { ...ofVersion1.least, ref: "linkmodel-eu:aurora_abc123" };
  for (const call of [tasks.tick(state), tasks.wait(state), tasks.watch(state).next()]) {
    const error = await caughtOf("invalid_ref", call);
    expect(error.message).toContain("linkmodel-eu");
    expect(error.message).toContain("minimax-agent");
    expect(error.ref).toBe(state.ref);
  }
  expect(simulator.requests).toHaveLength(0);
});

test("numbers that no version wrote do no harm: the waiting still ends", async () => {
  const { tasks, simulator, elapsedMs, startedAt } = rig();
  simulator.task("linkmodel", { ...ENDLESS, id: "aurora_abc123" });
  simulator.faults.add({ kind: "reset" }, { times: 3 });
  for (const wild of [0, 0.5, 1e300, Number.MAX_VALUE]) {
    const counters = { retries: wild, since: wild, changedAt: wild, outputMissingSince: wild, stallMs: wild };
    const deadlineAt = startedAt + elapsedMs() + 60_000;
    const before = simulator.requests.length;
    const state = { ...ofVersion1.most, ...counters, nextPollAt: wild, deadlineAt };
    await caughtOf("timeout", tasks.wait(state));
    expect(startedAt + elapsedMs()).toBe(deadlineAt);
    expect(simulator.requests.length - before).toBeLessThan(61);
  }
});
