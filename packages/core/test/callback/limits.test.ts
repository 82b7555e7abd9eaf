import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { handled, post, shop, stream } from "./requests.ts";

const refused = (status: number) => ({ status, body: "", nudge: undefined });

test("of 10 MB, 64 kB are read, and then no more", async () => {
  const { url } = await shop.issue();
  let sent = 0;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1_000;
      controller.enqueue(new TextEncoder().encode(" ".repeat(1_000)));
      if (sent >= 10_000_000) controller.close();
    },
    cancel: () => void (isCancelled = true),
  });
  expect(await handled(stream(url, body))).toEqual(refused(413));
  expect(sent).toBeLessThan(2 ** 16 + 3_000);
  expect(isCancelled).toBe(true);
});

test("what says that it is 10 MB is not read at all", async () => {
  const { url } = await shop.issue();
  const request = post(url, "{}", { "content-length": "10000000" });
  expect(await handled(request)).toEqual(refused(413));
  expect(request.bodyUsed).toBe(false);
});

test("64 KiB are read whole, and one byte more is too much", async () => {
  const { url } = await shop.issue();
  const body = (length: number) => `{"task_id":"1"}${" ".repeat(length - 15)}`;
  expect((await handled(post(url, body(2 ** 16)))).status).toBe(200);
  expect(await handled(post(url, body(2 ** 16 + 1)))).toEqual(refused(413));
});

test("empty chunks without an end are too many", async () => {
  const { url } = await shop.issue();
  const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array()) });
  expect(await handled(stream(url, body))).toEqual(refused(413));
});

describe("a body that does not come", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  test.each(["nothing", "a byte each 100 ms"])("is given up after two seconds: %s", async (what) => {
    const { url } = await shop.issue();
    let isCancelled = false;
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>) =>
      new Promise<void>((resolve) => {
        const send = () => resolve(controller.enqueue(new Uint8Array([32])));
        if (what !== "nothing") setTimeout(() => isCancelled || send(), 100);
      });
    // One that never ends its cancellation, as a broken stream of somebody's server may.
    const cancel = () => {
      isCancelled = true;
      return new Promise<void>(() => {});
    };
    const body = new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
    let answered: unknown;
    const answer = handled(stream(url, body)).then((seen) => (answered = seen));
    while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(1_999);
    expect(answered).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    await answer;
    expect(answered).toEqual(refused(408));
    expect(isCancelled).toBe(true);
    expect(vi.getTimerCount()).toBeLessThanOrEqual(what === "nothing" ? 0 : 1);
  });

  test("leaves no timer behind when it does come", async () => {
    const { url } = await shop.issue();
    expect((await handled(post(url, { task_id: "1" }))).status).toBe(200);
    expect(vi.getTimerCount()).toBe(0);
  });
});

test.each<[what: string, body: BodyInit]>([
  ["breaks off", new ReadableStream({ start: (controller) => controller.error(new Error("reset by peer")) })],
  ["is no UTF-8", new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])],
  ["ends within a character", new Uint8Array([0x7b, 0x7d, 0xe2, 0x82])],
  [
    "sends what are no bytes",
    new ReadableStream({ start: (controller) => controller.enqueue("text" as never) }),
  ],
])("a body that %s is 400, and no stack", async (_, body) => {
  const { url } = await shop.issue();
  const request = new Request(url, { method: "POST", body, duplex: "half" } as RequestInit);
  expect(await handled(request)).toEqual(refused(400));
});

test("a request whose body somebody has read already is 400", async () => {
  const { url } = await shop.issue();
  const request = post(url, { task_id: "1" });
  await request.text();
  expect(await handled(request)).toEqual(refused(400));
});

test("a thousand a second are a thousand answers, each in less than its millisecond", async () => {
  const { url, token } = await shop.issue();
  const requests = Array.from({ length: 1_000 }, (_, index) => post(url, { task_id: `${index}` }));
  const startedAt = performance.now();
  const seen = await Promise.all(requests.map((request) => shop.handle(request)));
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(seen.map(({ response }) => response.status)).toEqual(requests.map(() => 200));
  expect(new Set(seen.map(({ nudge }) => nudge?.token))).toEqual(new Set([token]));
});
