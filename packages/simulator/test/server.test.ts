// The same simulator over real sockets on loopback, where trouble is real trouble.

import { createConnection } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  createSimulator,
  createVirtualClock,
  type Simulator,
  type SimulatorServer,
  type VirtualClock,
} from "../src/index.ts";
import { ask, parts, pathOf, providerNames } from "./ask.ts";

let clock: VirtualClock;
let simulator: Simulator;
let server: SimulatorServer;

/** Every answer of LinkModel's has a new one. */
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
  const inMemory = await ask(simulator, ref);
  const overHttp = await ask(server, ref);
  expect(overHttp.status).toBe(200);
  expect(withoutRequestId(overHttp.text)).toBe(withoutRequestId(inMemory.text));
  expect(overHttp.headers.get("content-type")).toBe(inMemory.headers.get("content-type"));
  expect(overHttp.headers.get("date")).toBe(inMemory.headers.get("date"));
  expect((await ask(server, ref, { key: "sk-wrong" })).text).not.toBe(inMemory.text);
  expect(simulator.requests.map(({ url }) => url)).toEqual(Array(3).fill(simulator.requests[0]!.url));
});

test("an id with any character survives the way", async () => {
  const id = "a b/ü:?c%";
  simulator.task("jimmy", { id });
  expect((await ask(server, `jimmy:${encodeURIComponent(id)}`)).json.data.task_id).toBe(id);
});

test.each(["chainhub", "minimax-agent", "jimmy", "linkmodel", "doubao"] as const)(
  "the links in %s's answers lead to the server, in parts too, until they expire",
  async (provider) => {
    const ref = simulator.task(provider, { submittedAt: clock.now() - 120_000 });
    const [url] = new RegExp(`${server.url}[^"]*`).exec((await ask(server, ref)).text)!;
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
  const { headers, json } = await ask(server, ref);
  expect(headers.get("transfer-encoding")).toBe("chunked");
  expect(json.data.status).toBe("Pending");
});

describe("trouble", () => {
  test("a reset breaks the connection, and a truncated body ends before its Content-Length", async () => {
    const ref = simulator.task("linkmodel");
    simulator.faults.add([{ kind: "reset" }, { kind: "truncated" }]);
    await expect(ask(server, ref)).rejects.toThrow("fetch failed");
    await expect(ask(server, ref)).rejects.toThrow("terminated");
    expect(simulator.requests.map(({ status }) => status)).toEqual(["reset", 200]);
  });

  test.each([{ kind: "hang" }, { kind: "hang", in: "body" }] as const)(
    "%j ends when the asker gives up",
    async (fault) => {
      const ref = simulator.task("linkmodel");
      simulator.faults.add(fault);
      const controller = new AbortController();
      const asked = ask(server, ref, { signal: controller.signal });
      await firstRequest();
      controller.abort(new Error("enough"));
      await expect(asked).rejects.toThrow("enough");
      expect((await ask(server, ref)).status).toBe(200);
    },
  );

  test("a slow answer comes on the simulator's clock, not on the machine's", async () => {
    const ref = simulator.task("linkmodel");
    simulator.faults.add({ kind: "slow", delayMs: 50_000 });
    expect((await ask(server, ref)).json.data.status).toBe("Processing");
  });

  test("a status that Response refuses can be sent", async () => {
    const ref = simulator.task("linkmodel");
    simulator.faults.add({ kind: "body", body: "odd", status: 799 });
    const { hostname, port } = new URL(server.url);
    const { baseUrl } = server.connection("linkmodel");
    const socket = createConnection(Number(port), hostname);
    socket.write(
      `GET ${new URL(baseUrl + pathOf(ref)).pathname} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 799 /);
  });

  test.each([204, 304])("HTTP %i comes without a body", async (status) => {
    const ref = simulator.task("linkmodel");
    simulator.faults.add({ kind: "body", body: "ignored", status });
    expect(await ask(server, ref)).toMatchObject({ status, text: "" });
  });
});

test.each(["/", "/sora/v1/videos/1", "/media", "/media/%%/x", "//", "/media/example.com/x"])(
  "nobody lives at %s",
  async (path) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(404);
    expect(simulator.requests).toEqual([]);
  },
);

test("one base URL serves both of MiniMax's endpoints", async () => {
  expect(server.connection("minimax")).toEqual(server.connection("minimax-agent"));
});

test("closing breaks hanging connections and frees the port", async () => {
  const ref = simulator.task("linkmodel");
  simulator.faults.add({ kind: "hang" });
  const failure = ask(server, ref).catch((reason: unknown) => reason);
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
  const answer = ask(server, ref).then(({ json }) => json.data.task_id as string);
  expect(await Promise.race([answer, timeout])).toBe(parts(ref).id);
  release();
  expect(await timeout).toBe("timeout");
});
