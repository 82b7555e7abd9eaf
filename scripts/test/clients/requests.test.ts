// What is openapi-fetch's stays openapi-fetch's, and `fetch` is looked up when it is needed.

import { afterEach, describe, expect, test, vi } from "vitest";
import { answerWith, startServer } from "./local-server.ts";
import { bearerVendors, vendors } from "./vendors.ts";

const given = { apiKey: "sk-1", baseUrl: "https://api.example.com" };
const answerEmpty = (): Promise<Response> => Promise.resolve(new Response("{}"));

describe.each(vendors)("$factory", ({ connect }) => {
  afterEach(() => vi.unstubAllGlobals());

  test("uses a global fetch that was replaced after it was created", async () => {
    const client = connect(given);
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ from: "the replacement" })));
    expect((await client.ask()).data).toEqual({ from: "the replacement" });
  });

  test("uses the fetch that it was given, and not the global one", async () => {
    const global = vi.fn<typeof fetch>();
    vi.stubGlobal("fetch", global);
    expect((await connect({ ...given, fetch: answerEmpty }).ask()).data).toEqual({});
    expect(global).not.toHaveBeenCalled();
  });

  test("hands requestInitExt to the global fetch", async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(new Response("{}")));
    vi.stubGlobal("fetch", fetch);
    const requestInitExt = { dispatcher: { name: "a proxy" } };
    await connect({ ...given, requestInitExt }).ask();
    expect(fetch).toHaveBeenCalledExactlyOnceWith(expect.any(Request), requestInitExt);
  });

  test("hands other options on to every request, and the key to no one else", async () => {
    const requests: [Request, unknown][] = [];
    class Recorded extends Request {
      constructor(input: RequestInfo | URL, init?: RequestInit) {
        super(input, init);
        requests.push([this, init]);
      }
    }
    await connect({
      ...given,
      fetch: answerEmpty,
      Request: Recorded,
      cache: "no-store",
      headers: { "X-Tenant": "7" },
    }).ask();
    const [request, init] = requests[0] ?? [];
    expect(request?.cache).toBe("no-store");
    expect(request?.headers.get("X-Tenant")).toBe("7");
    expect(JSON.stringify(init)).not.toContain("sk-1");
  });

  test("an abort of the call reaches the request", async () => {
    await using server = await startServer(() => undefined);
    const controller = new AbortController();
    const call = connect({ apiKey: "sk-1", baseUrl: server.url }).ask({ signal: controller.signal });
    const reason = new Error("no longer needed");
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
  });

  test("an empty error answer is known by its response, having neither data nor error", async () => {
    await using server = await startServer((response) =>
      response.writeHead(500, { "Content-Length": 0 }).end(),
    );
    const { data, error, response } = await connect({ apiKey: "sk-1", baseUrl: server.url }).ask();
    expect({ data, error, ok: response.ok }).toEqual({ data: undefined, error: undefined, ok: false });
  });
});

describe.each(bearerVendors)("$factory", ({ connect }) => {
  test("the user's middleware sees the key that is sent, and may change it", async () => {
    await using server = await startServer(answerWith("{}"));
    const client = connect({ apiKey: "sk-1", baseUrl: server.url });
    client.use({
      onRequest({ request }) {
        request.headers.set("Authorization", `${request.headers.get("Authorization") ?? ""}-changed`);
      },
    });
    await client.ask();
    expect(server.requests[0]?.authorization).toBe("Bearer sk-1-changed");
  });
});
