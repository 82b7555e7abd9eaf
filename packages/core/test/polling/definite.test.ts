// Trouble that waiting does not mend ends a wait at the request that met it: one request, no time lost.
import { expect, test } from "vitest";
import type { Fault } from "@videotask/simulator";
import type { VideoTaskErrorCode, VideoTaskEvent } from "../../src/index.ts";
import { caughtOf } from "./caught.ts";
import { ENDLESS, rig } from "./rig.ts";

const status = (number: number): Fault => ({ kind: "status", status: number });
const json = (body: unknown, number: number): Fault => ({
  kind: "body",
  status: number,
  body: JSON.stringify(body),
});

const definite: [string, Fault, VideoTaskErrorCode][] = [
  ["a refused key", { kind: "error", error: "wrongKey" }, "authentication"],
  ["a forbidden key", { kind: "error", error: "forbidden" }, "permission"],
  [
    "an empty account, said with HTTP 200",
    { kind: "error", error: "insufficientBalance" },
    "insufficient_balance",
  ],
  ["a bad request", { kind: "error", error: "missingParameter" }, "invalid_request"],
  ["HTTP 400 from a proxy", status(400), "invalid_request"],
  ["HTTP 401 from a proxy", status(401), "authentication"],
  ["HTTP 402 from a proxy", status(402), "insufficient_balance"],
  ["HTTP 403 from a proxy", status(403), "permission"],
  ["HTTP 405 from a proxy", status(405), "invalid_request"],
  ["HTTP 422 from a proxy", status(422), "invalid_request"],
  [
    "HTTP 403 with a body that says all is well",
    json({ code: 0, data: { status: "Processing" } }, 403),
    "permission",
  ],
  ["HTTP 400 with a body that says to retry", json({ code: 503, message: "busy" }, 400), "invalid_request"],
  ["HTTP 401 with an empty body", { kind: "body", status: 401, body: "" }, "authentication"],
  ["the code 400 with HTTP 200", { kind: "code", code: 400 }, "invalid_request"],
  ["the code 401 with HTTP 200", { kind: "code", code: 401 }, "authentication"],
  ["the code 402 with HTTP 200", { kind: "code", code: 402 }, "insufficient_balance"],
  ["the code 403 with HTTP 200", { kind: "code", code: 403 }, "permission"],
];

test.each(definite)("%s ends a wait with its first request", async (_, fault, code) => {
  const { tasks, simulator, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", ENDLESS);
  simulator.faults.add(fault, { times: Infinity });
  const events: VideoTaskEvent[] = [];
  const error = await caughtOf(code, tasks.wait(ref, { onEvent: (event) => void events.push(event) }));
  expect(error).toMatchObject({ ref, retryable: false });
  expect(simulator.requests).toHaveLength(1);
  expect(elapsedMs()).toBe(0);
  expect(events.map(({ type }) => type).filter((type) => type !== "drift")).toEqual(["poll"]);
});

test("a key that is taken away ends a wait at the next request", async () => {
  const { tasks, simulator, askedAtMs, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", ENDLESS);
  simulator.faults.add({ kind: "error", error: "wrongKey" }, { after: 3, times: Infinity });
  await caughtOf("authentication", tasks.wait(ref));
  expect(askedAtMs()).toEqual([0, 5_000, 10_000, 15_000]);
  expect(elapsedMs()).toBe(15_000);
});

test("definite trouble in the middle of an outage ends a wait", async () => {
  const { tasks, simulator, askedAtMs } = rig();
  simulator.faults.add([status(503), status(503), status(403)]);
  await caughtOf("permission", tasks.wait(simulator.task("linkmodel", ENDLESS)));
  expect(askedAtMs()).toEqual([0, 1_000, 2_000]);
});

test.each([undefined, "a key\nwith a line break"])(
  "the key %j ends a wait before anything is sent",
  async (apiKey) => {
    const { tasks, simulator } = rig({}, { apiKey });
    const error = await caughtOf("authentication", tasks.wait(simulator.task("linkmodel")));
    expect(simulator.requests).toHaveLength(0);
    expect(error.retryable).toBe(false);
  },
);

test("a definite error stops the waiting and not the task: its state is ticked again once the key is right", async () => {
  let apiKey = "wrong";
  const { tasks, simulator } = rig({}, { apiKey: () => apiKey });
  const ref = simulator.task("linkmodel", { queuedMs: 0, runningMs: 0 });
  const stopped = await tasks.tick(tasks.start(ref));
  expect(stopped).toMatchObject({ done: true, error: { code: "authentication" } });
  apiKey = simulator.connection("linkmodel").apiKey;
  const ended = await tasks.tick(stopped.state);
  expect(ended).toMatchObject({ done: true, task: { status: "succeeded" } });
});
