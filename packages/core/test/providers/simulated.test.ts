// A provider of the user's own, staged by the simulator: a whole wait for it, in memory and over HTTP, with trouble on the way. No
// vendor's document has such a provider, so its requests are not checked against one.
import { createProviderClient } from "@videotask/client";
import { createSimulator, createVirtualClock, type CustomProvider } from "@videotask/simulator";
import { expect, test } from "vitest";
import { createVideoTasks, defineProvider, type TaskStatus } from "../../src/index.ts";
import { caught } from "../polling/caught.ts";

const STATES: Record<string, TaskStatus> = { waiting: "queued", working: "running", done: "succeeded" };
const WORDS: Record<string, string> = {
  queued: "waiting",
  running: "working",
  succeeded: "done",
  failed: "broken",
};

interface Job {
  state: string;
  url?: string;
  reason?: string;
}

const readJob = (job: Job) => ({
  status: job.reason === undefined ? (STATES[job.state] ?? "unknown") : ("failed" as const),
  providerStatus: job.state,
  ...(job.url !== undefined && { outputs: [{ type: "video" as const, url: job.url }] }),
  ...(job.reason !== undefined && {
    failure: { code: "unknown" as const, message: job.reason, source: "reason" },
  }),
});

const withAsk = defineProvider({
  name: "nova",
  query: async ({ id, ask }) => readJob((await ask("/jobs/{id}", { params: { path: { id } } })) as Job),
});

interface Paths {
  "/jobs/{id}": {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { "application/json": Job } } };
    };
  };
}

const withClient = defineProvider({
  name: "nova",
  client: (options) => createProviderClient<Paths>({ ...options, name: "nova" }),
  query: async ({ id, client }) =>
    readJob((await client.GET("/jobs/{id}", { params: { path: { id } } })).data as Job),
});

const script: CustomProvider = {
  baseUrl: "https://api.nova.example/v1",
  answers: {
    "/jobs/{id}": ({ status, url, failure }) => ({ state: WORDS[status], url, reason: failure?.message }),
  },
};

const FORMS = [
  ["ask", withAsk],
  ["a typed client", withClient],
] as const;

test.each(FORMS)("with %s, a task is waited for through every fault", async (_, nova) => {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock }).custom("nova", script);
  const tasks = createVideoTasks([nova(simulator.connection("nova"))], { clock });
  const ref = simulator.task("nova", { runningMs: 600_000 });
  simulator.faults.add([
    { kind: "status", status: 503 },
    { kind: "rateLimit", retryAfterMs: 5_000 },
    { kind: "html" },
    { kind: "empty" },
    { kind: "truncated" },
    { kind: "reset" },
    { kind: "hang" },
    { kind: "hang", in: "body" },
    { kind: "slow", delayMs: 3_000 },
    null,
  ]);
  const task = await tasks.wait(ref);
  expect(task).toMatchObject({ ref, provider: "nova", status: "succeeded", providerStatus: "done" });
  expect(simulator.requests.flatMap(({ fault }) => fault ?? [])).toHaveLength(9);
  expect(simulator.requests.every(({ provider, authorized }) => provider === "nova" && authorized)).toBe(
    true,
  );
  expect(clock.sleeping).toBe(0);
  const video = await simulator.fetch(task.outputs[0].url);
  expect((await video.text()).slice(4, 8)).toBe("ftyp");
});

test.each(FORMS)("with %s, a task is waited for over HTTP", async (_, nova) => {
  const simulator = createSimulator().custom("nova", script);
  await using server = await simulator.listen();
  const tasks = createVideoTasks([nova(server.connection("nova"))]);
  const task = await tasks.wait(simulator.task("nova", { submittedAt: 0 }));
  expect((await fetch(task.outputs[0].url)).status).toBe(200);
});

test("what its script says of a failure is the failure of the task", async () => {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock }).custom("nova", script);
  const tasks = createVideoTasks([withAsk(simulator.connection("nova"))], { clock });
  const error = await caught(tasks.wait(simulator.task("nova", { failure: { message: "no capacity" } })));
  expect(error).toMatchObject({ code: "task_failed", task: { failure: { message: "no capacity" } } });
});

test("a wrong key and an unknown id are the errors that they are", async () => {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock }).custom("nova", script);
  const connection = simulator.connection("nova");
  const right = createVideoTasks([withAsk(connection)], { clock });
  expect(await caught(right.get("nova:unknown"))).toMatchObject({ code: "not_found" });
  const wrong = createVideoTasks([withAsk({ ...connection, apiKey: "sk-wrong" })], { clock });
  expect(await caught(wrong.get(simulator.task("nova")))).toMatchObject({ code: "authentication" });
});
