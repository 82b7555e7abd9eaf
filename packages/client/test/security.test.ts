// How the key travels, by the words of OpenAPI or in a way of one's own; and that what the user has put in its place stays.

import { describe, expect, test, vi } from "vitest";
import { createProviderClient, type ProviderClientDefinition } from "@videotask/client";
import { startServer, type paths } from "./jobs.ts";

const name = "createAcmeClient";
const params = { path: { id: "a/b c" } };

/** What the server was sent by one call. */
async function sentBy(
  definition: Omit<ProviderClientDefinition, "name">,
  init: { headers?: Record<string, string>; params?: { path: { id: string }; query?: object } } = {},
) {
  await using server = await startServer();
  const client = createProviderClient<paths>({ name, baseUrl: server.url, ...definition });
  await client.GET("/jobs/{id}", { params, ...init });
  expect(server.sent).toHaveLength(1);
  return server.sent[0]!;
}

describe("the key travels", () => {
  test.each([[{}], [{ security: "bearer" as const }], [{ security: undefined }]])(
    "as a bearer token with %j",
    async (definition) => {
      const { headers, url } = await sentBy({ apiKey: "sk-1", ...definition });
      expect(headers["authorization"]).toBe("Bearer sk-1");
      expect(url).toBe("/jobs/a%2Fb%20c");
    },
  );

  test("as basic authentication, of user:password", async () => {
    const { headers } = await sentBy({ apiKey: "Aladdin:open-sesame", security: "basic" });
    expect(headers["authorization"]).toBe(`Basic ${Buffer.from("Aladdin:open-sesame").toString("base64")}`);
  });

  test("in a header of another name, as it is", async () => {
    const { headers } = await sentBy({ apiKey: "sk-1", security: { in: "header", name: "X-Api-Key" } });
    expect(headers).toMatchObject({ "x-api-key": "sk-1" });
    expect(headers).not.toHaveProperty("authorization");
  });

  test("in the query, escaped, with the other parameters as they were", async () => {
    const security = { in: "query", name: "api key" } as const;
    expect((await sentBy({ apiKey: "a&b=c", security })).url).toBe("/jobs/a%2Fb%20c?api%20key=a%26b%3Dc");
    const verbose = { params: { ...params, query: { verbose: "a b" } } };
    expect((await sentBy({ apiKey: "sk-1", security }, verbose)).url).toBe(
      "/jobs/a%2Fb%20c?verbose=a%20b&api%20key=sk-1",
    );
  });

  test("as authorize says, which may change the request or return another one", async () => {
    const inPlace = await sentBy({
      apiKey: "sk-1",
      authorize: (request, key) => {
        request.headers.set("Authorization", `Key ${key}`);
        return request;
      },
    });
    expect(inPlace.headers["authorization"]).toBe("Key sk-1");
    const another = await sentBy({
      apiKey: "sk-1",
      security: "basic",
      authorize: async (request, key) => new Request(`${request.url}?signature=${key.length}`, request),
    });
    expect(another.url).toBe("/jobs/a%2Fb%20c?signature=4");
    expect(another.headers).not.toHaveProperty("authorization");
  });
});

const SCHEMES = [
  ["bearer", "bearer"],
  ["basic", "basic"],
  ["a header", { in: "header", name: "X-Api-Key" }],
  ["the query", { in: "query", name: "key" }],
] as const;

describe.each(SCHEMES)("by %s", (_, security) => {
  test("null sends no key and asks for none", async () => {
    const { headers, url } = await sentBy({ apiKey: null, security });
    expect(headers).not.toHaveProperty("authorization");
    expect(headers).not.toHaveProperty("x-api-key");
    expect(url).toBe("/jobs/a%2Fb%20c");
  });

  test("what the user has put in its place stays, and the key is not asked for", async () => {
    const apiKey = vi.fn<() => string>(() => "sk-1");
    const headers = { Authorization: "Custom x", "X-Api-Key": "of the user" };
    const own = { headers, params: { ...params, query: { key: "of the user" } } };
    const sent = await sentBy({ apiKey, security }, own);
    expect(sent.headers).toMatchObject({ authorization: "Custom x", "x-api-key": "of the user" });
    expect(sent.url).toBe("/jobs/a%2Fb%20c?key=of%20the%20user");
    expect(apiKey).not.toHaveBeenCalled();
  });

  test.each([
    ["missing", undefined],
    ["missing", ""],
    ["missing", async () => ""],
    ["malformed", "sk 1"],
    ["malformed", "sk-1\r\nX-Evil: 1"],
    ["malformed", "ключ"],
  ])("a key that is %s is a TypeError that names the option, and nothing is sent", async (what, apiKey) => {
    const fetch = vi.fn<typeof globalThis.fetch>();
    const client = createProviderClient<paths>({
      name,
      baseUrl: "https://x.example",
      apiKey,
      security,
      fetch,
    });
    await expect(client.GET("/jobs/{id}", { params })).rejects.toEqual(
      new TypeError(`${name}: apiKey is ${what}`),
    );
    expect(fetch).not.toHaveBeenCalled();
  });

  test("a missing base URL is a TypeError that names the option, and nothing is sent", async () => {
    const fetch = vi.fn<typeof globalThis.fetch>();
    const client = createProviderClient<paths>({ name, apiKey: "sk-1", security, fetch });
    await expect(client.GET("/jobs/{id}", { params })).rejects.toEqual(
      new TypeError(`${name}: baseUrl is missing`),
    );
    expect(fetch).not.toHaveBeenCalled();
  });
});
