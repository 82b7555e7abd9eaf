// That an answer which a middleware gives by itself is read as the provider's own is: with every digit.

import { describe, expect, test, vi } from "vitest";
import { createBearerClient, createProviderClient, type Middleware } from "@videotask/client";
import type { paths } from "./jobs.ts";

const body = '{"id":401047179385389059}';
const exact = { id: "401047179385389059" };
const params = { path: { id: "1" } };
const options = { name: "createAcmeClient", apiKey: "sk-1", baseUrl: "https://x.example" };

/** Answers with `body`, and counts. */
const answering = (status = 200) =>
  vi.fn<typeof globalThis.fetch>(async () => new Response(body, { status }));

/** As openapi-fetch's documentation has it: the answer of the first request is that of every other. */
function cache(): Middleware {
  let cached: Response | undefined;
  return {
    onRequest: () => cached?.clone(),
    onResponse({ response }) {
      cached = response.clone();
    },
  };
}

describe.each([
  ["createBearerClient", createBearerClient<paths>],
  ["createProviderClient", createProviderClient<paths>],
])("%s keeps the digits of", (_, create) => {
  test.each([200, 500])("an answer of status %i that comes from a cache", async (status) => {
    const fetch = answering(status);
    const client = create({ ...options, fetch });
    client.use(cache());
    for (let call = 0; call < 3; call++) {
      const { data, error } = await client.GET("/jobs/{id}", { params });
      expect(data ?? error).toEqual(exact);
    }
    expect(fetch).toHaveBeenCalledOnce();
  });

  test("an answer from a cache that is given with the call", async () => {
    const fetch = answering();
    const client = create({ ...options, fetch });
    const middleware = [cache()];
    for (let call = 0; call < 2; call++)
      expect((await client.GET("/jobs/{id}", { params, middleware })).data).toEqual(exact);
    expect((await client.request("get", "/jobs/{id}", { params, middleware })).data).toEqual(exact);
    expect(fetch).toHaveBeenCalledOnce();
  });

  test.each<[string, Middleware]>([
    ["onRequest", { onRequest: () => new Response(body) }],
    ["onRequest, with a Content-Length", { onRequest: () => withLength() }],
    ["onResponse", { onResponse: async ({ response }) => new Response(await response.text()) }],
    ["onResponse, as a clone", { onResponse: ({ response }) => response.clone() }],
  ])("an answer that is made by %s", async (__, middleware) => {
    const client = create({ ...options, fetch: answering() });
    client.use(middleware);
    expect((await client.GET("/jobs/{id}", { params })).data).toEqual(exact);
  });

  test("an answer that is made by onError", async () => {
    const fetch = () => Promise.reject(new TypeError("fetch failed"));
    const client = create({ ...options, fetch });
    client.use({ onError: () => new Response(body) });
    expect((await client.GET("/jobs/{id}", { params })).data).toEqual(exact);
  });

  test("one Response that is handed out for two requests", async () => {
    const text = vi.fn<() => Promise<string>>(async () => body);
    const client = create({ ...options, fetch: answering() });
    const same = Object.assign(new Response(), { text });
    client.use({ onRequest: () => same });
    for (let call = 0; call < 2; call++)
      expect((await client.GET("/jobs/{id}", { params })).data).toEqual(exact);
    expect(text).toHaveBeenCalledTimes(2);
  });
});

const withLength = () => new Response(body, { headers: { "Content-Length": `${body.length}` } });

describe("everything else about a middleware stays openapi-fetch's:", () => {
  test("parseAs text gives the bytes of an answer from a cache", async () => {
    const client = createBearerClient<paths>({ ...options, fetch: answering() });
    client.use(cache());
    for (let call = 0; call < 2; call++)
      expect((await client.GET("/jobs/{id}", { params, parseAs: "text" })).data).toBe(body);
  });

  test("eject finds the one that was used", async () => {
    const fetch = answering();
    const client = createBearerClient<paths>({ ...options, fetch });
    const middleware = cache();
    client.use(middleware);
    await client.GET("/jobs/{id}", { params });
    client.eject(middleware);
    await client.GET("/jobs/{id}", { params });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test("its methods are called on itself, in openapi-fetch's order, with the key in place", async () => {
    class Recorder {
      readonly #seen: string[];
      readonly #name: string;
      constructor(name: string, seen: string[]) {
        this.#name = name;
        this.#seen = seen;
      }
      onRequest({ request }: { request: Request }): void {
        this.#seen.push(`${this.#name} ${request.headers.get("authorization")}`);
      }
      onResponse(): void {
        this.#seen.push(this.#name);
      }
    }
    const seen: string[] = [];
    const client = createBearerClient<paths>({ ...options, fetch: answering() });
    client.use(new Recorder("first", seen), new Recorder("second", seen));
    await client.GET("/jobs/{id}", { params, middleware: [new Recorder("third", seen)] });
    const requests = ["first", "second", "third"].map((name) => `${name} Bearer sk-1`);
    expect(seen).toEqual([...requests, "third", "second", "first"]);
  });

  test("a frozen one can be used for two clients, and is not changed", async () => {
    const middleware = Object.freeze<Middleware>({ onRequest: () => new Response(body) });
    for (const create of [createBearerClient<paths>, createProviderClient<paths>]) {
      const client = create(options);
      client.use(middleware);
      expect((await client.GET("/jobs/{id}", { params })).data).toEqual(exact);
    }
  });

  test("what is no middleware is refused in openapi-fetch's words", () => {
    const client = createBearerClient<paths>(options);
    expect(() => client.use({} as Middleware)).toThrow("Middleware must be an object");
    expect(() => client.use("cache" as unknown as Middleware)).toThrow("Middleware must be an object");
    expect(() => client.use(undefined as unknown as Middleware)).not.toThrow();
  });
});
