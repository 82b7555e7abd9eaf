// What ends a create with nothing sent: it is an error as any other, and the same call may be made again.
import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { memoryLedger } from "../../src/ledger/index.ts";
import { createVideoTasks, defineProvider, linkmodel, minimaxV2, VideoTaskError } from "../../src/index.ts";
import { caught } from "../polling/caught.ts";
import { rig } from "../polling/rig.ts";
import { INPUTS } from "./inputs.ts";

const INPUT = INPUTS.linkmodel;

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe("with a ledger, the key is free again after", () => {
  test.each([
    ["a connection that is refused", async () => `http://127.0.0.1:${await closedPort()}`],
    ["a name that has no address", async () => "http://nowhere.invalid"],
  ])("%s", async (_, baseUrl) => {
    const ledger = memoryLedger();
    const tasks = createVideoTasks([linkmodel({ apiKey: "k", baseUrl: await baseUrl() })], { ledger });
    const error = await caught(tasks.create("linkmodel", INPUT, { idempotencyKey: "order-1" }));
    expect(error).toMatchObject({ code: "network", retryable: true });
    const again = await caught(tasks.create("linkmodel", INPUT, { idempotencyKey: "order-1" }));
    expect(again).toMatchObject({ code: "network" });
  });
});

test.each([
  ["a name without an address", { code: "ENOTFOUND" }],
  ["a route that there is none of", { code: "EHOSTUNREACH", syscall: "connect" }],
  ["a certificate that has expired", { code: "CERT_HAS_EXPIRED" }],
  ["a connection that took too long to make", { code: "UND_ERR_CONNECT_TIMEOUT" }],
])("%s is no doubt", async (_, cause) => {
  const fetch = async () => Promise.reject(Object.assign(new TypeError("fetch failed"), { cause }));
  const tasks = createVideoTasks([linkmodel({ apiKey: "k", fetch })]);
  expect(await caught(tasks.create("linkmodel", INPUT))).toMatchObject({ code: "network", retryable: true });
});

test.each([
  ["a connection that breaks", { code: "ECONNRESET", syscall: "read" }],
  ["a route that is lost on the way", { code: "EHOSTUNREACH", syscall: "read" }],
  ["no reason at all", undefined],
])("%s is one", async (_, cause) => {
  const fetch = async () => Promise.reject(Object.assign(new TypeError("fetch failed"), { cause }));
  const tasks = createVideoTasks([linkmodel({ apiKey: "k", fetch })]);
  expect(await caught(tasks.create("linkmodel", INPUT))).toMatchObject({ code: "submission_unknown" });
});

test.each([
  ["a key that is missing", { apiKey: "" }, "authentication"],
  ["a key that no header can carry", { apiKey: "two words" }, "authentication"],
  [
    "a function for the key that fails",
    { apiKey: () => Promise.reject(new Error("vault")) },
    "authentication",
  ],
  ["a base URL that is none", { baseUrl: "nowhere" }, "invalid_request"],
] as const)("%s", async (_, options, code) => {
  const { simulator } = rig();
  const { apiKey, baseUrl, fetch } = simulator.connection("linkmodel");
  const tasks = createVideoTasks([linkmodel({ apiKey, baseUrl, fetch: fetch as never, ...options })]);
  expect(await caught(tasks.create("linkmodel", INPUT))).toMatchObject({ code });
  expect(simulator.requests).toEqual([]);
});

test.each([
  ["no object", 7],
  ["a field that the provider does not have", { ...INPUT, durationSecond: 8 }],
  ["a field of another type", { ...INPUT, durationSeconds: "8" }],
  ["half a second", { ...INPUT, durationSeconds: 8.5 }],
  ["a resolution that is no tier", { ...INPUT, resolution: "1280x720" }],
  ["options that are none", { ...INPUT, providerOptions: [] }],
])("%s is refused before anything is sent", async (_, input) => {
  const { tasks, simulator } = rig();
  const error = await caught(tasks.create("linkmodel", input as never));
  expect(error).toMatchObject({ code: "invalid_request", retryable: false });
  expect(simulator.requests).toEqual([]);
});

test("a signal that has aborted is its reason", async () => {
  const { tasks, simulator } = rig();
  const reason = new Error("changed my mind");
  await expect(tasks.create("linkmodel", INPUT, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(simulator.requests).toEqual([]);
});

test("a signal that aborts while the key is fetched is its reason, and nothing is sent later", async () => {
  const { simulator } = rig();
  const controller = new AbortController();
  const reason = new Error("changed my mind");
  let give = (_key: string) => {};
  const { baseUrl, fetch } = simulator.connection("linkmodel");
  const apiKey = () => new Promise<string>((resolve) => (give = resolve));
  const tasks = createVideoTasks([linkmodel({ apiKey, baseUrl, fetch: fetch as never })]);
  const creating = tasks.create("linkmodel", INPUT, { signal: controller.signal });
  await new Promise((resolve) => setTimeout(resolve));
  controller.abort(reason);
  await expect(creating).rejects.toBe(reason);
  give(simulator.connection("linkmodel").apiKey);
  await new Promise((resolve) => setTimeout(resolve));
  expect(simulator.requests).toEqual([]);
});

test("options that cannot be are TypeErrors that name them", async () => {
  const { tasks, simulator } = rig();
  await expect(tasks.create("linkmodel", INPUT, { timeoutMs: -1 })).rejects.toThrow(/timeoutMs/);
  await expect(tasks.create("linkmodel", INPUT, { requestTimeoutMs: NaN })).rejects.toThrow(
    /requestTimeoutMs/,
  );
  await expect(tasks.create("linkmodel", INPUT, { idempotencyKey: "k" })).rejects.toThrow(/ledger/);
  expect(() => minimaxV2({ maxCreatesPerMinute: 0 })).toThrow(/maxCreatesPerMinute/);
  expect(simulator.requests).toEqual([]);
});

test("a provider that is not there is unsupported, and the error names those that are", async () => {
  const { tasks } = rig();
  const error = await caught(tasks.create("linkmodle" as "linkmodel", INPUT));
  expect(VideoTaskError.is(error) && error.code).toBe("unsupported");
  expect(error.message).toContain("linkmodel");
});

test("a provider that has no create is unsupported", async () => {
  const acme = defineProvider({
    name: "acme",
    baseUrl: "https://acme.example",
    query: async () => ({ status: "queued", providerStatus: "" }),
  });
  const tasks = createVideoTasks([acme({ apiKey: "k" })]);
  const create = tasks.create as (provider: string, input: object) => Promise<unknown>;
  expect(await caught(create("acme", INPUT))).toMatchObject({ code: "unsupported" });
});
