// A user's own provider, from the request to the outcome: it gets what the built-in ones get, and nothing it says is taken on trust.
import { describe, expect, test } from "vitest";
import { createVirtualClock } from "@videotask/simulator";
import {
  createVideoTasks,
  defineProvider,
  VideoTaskError,
  type Drift,
  type ProviderAnswer,
  type VideoTaskErrorCode,
} from "../../src/index.ts";
import { DONE } from "../fuzz/sound-task.ts";
import { answeringWith, BODY } from "../task/custom-answer.ts";
import { answering, errorOf, KEY, NOW, reading, stillClock, taskOf } from "./reading.ts";

const LINK = "https://cdn.acme.example/v.mp4";

test("a custom provider waits to its end like the built-in ones", async () => {
  const STATES = ["in line", "busy", "busy", "ready"];
  const acme = defineProvider({
    name: "acme",
    baseUrl: "https://api.acme.example/v2",
    schedule: [{ everyMs: 1_000 }],
    async query({ id, ask, now, onDrift }) {
      const job = (await ask("/jobs/{id}", { params: { path: { id } } })) as { state: string };
      if (job.state === "in line") onDrift({ field: "state", value: job.state });
      return job.state === "ready"
        ? {
            status: "succeeded",
            providerStatus: job.state,
            outputs: [{ type: "video", url: LINK, expiresAt: now }],
          }
        : { status: "running", providerStatus: job.state };
    },
  });
  const clock = createVirtualClock({ startAt: NOW });
  const { fetch, requests } = answering(...STATES.map((state) => ({ state })));
  const tasks = createVideoTasks([acme({ apiKey: KEY, fetch })], { clock, random: () => 0 });
  const drift: string[] = [];
  const task = await tasks.wait("acme:job/1", {
    onEvent: (event) => {
      if (event.type === "drift") drift.push(event.value);
    },
  });
  expect(task).toMatchObject({
    ref: "acme:job/1",
    status: "succeeded",
    outputs: [{ expiresAt: NOW + 3_000 }],
  });
  expect(task.raw).toEqual({ state: "ready" });
  expect(drift).toEqual(["in line"]);
  expect(requests.map(({ url }) => url)).toEqual(
    STATES.map(() => "https://api.acme.example/v2/jobs/job%2F1"),
  );
  expect(clock.now()).toBe(NOW + 3_000);
});

test("its timeoutMs is the deadline, and its name the default prefix", () => {
  const acme = defineProvider({ name: "acme", timeoutMs: 5_000, query: async () => ({}) as ProviderAnswer });
  const tasks = createVideoTasks([acme()], { clock: stillClock });
  expect(tasks.start("acme:1").deadlineAt).toBe(NOW + 5_000);
  const other = defineProvider({ name: "other", query: async () => ({}) as ProviderAnswer });
  expect(createVideoTasks([other()], { clock: stillClock }).start("other:1").deadlineAt).toBe(
    NOW + 1_800_000,
  );
});

test("a schedule that cannot be is a TypeError where it is defined", () => {
  for (const schedule of [[], [{ everyMs: 0 }], [{ everyMs: null }], [{ untilMs: 5, everyMs: 1 }]])
    expect(() =>
      defineProvider({ name: "acme", schedule, query: async () => ({}) as ProviderAnswer }),
    ).toThrow(TypeError);
});

/** A provider whose query throws. */
const throwing = (thrown: unknown) =>
  defineProvider({
    name: "acme",
    query: async () => {
      throw thrown;
    },
  });

describe("what query throws", () => {
  test.each(["authentication", "not_found", "quota_exceeded", "rate_limited"] satisfies VideoTaskErrorCode[])(
    "a VideoTaskError of %s keeps its code and its details, and gets the reference",
    async (code) => {
      const cause = new Error("why");
      const thrown = new VideoTaskError(code, "in Acme's words", {
        cause,
        providerCode: "77",
        retryAfterMs: 5,
      });
      const error = await errorOf(throwing(thrown), BODY);
      expect(error).toMatchObject({ code, ref: "it:task_1", providerCode: "77", retryAfterMs: 5 });
      expect(error.message).toContain("in Acme's words");
      expect(error.cause).toMatchObject({ name: "Error", message: "why" });
    },
  );

  test.each([
    [new TypeError("x is not a function")],
    ["a text"],
    [undefined],
    [null],
    [Object.create(null)],
    [Symbol("x")],
  ])("anything else, such as %o, becomes a VideoTaskError with the reference", async (thrown) => {
    const error = await errorOf(throwing(thrown), BODY);
    expect(error).toMatchObject({ name: "VideoTaskError", ref: "it:task_1" });
  });

  test("a foreign error is the cause of ours", async () => {
    const thrown = new RangeError("out of range");
    const error = await errorOf(throwing(thrown), BODY);
    expect(error.message).toContain("out of range");
    expect(error.cause).toMatchObject({ name: "RangeError", message: "out of range" });
  });
});

describe("what query returns", () => {
  const JUNK: [unknown][] = [
    [undefined],
    [null],
    [7],
    ["succeeded"],
    [[]],
    [{}],
    [{ status: 42 }],
    [{ status: "done" }],
    [{ status: "__proto__", providerStatus: "x" }],
    [{ status: "running" }],
    [{ status: "running", providerStatus: 7 }],
    [{ status: "running", providerStatus: "x", progress: "50%" }],
    [{ status: "running", providerStatus: "x", model: { name: "m" } }],
    [{ status: "running", providerStatus: "x", submittedAt: new Date(0) }],
    [{ status: "succeeded", providerStatus: "x", outputs: LINK }],
    [{ status: "succeeded", providerStatus: "x", outputs: [null] }],
    [{ status: "succeeded", providerStatus: "x", outputs: [{ url: LINK }] }],
    [{ status: "succeeded", providerStatus: "x", outputs: [{ type: "gif", url: LINK, filename: 7 }] }],
    [{ status: "failed", providerStatus: "x", failure: "no luck" }],
    [{ status: "failed", providerStatus: "x", failure: null }],
    [{ status: "failed", providerStatus: "x", failure: { code: "gremlins" } }],
    [{ status: "expired", providerStatus: "x", failure: { message: 7 } }],
  ];

  test.each(JUNK)(
    "%j becomes a VideoTaskError, or a task of the same reference that is done or not",
    async (answer) => {
      const { task, error } = await reading(answeringWith(answer), BODY);
      const { ref, status, done } = task ?? { ref: error!.ref, status: "failed", done: true };
      expect({ ref, done }).toEqual({ ref: "it:task_1", done: DONE[status] });
    },
  );

  test("a status that is none of the seven is unknown", async () => {
    const answer = { status: "done", providerStatus: "done" };
    expect(await taskOf(answeringWith(answer), BODY)).toMatchObject({ status: "unknown", done: false });
  });

  test("it cannot change whose task it is, nor whether it is done", async () => {
    const answer = { status: "running", providerStatus: "x", ref: "a:b", provider: "a", id: "b", done: true };
    expect(await taskOf(answeringWith(answer), BODY)).toMatchObject({
      ref: "it:task_1",
      provider: "it",
      id: "task_1",
      done: false,
    });
  });
});

describe("a status that a query does not know", () => {
  const driftOf = async (answer: object, onDrift?: Drift) => {
    const provider = defineProvider({
      name: "acme",
      query: async (context) => {
        if (onDrift) context.onDrift(onDrift);
        return answer as ProviderAnswer;
      },
    });
    return (await reading(provider, {})).drift;
  };

  test.each([
    [{ status: "unknown", providerStatus: "paused" }, "paused"],
    [{ status: "paused", providerStatus: "halted" }, "halted"],
    [{ status: "paused" }, "paused"],
    [{}, "undefined"],
    [{ status: ["paused"] }, "object"],
    [{ status: Object.create(null) }, "object"],
    [{ status: "unknown", providerStatus: "p".repeat(1e6) }, `${"p".repeat(299)}…`],
  ])("is drift: %j", async (answer, value) => {
    expect(await driftOf(answer)).toEqual([{ field: "status", value }]);
  });

  test("is reported once, in the query's own words where it has some", async () => {
    const own = { field: "job.state", value: "paused" };
    expect(await driftOf({ status: "unknown", providerStatus: "paused" }, own)).toEqual([own]);
    expect(await driftOf({ status: "running", providerStatus: "busy" })).toEqual([]);
  });
});
