// A function for the key, or for its place in the request, that never answers: the call ends with its own signal all the same.

import { getEventListeners } from "node:events";
import { describe, expect, test, vi } from "vitest";
import { createBearerClient, createProviderClient, type ProviderClientDefinition } from "@videotask/client";
import type { paths } from "./jobs.ts";

const params = { path: { id: "1" } };
const never = () => new Promise<never>(() => undefined);

const CLIENTS: readonly [
  string,
  (definition: ProviderClientDefinition) => ReturnType<typeof createBearerClient<paths>>,
][] = [
  ["a bearer token", createBearerClient<paths>],
  ["a bearer token, by its scheme", (given) => createProviderClient<paths>({ ...given, security: "bearer" })],
  ["basic authentication", (given) => createProviderClient<paths>({ ...given, security: "basic" })],
  [
    "a header",
    (given) => createProviderClient<paths>({ ...given, security: { in: "header", name: "X-Key" } }),
  ],
  ["the query", (given) => createProviderClient<paths>({ ...given, security: { in: "query", name: "key" } })],
  [
    "a way of one's own",
    (given) => createProviderClient<paths>({ ...given, authorize: (request) => request }),
  ],
];

function createWith(
  create: (typeof CLIENTS)[number][1],
  apiKey: ProviderClientDefinition["apiKey"],
  fetch = vi.fn<(request: Request) => Promise<Response>>(async () => new Response("{}")),
) {
  const client = create({ name: "createAcmeClient", baseUrl: "https://x.example", apiKey, fetch });
  return {
    fetch,
    ask: (signal?: AbortSignal) => client.GET("/jobs/{id}", { params, signal: signal ?? null }),
  };
}

describe.each(CLIENTS)("a key that travels in %s", (_, create) => {
  test("an abort while its function hangs rejects at once with the signal's reason, and nothing is sent", async () => {
    const controller = new AbortController();
    const apiKey = vi.fn<() => Promise<string>>(never);
    const { ask, fetch } = createWith(create, apiKey);
    const call = ask(controller.signal);
    await vi.waitFor(() => expect(apiKey).toHaveBeenCalledOnce());
    const reason = new Error("no longer needed");
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(fetch).not.toHaveBeenCalled();
  });

  test("a timeout of the call ends it, too", async () => {
    const { ask, fetch } = createWith(create, never);
    await expect(ask(AbortSignal.timeout(1))).rejects.toThrow(
      expect.objectContaining({ name: "TimeoutError" }),
    );
    expect(fetch).not.toHaveBeenCalled();
  });

  test("a signal that has aborted already does not call the function", async () => {
    const apiKey = vi.fn<() => string>(() => "sk-1");
    const { ask, fetch } = createWith(create, apiKey);
    const reason = new Error("too late");
    await expect(ask(AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(apiKey).not.toHaveBeenCalled();
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each<[string, () => string | Promise<string>, string]>([
    ["gives the key", () => "sk-1", "sk-1"],
    ["promises the key", async () => "sk-1", "sk-1"],
    ["throws", () => raise("vault is sealed"), "malformed key"],
    ["rejects", async () => raise("vault is sealed"), "malformed key"],
  ])("a function that %s leaves no listener on a signal, as a text leaves none", async (__, apiKey, text) => {
    expect(await listenersAfter(create, apiKey)).toBe(await listenersAfter(create, text));
  });

  test("a hanging function without a signal to end it does not keep other calls", async () => {
    const apiKey = vi.fn<() => string | Promise<string>>(() => "sk-1").mockImplementationOnce(never);
    const { ask } = createWith(create, apiKey);
    void ask();
    expect((await ask()).response.status).toBe(200);
  });
});

test("an abort while authorize hangs rejects at once with the signal's reason, and nothing is sent", async () => {
  const controller = new AbortController();
  const authorize = vi.fn<() => Promise<Request>>(never);
  const { ask, fetch } = createWith((given) => createProviderClient<paths>({ ...given, authorize }), "sk-1");
  const call = ask(controller.signal);
  await vi.waitFor(() => expect(authorize).toHaveBeenCalledOnce());
  controller.abort(new Error("no longer needed"));
  await expect(call).rejects.toThrow("no longer needed");
  expect(fetch).not.toHaveBeenCalled();
});

/** How many listeners one call leaves on signals: those with which the platform's requests follow the caller's, and ours. */
async function listenersAfter(
  create: (typeof CLIENTS)[number][1],
  apiKey: ProviderClientDefinition["apiKey"],
): Promise<number> {
  const addListener = vi.spyOn(AbortSignal.prototype, "addEventListener");
  await createWith(create, apiKey)
    .ask(new AbortController().signal)
    .catch(() => undefined);
  const signals = new Set(addListener.mock.contexts as AbortSignal[]);
  addListener.mockRestore();
  return [...signals].flatMap((signal) => getEventListeners(signal, "abort")).length;
}

function raise(message: string): never {
  throw new Error(message);
}
