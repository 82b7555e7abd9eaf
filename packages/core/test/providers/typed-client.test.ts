// A user's own provider over a typed client, and how the key travels: what `defineProvider` takes beside `ask`.
import { createProviderClient, type Client } from "@videotask/client";
import { describe, expect, expectTypeOf, test, vi } from "vitest";
import {
  createVideoTasks,
  defineProvider,
  linkmodel,
  minimax,
  VideoTaskError,
  type ProviderAnswer,
} from "../../src/index.ts";
import { BODY } from "../task/custom-answer.ts";
import { documented } from "./documented.ts";
import { answering, errorOf, json, KEY, reading, stillClock, taskOf } from "./reading.ts";

/** The OpenAPI document of an invented API, as openapi-typescript would write it. */
interface paths {
  "/jobs/{id}": {
    get: {
      parameters: { path: { id: string } };
      responses: { 200: { content: { "application/json": { id: number | string; state: string } } } };
    };
    post: {
      parameters: { path: { id: string } };
      requestBody: { content: { "application/json": { again: boolean } } };
      responses: { 200: { content: { "application/json": { state: string } } } };
    };
  };
}

const acme = defineProvider({
  name: "acme",
  baseUrl: "https://api.acme.example",
  client: (options) =>
    createProviderClient<paths>({
      ...options,
      name: "createAcmeClient",
      security: { in: "header", name: "X-Api-Key" },
    }),
  async query({ id, client: { GET } }): Promise<ProviderAnswer> {
    const { data } = await GET("/jobs/{id}", { params: { path: { id } } });
    expectTypeOf(data).toEqualTypeOf<{ id: number | string; state: string } | undefined>();
    return { status: "running", providerStatus: data?.state ?? "" };
  },
});

describe("with a typed client", () => {
  test("the key travels as the client says, and the body is typed, with every digit", async () => {
    const { task, requests } = await reading(acme, '{"id":401047179385389059,"state":"busy"}');
    expect(task).toMatchObject({ status: "running", providerStatus: "busy" });
    expect(task!.raw).toEqual({ id: "401047179385389059", state: "busy" });
    expect(requests[0]!.url).toBe("https://api.example.test/jobs/task_1");
    expect(requests[0]!.headers.get("x-api-key")).toBe(KEY);
    expect(requests[0]!.headers.has("authorization")).toBe(false);
  });

  test.each([
    ["an outage", json({}, { status: 503 }), "provider_unavailable"],
    ["a refused key", json({ message: "no" }, { status: 401 }), "authentication"],
    ["HTML", "<html>", "invalid_response"],
    ["an empty body", "", "invalid_response"],
    ["nothing, as a 204 has it", new Response(null, { status: 204 }), "invalid_response"],
  ] as const)("%s rejects with a classified error that has the reference", async (_, answer, code) => {
    expect(await errorOf(acme, answer)).toMatchObject({ code, ref: "it:task_1" });
  });

  test("a key that is echoed shows in no error", async () => {
    const error = await errorOf(acme, json({ message: `bad key ${KEY}` }, { status: 401 }));
    expect(JSON.stringify(error) + error.message).not.toContain(KEY);
    expect(error.message).toContain("bad key ***");
  });

  test("a missing key names the entry's variable, and nothing is sent", async () => {
    const { fetch, requests } = answering(BODY);
    const tasks = createVideoTasks([acme({ fetch, apiKey: "" })], { clock: stillClock });
    await expect(tasks.get("acme:1")).rejects.toMatchObject({
      code: "authentication",
      message: expect.stringContaining("ACME_API_KEY"),
    });
    expect(requests).toEqual([]);
  });

  test("every method of the client is there, and each of its requests is bound to the reading", async () => {
    const again = defineProvider({
      name: "acme",
      client: (options) => createProviderClient<paths>({ ...options, name: "createAcmeClient" }),
      async query({ id, client }): Promise<ProviderAnswer> {
        await client.POST("/jobs/{id}", { params: { path: { id } }, body: { again: true } });
        const { data } = await client.request("get", "/jobs/{id}", { params: { path: { id } } });
        return { status: "running", providerStatus: data?.state ?? "" };
      },
    });
    const { task, requests } = await reading(again, { state: "first" }, { state: "second" });
    expect(requests.map(({ method }) => method)).toEqual(["POST", "GET"]);
    expect(await requests[0]!.json()).toEqual({ again: true });
    expect(task!.providerStatus).toBe("second");
  });

  test("the client is made once for each createVideoTasks, not for each request", async () => {
    const make = vi.fn<(options: Parameters<typeof createProviderClient>[0]) => Client<paths>>((options) =>
      createProviderClient<paths>(options),
    );
    const counted = defineProvider({
      name: "acme",
      baseUrl: "https://api.acme.example",
      client: (options) => make({ ...options, name: "createAcmeClient" }),
      async query({ id, client }) {
        const { data } = await client.GET("/jobs/{id}", { params: { path: { id } } });
        return { status: "running", providerStatus: data?.state ?? "" };
      },
    });
    const { fetch } = answering({ state: "busy" });
    const entry = counted({ apiKey: KEY, fetch });
    const tasks = createVideoTasks([entry], { clock: stillClock });
    await tasks.get("acme:1");
    await tasks.get("acme:2");
    expect(make).toHaveBeenCalledTimes(1);
    createVideoTasks([entry]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test("what does not fit its document does not compile, nor do client and authorize at once", () => {
    const base = {
      name: "acme",
      client: (options: object) => createProviderClient<paths>({ ...options, name: "x" }),
    };
    const answer: ProviderAnswer = { status: "running", providerStatus: "busy" };
    void defineProvider({
      ...base,
      async query({ client, id }) {
        // @ts-expect-error no such path
        await client.GET("/job/{id}", { params: { path: { id } } });
        // @ts-expect-error no such parameter
        await client.GET("/jobs/{id}", { params: { path: { task: id } } });
        return answer;
      },
    });
    // @ts-expect-error the client has the key already
    void defineProvider({ ...base, authorize: (request: Request) => request, query: async () => answer });
    // @ts-expect-error there is no ask beside a client
    void defineProvider({ ...base, query: async ({ ask }) => ask("/jobs/1") as Promise<ProviderAnswer> });
    expect(VideoTaskError.is(undefined)).toBe(false);
  });
});

describe("authorize", () => {
  const authorizing = (authorize: (request: Request, key: string) => Request | Promise<Request>) =>
    defineProvider({
      name: "acme",
      authorize,
      async query({ id, ask }): Promise<ProviderAnswer> {
        await ask("/jobs/{id}", { params: { path: { id } }, headers: { "x-trace": "1" } });
        return { status: "running", providerStatus: "busy" };
      },
    });

  test.each([
    ["another word", (key: string) => ({ authorization: `Key ${key}` })],
    ["another header", (key: string) => ({ "x-api-key": key })],
  ])("puts the key under %s, beside the headers of the request", async (_, headersOf) => {
    const provider = authorizing((request, key) => {
      for (const [name, value] of Object.entries(headersOf(key))) request.headers.set(name, value);
      return request;
    });
    const [request] = (await reading(provider, BODY)).requests as [Request];
    expect(Object.fromEntries(request.headers)).toMatchObject({ ...headersOf(KEY), "x-trace": "1" });
    expect(request.headers.has("authorization")).toBe("authorization" in headersOf(KEY));
  });

  test("puts the key into the query, or a token that is signed with it, in another request", async () => {
    const provider = authorizing(async (request, key) => {
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
      return new Request(`${request.url}?token=${Buffer.from(digest).toString("hex").slice(0, 8)}`, request);
    });
    const [request] = (await reading(provider, BODY)).requests as [Request];
    expect(request.url).toMatch(/^https:\/\/api\.example\.test\/jobs\/task_1\?token=[\da-f]{8}$/);
    expect(request.headers.get("x-trace")).toBe("1");
  });

  test("that throws is an error with the reference, and nothing is sent", async () => {
    const provider = authorizing((_, key) => {
      throw new Error(`cannot sign with ${key}`);
    });
    const { error, requests } = await reading(provider, BODY);
    expect(error).toMatchObject({ ref: "it:task_1" });
    expect(error!.message).toContain("cannot sign with ***");
    expect(requests).toEqual([]);
  });
});

describe("a header that the user sets", () => {
  test("is never replaced, and then no key is asked for", async () => {
    const apiKey = vi.fn<() => string>(() => KEY);
    const { fetch, requests } = answering(documented.linkmodel);
    const headers = { Authorization: "Custom x", "X-Trace": "1" };
    const tasks = createVideoTasks([linkmodel({ apiKey, fetch, headers })], { clock: stillClock });
    await tasks.get("linkmodel:task_1");
    expect(Object.fromEntries(requests[0]!.headers)).toMatchObject({
      authorization: "Custom x",
      "x-trace": "1",
    });
    expect(apiKey).not.toHaveBeenCalled();
  });

  test("with ask stands before the default bearer", async () => {
    const provider = defineProvider({
      name: "acme",
      async query({ ask }): Promise<ProviderAnswer> {
        await ask("/jobs", { headers: { Authorization: "Custom x" } });
        return { status: "running", providerStatus: "busy" };
      },
    });
    const { requests } = await reading(provider, BODY);
    expect(requests[0]!.headers.get("authorization")).toBe("Custom x");
  });
});

describe("apiKey: null", () => {
  test.each([
    ["linkmodel", linkmodel, documented.linkmodel],
    ["minimax", minimax, documented.minimaxQuery],
  ] as const)("sends no key to a proxy: %s", async (name, provider, body) => {
    vi.stubEnv(`${name.toUpperCase()}_API_KEY`, "sk-of-the-environment");
    const { fetch, requests } = answering(body);
    const proxied = provider({ apiKey: null, baseUrl: "https://proxy.example.com/video", fetch });
    await createVideoTasks([proxied], { clock: stillClock })
      .get(`${name}:task_1` as string)
      .catch(() => {});
    vi.unstubAllEnvs();
    expect(requests.length).toBeGreaterThan(0);
    for (const { headers, url } of requests) {
      expect(headers.has("authorization")).toBe(false);
      expect(url).toMatch(/^https:\/\/proxy\.example\.com\/video\//);
    }
  });

  test("is for ask, too", async () => {
    const provider = defineProvider({
      name: "acme",
      baseUrl: "https://proxy.example.com",
      async query({ ask }): Promise<ProviderAnswer> {
        await ask("/jobs");
        return { status: "running", providerStatus: "busy" };
      },
    });
    const { fetch, requests } = answering(BODY);
    await createVideoTasks([provider({ apiKey: null, fetch })], { clock: stillClock }).get("acme:1");
    expect(requests[0]!.headers.has("authorization")).toBe(false);
  });
});

test("the client's own options reach every request of core: serializers, headers, a Request class", async () => {
  class Traced extends Request {}
  const { fetch, requests } = answering(documented.linkmodel);
  const made: boolean[] = [];
  const entry = linkmodel({
    apiKey: KEY,
    fetch: (request, init) => {
      made.push(request instanceof Traced);
      return fetch(request, init);
    },
    Request: Traced,
    headers: { "x-trace": "1" },
    querySerializer: (query) => `id=${String((query as { task_id: string }).task_id)}`,
  });
  await createVideoTasks([entry], { clock: stillClock }).get("linkmodel:task_1");
  expect(made).toEqual([true]);
  expect(requests[0]!.url).toBe("https://api.linkmodel.ai/api/v1/query/video-generation?id=task_1");
  expect(requests[0]!.headers.get("x-trace")).toBe("1");
  expect(await taskOf(linkmodel, documented.linkmodel)).toMatchObject({ provider: "it" });
});
