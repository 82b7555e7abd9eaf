// That a client of any OpenAPI document is openapi-fetch's own, typed by it, with every digit.

import { expect, expectTypeOf, test } from "vitest";
import { createBearerClient, createProviderClient, type Client, type Middleware } from "@videotask/client";
import { startServer, type paths } from "./jobs.ts";

const params = { path: { id: "1" } };

test.each([
  ["createBearerClient", createBearerClient<paths>],
  ["createProviderClient", createProviderClient<paths>],
])(
  "%s reads an answer with every digit, and its user's middleware the bytes as they came",
  async (name, create) => {
    const body = '{"id":401047179385389059,"state":"done"}';
    await using server = await startServer(body);
    const client = create({ name, apiKey: "sk-1", baseUrl: server.url });
    const seen: string[] = [];
    client.use({
      async onResponse({ response }) {
        seen.push(await response.clone().text());
      },
    } satisfies Middleware);
    const { data, response } = await client.GET("/jobs/{id}", { params });
    expect(data).toEqual({ id: "401047179385389059", state: "done" });
    expect(seen).toEqual([body]);
    expect(response.url).toBe(`${server.url}/jobs/1`);
  },
);

test("the client is openapi-fetch's own, by the document's types", () => {
  const client = createProviderClient<paths>({ name: "createAcmeClient" });
  expectTypeOf(client).toEqualTypeOf<Client<paths>>();
  // @ts-expect-error no such path
  void (() => client.GET("/job/{id}", { params }));
  // @ts-expect-error no such parameter
  void (() => client.GET("/jobs/{id}", { params: { path: { task: "1" } } }));
  // @ts-expect-error no such scheme
  void (() => createProviderClient<paths>({ name: "x", security: "digest" }));
  // @ts-expect-error a cookie is no place for a key
  void (() => createProviderClient<paths>({ name: "x", security: { in: "cookie", name: "key" } }));
  expectTypeOf<Parameters<typeof createBearerClient>[0]>().not.toHaveProperty("security");
});

test("every option may be undefined", async () => {
  await using server = await startServer();
  const none = { fetch: undefined, headers: undefined, Request: undefined, authorize: undefined };
  const client = createProviderClient<paths>({ ...none, name: "x", apiKey: "sk-1", baseUrl: server.url });
  expect((await client.GET("/jobs/{id}", { params })).data).toEqual({});
});
