// A provider of the user's own answers what the user's script says, with everything that the built-in ones have, whichever way a
// request comes in. That core's `defineProvider` waits for it is tested in core.

import { setupServer } from "msw/node";
import { describe, expect, expectTypeOf, test } from "vitest";
import {
  createSimulator,
  createVirtualClock,
  type CustomProvider,
  type CustomTask,
  type Fault,
  type LoggedRequest,
  type ProviderName,
  type Simulator,
} from "../src/index.ts";
import { handlers } from "../src/msw.ts";

const baseUrl = "https://api.nova.example/v1";
const WORDS = {
  queued: "waiting",
  running: "working",
  succeeded: "done",
  failed: "broken",
  cancelled: "gone",
  expired: "late",
};
const nova: CustomProvider = {
  baseUrl,
  answers: {
    "/jobs/{id}": ({ status, progress, url, failure }) => ({
      state: WORDS[status],
      progress,
      url,
      why: failure?.message,
    }),
    "/files?id={fileId}&as=json": ({ url }) => ({ url }),
  },
};

function createNova(definition: Partial<CustomProvider> = {}) {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock }).custom("nova", { ...nova, ...definition });
  return { clock, simulator };
}

type Nova = ReturnType<typeof createNova>["simulator"];
type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** Sends requests in one way, with the key unless the request brings its own headers. */
interface Way {
  readonly name: string;
  open(simulator: Nova): Promise<{ send: Send; close(): Promise<void> }>;
}

const sender =
  (fetch: typeof globalThis.fetch, url: string, apiKey: string): Send =>
  (path, init) =>
    fetch(url + path, { headers: { authorization: `Bearer ${apiKey}` }, ...init });

const WAYS: readonly Way[] = [
  {
    name: "in memory",
    async open(simulator) {
      const { fetch, baseUrl: url, apiKey } = simulator.connection("nova");
      return { send: sender(fetch, url, apiKey), close: async () => undefined };
    },
  },
  {
    name: "over HTTP",
    async open(simulator) {
      const server = await simulator.listen();
      const { baseUrl: url, apiKey } = server.connection("nova");
      return { send: sender(fetch, url, apiKey), close: () => server.close() };
    },
  },
  {
    name: "behind msw",
    async open(simulator) {
      const server = setupServer(...handlers(simulator));
      server.listen({ onUnhandledFrame: "error" });
      const { apiKey } = simulator.connection("nova");
      return {
        send: (path, init) => sender(globalThis.fetch, baseUrl, apiKey)(path, init),
        close: async () => server.close(),
      };
    },
  },
];

const idOf = (ref: string) => ref.slice("nova:".length);

/** The answer to one request about a task with this script. */
async function ask(definition: Partial<CustomProvider>, script: Parameters<Nova["task"]>[1] = {}) {
  const { simulator } = createNova(definition);
  const { fetch, apiKey } = simulator.connection("nova");
  const ref = simulator.task("nova", script);
  return sender(fetch, baseUrl, apiKey)(`/jobs/${idOf(ref)}`);
}

describe.each(WAYS)("$name", ({ open }) => {
  /** Runs `work` with a way in, and closes that. */
  async function withNova(
    work: (context: ReturnType<typeof createNova> & { send: Send }) => Promise<void>,
    definition: Partial<CustomProvider> = {},
  ): Promise<void> {
    const { clock, simulator } = createNova(definition);
    const { send, close } = await open(simulator);
    try {
      await work({ clock, simulator, send });
    } finally {
      await close();
    }
  }

  test("a task goes through the words of its script, to a video that can be downloaded while its link is valid", () =>
    withNova(async ({ clock, simulator, send }) => {
      const ref = simulator.task("nova", { queuedMs: 1_000, runningMs: 2_000 });
      const seen: unknown[] = [];
      for (let second = 0; second < 4; second += 1) {
        const { url, ...job } = await (await send(`/jobs/${idOf(ref)}`)).json();
        seen.push({ ...job, hasUrl: url !== undefined });
        await clock.advance(1_000);
      }
      expect(seen).toEqual([
        { state: "waiting", progress: 0, hasUrl: false },
        { state: "working", progress: 0, hasUrl: false },
        { state: "working", progress: 50, hasUrl: false },
        { state: "done", progress: 100, hasUrl: true },
      ]);
      const { url } = await (await send(`/jobs/${idOf(ref)}`)).json();
      const part = await fetchAny(simulator, url, { headers: { range: "bytes=4-7" } });
      expect([part.status, await part.text()]).toEqual([206, "ftyp"]);
      await clock.advance(86_400_000);
      expect((await fetchAny(simulator, url)).status).toBe(403);
      expect((await (await send(`/jobs/${idOf(ref)}`)).json()).url).not.toBe(url);
    }));

  test("every request is in the log", () =>
    withNova(async ({ clock, simulator, send }) => {
      const ref = simulator.task("nova", { id: "a b/ü" });
      await send(`/jobs/${encodeURIComponent(idOf(ref))}`);
      await send("/jobs/unknown", { headers: {} });
      await send("/nowhere");
      const common = { at: clock.now(), provider: "nova", method: "GET", fault: undefined };
      expect(simulator.requests).toEqual([
        {
          ...common,
          operation: "query",
          ref,
          url: `${baseUrl}/jobs/a%20b%2F%C3%BC`,
          authorized: true,
          status: 200,
        },
        {
          ...common,
          operation: "query",
          ref: undefined,
          url: `${baseUrl}/jobs/unknown`,
          authorized: false,
          status: 401,
        },
        {
          ...common,
          operation: undefined,
          ref: undefined,
          url: `${baseUrl}/nowhere`,
          authorized: true,
          status: 404,
        },
      ]);
    }));

  test.each<[string, string, RequestInit | undefined, number, string]>([
    ["an id that no task has", "/jobs/unknown", undefined, 404, "notFound"],
    ["no id", "/jobs/", undefined, 400, "missingParameter"],
    ["no key", "/jobs/1", { headers: {} }, 401, "missingKey"],
    ["a wrong key", "/jobs/1", { headers: { authorization: "Bearer sk-wrong" } }, 401, "wrongKey"],
    ["another path", "/jobs/1/state", undefined, 404, "noRoute"],
    ["another method", "/jobs/1", { method: "DELETE", headers: {} }, 404, "noRoute"],
    ["a missing parameter", "/files?as=json", undefined, 400, "missingParameter"],
    ["another parameter", "/files?id=1&as=xml", undefined, 404, "noRoute"],
  ])("%s is an error", (_, path, init, status, code) =>
    withNova(async ({ simulator, send }) => {
      simulator.task("nova", { id: "1" });
      const response = await send(path, init);
      expect(response.status).toBe(status);
      expect(await response.json()).toEqual({ error: { code, message: expect.any(String) } });
    }),
  );

  test("a file has a path of its own", () =>
    withNova(
      async ({ simulator, send }) => {
        const ref = simulator.task("nova", { submittedAt: 0 });
        const { file } = await (await send(`/jobs/${idOf(ref)}`)).json();
        const { url } = await (await send(`/files?as=json&id=${file}`)).json();
        expect((await fetchAny(simulator, url)).status).toBe(200);
        simulator.faults.add({ kind: "status", status: 502 }, { operation: "file" });
        expect((await send(`/jobs/${idOf(ref)}`)).status).toBe(200);
        expect((await send(`/files?as=json&id=${file}`)).status).toBe(502);
      },
      { answers: { ...nova.answers, "/jobs/{id}": ({ fileId }) => ({ file: fileId }) } },
    ));

  test("a task can be created, by what the request says", () =>
    withNova(
      async ({ simulator, send }) => {
        const { apiKey } = simulator.connection("nova");
        const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
        const body = JSON.stringify({ prompt: "a city at sunset" });
        const created = await send("/jobs", { method: "POST", headers, body });
        expect(created.status).toBe(201);
        const { id } = await created.json();
        expect(await (await send(`/jobs/${id}`)).json()).toEqual({ prompt: "a city at sunset" });
        expect((await send("/jobs")).status).toBe(404);
        expect((await send("/jobs", { method: "POST", body, headers: {} })).status).toBe(401);
        expect(simulator.requests.map(({ method, status }) => [method, status])).toEqual([
          ["POST", 201],
          ["GET", 200],
          ["GET", 404],
          ["POST", 401],
        ]);
      },
      {
        answers: { "/jobs/{id}": ({ prompt }) => ({ prompt }) },
        async otherwise(request, addTask) {
          if (request.method !== "POST" || !request.url.endsWith("/v1/jobs")) return undefined;
          const { prompt } = (await request.json()) as { prompt: string };
          return Response.json({ id: addTask({ prompt }) }, { status: 201 });
        },
      },
    ));

  test.each<[Fault, number, string | RegExp]>([
    [{ kind: "status", status: 503, retryAfterMs: 2_000 }, 503, "<html>"],
    [
      { kind: "rateLimit", retryAfterMs: 2_000 },
      429,
      '{"error":{"code":"rateLimited","message":"too many requests"}}',
    ],
    [{ kind: "error", error: "insufficientBalance" }, 402, '"code":"insufficientBalance"'],
    [
      { kind: "code", code: 1033, message: "mysql failed" },
      200,
      '{"error":{"code":1033,"message":"mysql failed"}}',
    ],
    [{ kind: "html" }, 200, "<html>"],
    [{ kind: "empty" }, 200, /^$/],
    [{ kind: "dataNull" }, 200, '{"data":null}'],
    [{ kind: "slow", delayMs: 60_000 }, 200, '"working"'],
    [{ kind: "body", body: "teapot", status: 418 }, 418, "teapot"],
  ])("the fault %j", (fault, status, text) =>
    withNova(async ({ simulator, send }) => {
      const ref = simulator.task("nova");
      simulator.faults.add(fault, { provider: "nova", ref });
      const response = await send(`/jobs/${idOf(ref)}`);
      expect(response.status).toBe(status);
      expect(response.headers.get("retry-after")).toBe("retryAfterMs" in fault ? "2" : null);
      expect(await response.text()).toMatch(text);
      expect(simulator.requests).toMatchObject([{ ref, fault: fault.kind, status }]);
      expect((await send(`/jobs/${idOf(ref)}`)).status).toBe(200);
    }),
  );

  test.each<Fault>([{ kind: "reset" }, { kind: "truncated" }])("the fault %j breaks the answer", (fault) =>
    withNova(async ({ simulator, send }) => {
      const ref = simulator.task("nova");
      simulator.faults.add(fault);
      await expect(send(`/jobs/${idOf(ref)}`).then((response) => response.text())).rejects.toThrow(TypeError);
      expect((await send(`/jobs/${idOf(ref)}`)).status).toBe(200);
    }),
  );

  test.each<Fault>([{ kind: "hang" }, { kind: "hang", in: "body" }, { kind: "slow", delayMs: Infinity }])(
    "the fault %j ends when it is aborted",
    (fault) =>
      withNova(async ({ clock, simulator, send }) => {
        const ref = simulator.task("nova");
        simulator.faults.add(fault);
        const { apiKey } = simulator.connection("nova");
        const controller = new AbortController();
        const headers = { authorization: `Bearer ${apiKey}` };
        const answer = send(`/jobs/${idOf(ref)}`, { headers, signal: controller.signal }).then((response) =>
          response.text(),
        );
        while (simulator.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
        await clock.sleep(60_000);
        controller.abort(new Error("enough"));
        await expect(answer).rejects.toThrow("enough");
      }),
  );
});

/** Fetches a link, wherever it leads. */
function fetchAny(simulator: Nova, url: string, init?: RequestInit): Promise<Response> {
  return url.startsWith("http://127.0.0.1:") ? fetch(url, init) : simulator.fetch(url, init);
}

describe("the key travels", () => {
  const { answers } = nova;
  const statusWith = async (
    security: CustomProvider["security"],
    request: (key: string) => { headers?: HeadersInit; query?: string },
  ) => {
    const { simulator } = createNova({ security, answers });
    simulator.task("nova", { id: "1" });
    const { fetch, apiKey } = simulator.connection("nova");
    const { headers = {}, query = "" } = request(apiKey);
    const { status } = await fetch(`${baseUrl}/jobs/1${query}`, { headers });
    expect(simulator.requests).toMatchObject([{ authorized: status === 200 }]);
    return status;
  };

  test.each<[CustomProvider["security"], (key: string) => { headers?: HeadersInit; query?: string }]>([
    [undefined, (key) => ({ headers: { authorization: `Bearer ${key}` } })],
    ["bearer", (key) => ({ headers: { authorization: `Bearer ${key}` } })],
    ["basic", (key) => ({ headers: { authorization: `Basic ${btoa(key)}` } })],
    [{ in: "header", name: "X-Key" }, (key) => ({ headers: { "x-key": key } })],
    [{ in: "query", name: "key" }, (key) => ({ query: `?key=${key}` })],
    [
      ({ headers, method, url }, key) =>
        headers.get("x-signature") === `${method} ${new URL(url).pathname} ${key}`,
      (key) => ({ headers: { "x-signature": `GET /v1/jobs/1 ${key}` } }),
    ],
  ])("by %s", async (security, request) => {
    expect(await statusWith(security, request)).toBe(200);
    expect(await statusWith(security, () => request("sk-wrong"))).toBe(401);
    expect(await statusWith(security, () => ({}))).toBe(401);
  });

  test("or there is none", async () => {
    expect(
      await statusWith(
        () => true,
        () => ({}),
      ),
    ).toBe(200);
  });
});

describe("an answer", () => {
  test("shows its script", async () => {
    let seen: CustomTask | undefined;
    const answers = { "/jobs/{id}": (task: CustomTask) => void (seen = task) };
    const script = {
      id: "1",
      submittedAt: 7_000,
      queuedMs: 1_000,
      runningMs: 2_000,
      model: "m",
      prompt: "p",
    };
    await ask({ answers }, { ...script, failure: { message: "no capacity", code: 4711 } });
    expect(seen).toEqual({
      id: "1",
      ref: "nova:1",
      fileId: expect.stringMatching(/^\d+$/),
      status: "failed",
      progress: 100,
      url: undefined,
      failure: { message: "no capacity", code: 4711 },
      submittedAt: 7_000,
      startedAt: 8_000,
      finishedAt: 10_000,
      model: "m",
      prompt: "p",
    });
  });

  test.each(["succeeded", "failed", "cancelled", "expired"] as const)(
    "can be about a task that %s",
    async (outcome) => {
      const job = await (await ask({}, { submittedAt: 0, outcome })).json();
      expect(job).toMatchObject({
        state: WORDS[outcome],
        ...(outcome === "failed" && { why: "task failed" }),
      });
      expect(job.url !== undefined).toBe(outcome === "succeeded");
    },
  );

  test("has the reason of a moderated task", async () => {
    expect((await (await ask({}, { submittedAt: 0, failure: "moderation" })).json()).why).toMatch(
      /moderation/,
    );
  });

  test("can be a Response, with its status, headers and bytes", async () => {
    const answers = { "/jobs/{id}": () => new Response("{'", { status: 202, headers: { "x-own": "yes" } }) };
    const response = await ask({ answers });
    expect([response.status, response.headers.get("x-own"), await response.text()]).toEqual([
      202,
      "yes",
      "{'",
    ]);
  });

  test("can come later, and sees the request", async () => {
    const answers: CustomProvider["answers"] = {
      "/jobs/{id}": async (_, request) => ({ method: request.method, at: new URL(request.url).host }),
    };
    expect(await (await ask({ answers })).json()).toEqual({ method: "GET", at: "api.nova.example" });
  });

  test("that is undefined is the error notFound", async () => {
    expect((await ask({ answers: { "/jobs/{id}": () => undefined } })).status).toBe(404);
  });

  test("that cannot be made says why", async () => {
    const raise = () => {
      throw new RangeError("out of words");
    };
    const response = await ask({ answers: { "/jobs/{id}": raise } });
    expect([response.status, await response.text()]).toEqual([
      500,
      expect.stringMatching(/nova.*RangeError: out of words/),
    ]);
    expect((await ask({ answers: { "/jobs/{id}": () => 1n } })).status).toBe(500);
  });

  test("has the errors of its provider's own format", async () => {
    const { simulator } = createNova({ errorBody: ({ code, status }) => ({ err: { code, status } }) });
    const { fetch, apiKey } = simulator.connection("nova");
    const send = sender(fetch, baseUrl, apiKey);
    expect(await (await send("/jobs/unknown")).json()).toEqual({ err: { code: "notFound", status: 404 } });
    simulator.faults.add({ kind: "code", code: "E7" });
    expect(await (await send("/jobs/unknown")).json()).toEqual({ err: { code: "E7", status: 200 } });
  });

  test("can have the quirks that are not about what it says", async () => {
    const { clock, simulator } = createNova({ linkValidMs: 1_000 });
    const { fetch, apiKey } = simulator.connection("nova");
    const quirks = { notFoundForMs: 1_000, forgottenAfterMs: 3_000, successWithoutUrl: 1, chunked: true };
    const id = idOf(simulator.task("nova", { queuedMs: 0, runningMs: 0, quirks }));
    const query = () => sender(fetch, baseUrl, apiKey)(`/jobs/${id}`);
    expect((await query()).status).toBe(404);
    await clock.advance(1_000);
    const first = await query();
    expect(first.headers.has("content-length")).toBe(false);
    expect((await first.json()).url).toBeUndefined();
    const { url } = await (await query()).json();
    expect((await simulator.fetch(url)).status).toBe(200);
    await clock.advance(1_000);
    expect((await simulator.fetch(url)).status).toBe(403);
    await clock.advance(1_000);
    expect((await query()).status).toBe(404);
  });
});

describe("a name", () => {
  test("is known from then on, to the compiler too", () => {
    const { simulator } = createNova();
    expectTypeOf(simulator.task("nova")).toEqualTypeOf<`nova:${string}`>();
    expectTypeOf(simulator.requests).toEqualTypeOf<readonly LoggedRequest<ProviderName | "nova">[]>();
    expectTypeOf(simulator).toExtend<Simulator<string>>();
    const both = simulator.custom("other", nova);
    expect(both).toBe(simulator);
    expect([both.task("nova"), both.task("other"), both.task("jimmy")]).toEqual([
      expect.stringMatching(/^nova:\w{16}$/),
      expect.stringMatching(/^other:\w{16}$/),
      expect.stringMatching(/^jimmy:/),
    ]);
    // @ts-expect-error no such provider
    expect(() => both.task("nov")).toThrow('no provider "nov": did you mean "nova"?');
    // @ts-expect-error no such provider
    expect(() => both.faults.add({ kind: "html" }, { provider: "nov" })).toThrow('did you mean "nova"?');
    // @ts-expect-error the quirk is about what an answer says
    expect(() => both.task("nova", { quirks: { statusCase: "upper" } })).toThrow('has no "statusCase"');
    // @ts-expect-error no place for an id
    expect(() => both.custom("third", { baseUrl, answers: { "/jobs": () => ({}) } })).toThrow(
      '["/jobs"] is no path',
    );
    // @ts-expect-error no function
    expect(() => both.custom("third", { baseUrl, answers: { "/{id}/{idd}": 1 } })).toThrow("a function");
  });

  test.each(["linkmodel", "minimax-agent", "media", "nova"])("that is taken is refused: %s", (name) => {
    expect(() => createNova().simulator.custom(name, nova)).toThrow(
      `has "${name}" already: take another name`,
    );
  });

  test.each(["", "a:b", "\uD800", 1 as unknown as string])(
    "that can be in no reference is refused: %j",
    (name) => {
      expect(() => createSimulator().custom(name, nova)).toThrow(
        /name is .*, and must be a text without a colon/,
      );
    },
  );

  test("may have any other character, also over HTTP", async () => {
    const simulator = createSimulator({ clock: createVirtualClock() }).custom("nova eu/ü?", nova);
    await using server = await simulator.listen();
    const { apiKey, baseUrl: url } = server.connection("nova eu/ü?");
    const ref = simulator.task("nova eu/ü?", { id: "1", submittedAt: 0 });
    const job = await (await sender(fetch, url, apiKey)("/jobs/1")).json();
    expect((await fetch(job.url)).status).toBe(200);
    expect(simulator.requests).toMatchObject([{ ref }, { ref, operation: "media", provider: "nova eu/ü?" }]);
  });

  test("may stand beside a built-in provider on its host, and two beside each other", async () => {
    const simulator = createSimulator({ clock: createVirtualClock() })
      .custom("one", {
        baseUrl: "https://api.linkmodel.ai/api/v1",
        answers: { "/one/{id}": () => ({ of: 1 }) },
      })
      .custom("two", {
        baseUrl: "https://api.linkmodel.ai/api/v1/",
        answers: { "/two/{id}": () => ({ of: 2 }) },
      });
    for (const name of ["one", "two"] as const) {
      simulator.task(name, { id: "x" });
      const { fetch, apiKey } = simulator.connection(name);
      const response = await sender(fetch, "https://api.linkmodel.ai/api/v1", apiKey)(`/${name}/x`);
      expect(await response.json()).toEqual({ of: name === "one" ? 1 : 2 });
    }
    expect(simulator.origins.filter((origin) => origin.includes("linkmodel.ai"))).toHaveLength(1);
  });
});

test("the same seed gives the same ids and links, and a custom provider changes none of the others'", async () => {
  const idsOf = (simulator: ReturnType<typeof createSimulator>) => [
    simulator.task("jimmy"),
    simulator.task("linkmodel"),
  ];
  expect(idsOf(createNova().simulator as never)).toEqual(idsOf(createSimulator()));
  expect(createNova().simulator.task("nova")).toBe(createNova().simulator.task("nova"));
});
