// The same simulator over real sockets on loopback, where a broken connection is really broken.

import { createConnection } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createVirtualClock, type SimulatorServer, type VirtualClock } from "../src/index.ts";
import { parts, pathOf, providerNames, queryTask } from "./query-task.ts";
import { createSimulator } from "./simulator.ts";

let clock: VirtualClock;
let simulator: ReturnType<typeof createSimulator>;
let server: SimulatorServer;

/** Every answer of LinkModel has a new one. */
const withoutRequestId = (text: string) => text.replace(/"request_id":"[^"]*"/, "");

/** Resolves when the first request has arrived. */
async function firstRequest(): Promise<void> {
  while (simulator.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
}

beforeEach(async () => {
  clock = createVirtualClock();
  simulator = createSimulator({ clock });
  server = await simulator.listen();
});

afterEach(() => server.close());

test.each(providerNames)("%s answers over HTTP what it answers in memory", async (provider) => {
  const ref = simulator.task(provider);
  expect(server.connection(provider).baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
  const inMemory = await queryTask(simulator, ref);
  const overHttp = await queryTask(server, ref);
  expect(overHttp.status).toBe(200);
  expect(withoutRequestId(overHttp.text)).toBe(withoutRequestId(inMemory.text));
  expect(overHttp.headers.get("content-type")).toBe(inMemory.headers.get("content-type"));
  expect(overHttp.headers.get("date")).toBe(inMemory.headers.get("date"));
  simulator.expectRequestDeviation("no credentials"); // as far as the log can tell
  expect((await queryTask(server, ref, { key: "sk-wrong" })).text).not.toBe(inMemory.text);
  expect(simulator.requests.map(({ url }) => url)).toEqual(Array(3).fill(simulator.requests[0]!.url));
});

test("an id with any character survives the way", async () => {
  const id = "a b/ü:?c%";
  simulator.task("jimmy", { id });
  expect((await queryTask(server, `jimmy:${encodeURIComponent(id)}`)).json.data.task_id).toBe(id);
});

test.each(["chainhub", "minimax-agent", "jimmy", "linkmodel", "doubao"] as const)(
  "the links in %s's answers lead to the server, in parts too, until they expire",
  async (provider) => {
    const ref = simulator.task(provider, { submittedAt: clock.now() - 120_000 });
    const [url] = new RegExp(`${server.url}[^"]*`).exec((await queryTask(server, ref)).text)!;
    const whole = await fetch(url);
    expect(whole.headers.get("content-type")).toBe("video/mp4");
    const bytes = await whole.bytes();
    const part = await fetch(url, { headers: { range: "bytes=4-7" } });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe("ftyp");
    expect(part.headers.get("content-range")).toBe(`bytes 4-7/${bytes.length}`);
    const head = await fetch(url, { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe(`${bytes.length}`);
    await clock.advance(4 * 86_400_000);
    expect((await fetch(url)).status).toBe(403);
  },
);

test("an answer without Content-Length is chunked", async () => {
  const ref = simulator.task("linkmodel", { quirks: { chunked: true } });
  const { headers, json } = await queryTask(server, ref);
  expect(headers.get("transfer-encoding")).toBe("chunked");
  expect(json.data.status).toBe("Pending");
});

describe("a fault", () => {
  test("a reset breaks the connection, and a truncated body ends before its Content-Length", async () => {
    const ref = simulator.task("linkmodel");
    simulator.faults.add([{ kind: "reset" }, { kind: "truncated" }]);
    await expect(queryTask(server, ref)).rejects.toThrow("fetch failed");
    await expect(queryTask(server, ref)).rejects.toThrow("terminated");
    expect(simulator.requests.map(({ status }) => status)).toEqual(["reset", 200]);
  });

  test.each([{ kind: "hang" }, { kind: "hang", in: "body" }] as const)(
    "%j ends when the client gives up",
    async (fault) => {
      const ref = simulator.task("linkmodel");
      simulator.faults.add(fault);
      const controller = new AbortController();
      const answer = queryTask(server, ref, { signal: controller.signal });
      await firstRequest();
      controller.abort(new Error("enough"));
      await expect(answer).rejects.toThrow("enough");
      expect((await queryTask(server, ref)).status).toBe(200);
    },
  );

  test("a slow answer comes on the simulator's clock, not on the machine's", async () => {
    const ref = simulator.task("linkmodel");
    simulator.faults.add({ kind: "slow", delayMs: 50_000 });
    expect((await queryTask(server, ref)).json.data.status).toBe("Processing");
  });

  test("a status that Response refuses can be sent", async () => {
    const ref = simulator.task("linkmodel");
    simulator.faults.add({ kind: "body", body: "odd", status: 799 });
    const { hostname, port } = new URL(server.url);
    const { baseUrl, apiKey } = server.connection("linkmodel");
    const { pathname, search } = new URL(baseUrl + pathOf(ref));
    const socket = createConnection(Number(port), hostname);
    const headers = `Host: x\r\nConnection: close\r\nAuthorization: Bearer ${apiKey}`;
    socket.write(`GET ${pathname}${search} HTTP/1.1\r\n${headers}\r\n\r\n`);
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 799 /);
  });

  test.each([204, 304])("HTTP %i comes without a body", async (status) => {
    const ref = simulator.task("linkmodel");
    simulator.faults.add({ kind: "body", body: "ignored", status });
    expect(await queryTask(server, ref)).toMatchObject({ status, text: "" });
  });
});

test.each(["/", "/sora/v1/videos/1", "/media", "/media/%%/x", "//", "/media/example.com/x"])(
  "%s is HTTP 404, which says where the providers are",
  async (path) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("baseUrl of connection(provider)");
    expect(simulator.requests).toEqual([]);
  },
);

test("one base URL serves both of MiniMax's endpoints", async () => {
  expect(server.connection("minimax")).toEqual(server.connection("minimax-agent"));
});

test("closing breaks hanging connections and frees the port", async () => {
  const ref = simulator.task("linkmodel");
  simulator.faults.add({ kind: "hang" });
  const failure = queryTask(server, ref).catch((reason: unknown) => reason);
  await firstRequest();
  await server.close();
  expect(await failure).toMatchObject({ name: "TypeError", message: "fetch failed" });
  expect(simulator.requests).toMatchObject([{ status: "aborted" }]);
  const again = await simulator.listen({ port: server.port });
  expect(again.port).toBe(server.port);
  await expect(simulator.listen({ port: server.port })).rejects.toThrow(/EADDRINUSE/);
  await again[Symbol.asyncDispose]();
  await expect(fetch(again.url)).rejects.toThrow("fetch failed");
});

test("a held virtual clock waits for a real request, so that its timeout does not come first", async () => {
  const ref = simulator.task("doubao");
  const release = clock.hold();
  const timeout = clock.sleep(30_000).then(() => "timeout");
  const answer = queryTask(server, ref).then(({ json }) => json.data.task_id as string);
  expect(await Promise.race([answer, timeout])).toBe(parts(ref).id);
  release();
  expect(await timeout).toBe("timeout");
});
