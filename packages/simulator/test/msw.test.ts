// The simulator behind msw: requests of any client that uses the global `fetch`.

import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createVirtualClock, type ProviderName } from "../src/index.ts";
import { handlers } from "../src/msw.ts";
import { providerNames, queryTask } from "./query-task.ts";
import { createSimulator } from "./simulator.ts";

const clock = createVirtualClock();
const simulator = createSimulator({ clock });
const server = setupServer(...handlers(simulator));

/** The simulator as a client sees it that knows nothing of it but keys and URLs. */
const outside = {
  connection(provider: ProviderName) {
    const { apiKey, baseUrl } = simulator.connection(provider);
    return { apiKey, baseUrl };
  },
};

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => simulator.faults.clear());
afterAll(() => server.close());

test.each(providerNames)("the global fetch reaches %s on its real host, and its result", async (provider) => {
  const ref = simulator.task(provider, { submittedAt: clock.now() - 120_000 });
  let { status, text, json } = await queryTask(outside, ref);
  expect(status).toBe(200);
  if (json.file_id) ({ text } = await queryTask(outside, ref, { fileId: json.file_id }));
  const [url] = /https:[^"]*/.exec(text)!;
  const response = await fetch(url, { headers: { range: "bytes=4-7" } });
  expect(response.status).toBe(206);
  expect(await response.text()).toBe("ftyp");
  expect((await queryTask(outside, ref, { key: "sk-wrong" })).text).not.toContain(url);
});

test("statuses, headers and bodies arrive as they were sent", async () => {
  const ref = simulator.task("doubao");
  simulator.faults.add([{ kind: "rateLimit", retryAfterMs: 5_000 }, { kind: "html" }, { kind: "empty" }]);
  const limited = await queryTask(outside, ref);
  expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "5"]);
  expect((await queryTask(outside, ref)).text).toContain("<html>");
  expect(await queryTask(outside, ref)).toMatchObject({ status: 200, text: "" });
});

test("a reset rejects, and a truncated body breaks", async () => {
  const ref = simulator.task("doubao");
  simulator.faults.add([{ kind: "reset" }, { kind: "truncated" }]);
  await expect(queryTask(outside, ref)).rejects.toThrow(TypeError);
  await expect(queryTask(outside, ref)).rejects.toThrow(TypeError);
});

test.each([{ kind: "hang" }, { kind: "hang", in: "body" }, { kind: "slow", delayMs: Infinity }] as const)(
  "%j ends when it is aborted",
  async (fault) => {
    const ref = simulator.task("doubao");
    simulator.faults.add(fault);
    const controller = new AbortController();
    const answer = queryTask(outside, ref, { signal: controller.signal });
    await clock.sleep(60_000);
    controller.abort(new Error("enough"));
    await expect(answer).rejects.toThrow("enough");
  },
);

test("a whole wait of two minutes on the virtual clock goes through msw in no time", async () => {
  const ref = simulator.task("linkmodel");
  const statuses = new Set<string>();
  const startedAt = clock.now();
  while (!statuses.has("Success")) {
    statuses.add((await queryTask(outside, ref)).json.data.status);
    await clock.sleep(5_000);
  }
  expect([...statuses]).toEqual(["Pending", "Processing", "Success"]);
  expect(clock.now() - startedAt).toBe(125_000);
});

test("time stands still while msw passes a request on", async () => {
  const ref = simulator.task("linkmodel");
  const timeout = new AbortController();
  for (let i = 0; i < 50; i += 1) {
    const sleep = clock.sleep(30_000, timeout.signal).then(
      () => "slept",
      () => "aborted",
    );
    const first = await Promise.race([sleep, queryTask(outside, ref).then(() => "answered")]);
    expect(first).toBe("answered");
  }
  timeout.abort();
});
