// A provider of the user's own takes creates: what it refuses and answers is the user's, the tasks, faults, scripts and logs are as elsewhere.

import { describe, expect, test } from "vitest";
import { createSimulator, createVirtualClock, type CustomCreate } from "../src/index.ts";

const create: CustomCreate = {
  path: "/jobs",
  refuse: (body) =>
    typeof (body as { prompt?: unknown }).prompt === "string"
      ? undefined
      : Response.json({ problem: "prompt is missing" }, { status: 422 }),
  answer: ({ id, model, status }) => Response.json({ job: id, model, state: status }, { status: 201 }),
};

function createNova(definition: Partial<CustomCreate> = {}) {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock }).custom("nova", {
    baseUrl: "https://api.nova.example/v1",
    answers: { "/jobs/{id}": ({ id, status, prompt }) => ({ id, status, prompt }) },
    create: { ...create, ...definition },
  });
  const { apiKey, baseUrl, fetch } = simulator.connection("nova");
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
    const response = await fetch(baseUrl + path, { headers, ...init });
    return { status: response.status, json: await response.json().catch(() => undefined) };
  };
  const post = (body: unknown, init: RequestInit = {}) =>
    send("/jobs", { method: "POST", body: JSON.stringify(body), ...init });
  return { clock, simulator, send, post };
}

const body = { prompt: "A city at sunset", model: "nova-2", duration: 4 };

test("a create makes a task, with the prompt and the model of its body", async () => {
  const { simulator, send, post } = createNova();
  const { status, json } = await post(body);
  expect([status, json]).toEqual([201, { job: expect.any(String), model: "nova-2", state: "queued" }]);
  const ref = `nova:${json.job}` as const;
  expect(simulator.created).toMatchObject([{ provider: "nova", ref, body }]);
  expect(simulator.requests).toMatchObject([{ operation: "create", method: "POST", ref, body }]);
  expect((await send(`/jobs/${json.job}`)).json).toEqual({
    id: json.job,
    status: "queued",
    prompt: body.prompt,
  });
});

test("it goes as its script says", async () => {
  const { simulator, clock, post, send } = createNova();
  simulator.onCreate("nova", [{ id: "j-1", outcome: "expired", quirks: { notFoundForQueries: 1 } }]);
  await post(body);
  await clock.sleep(120_000);
  expect((await send("/jobs/j-1")).status).toBe(404);
  expect((await send("/jobs/j-1")).json.status).toBe("expired");
});

test("what it refuses makes none, nor does a request without the key", async () => {
  const { simulator, post } = createNova();
  expect(await post({})).toEqual({ status: 422, json: { problem: "prompt is missing" } });
  expect((await post(body, { headers: {} })).status).toBe(401);
  expect(simulator.created).toEqual([]);
});

test("its faults come before or after it has accepted", async () => {
  const { simulator, post } = createNova();
  simulator.faults.add([{ kind: "reset" }, { kind: "html", afterAccepting: true }], { operation: "create" });
  await expect(post(body)).rejects.toThrow(TypeError);
  expect(simulator.created).toEqual([]);
  expect((await post(body)).status).toBe(200);
  expect(simulator.created).toHaveLength(1);
});

describe("its functions", () => {
  test("get the whole request", async () => {
    const { post } = createNova({
      refuse: undefined,
      answer: async ({ id }, read, request) => ({
        id,
        same: JSON.stringify(read) === (await request.text()),
        type: request.headers.get("content-type"),
      }),
    });
    expect((await post(body)).json).toMatchObject({ same: true, type: "application/json" });
  });

  test("may answer nothing", async () => {
    const { post } = createNova({ answer: () => undefined });
    expect(await post(body)).toEqual({ status: 204, json: undefined });
  });

  test("that throw are an answer that says so", async () => {
    const { simulator, post } = createNova({
      refuse() {
        throw new Error("no such thing");
      },
    });
    expect((await post(body)).status).toBe(500);
    expect(simulator.created).toEqual([]);
  });

  test("get a body that is no JSON as its text", async () => {
    const { simulator, send } = createNova({ refuse: undefined });
    await send("/jobs", { method: "POST", body: "prompt=A+city" });
    expect(simulator.created).toMatchObject([{ body: "prompt=A+city" }]);
  });
});

test("how it takes them is checked", () => {
  const wrong: [object, string][] = [
    [{ path: "jobs" }, "provider.create.path is"],
    [{ path: "/jobs/{id}" }, "provider.create.path is"],
    [{ answer: "ok" }, "provider.create.answer is"],
    [{ answer: undefined }, "provider.create.answer is missing"],
    [{ refuses: () => {} }, 'did you mean "refuse"'],
  ];
  for (const [definition, says] of wrong) expect(() => createNova(definition)).toThrow(says);
});
