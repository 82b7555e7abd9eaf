// The wrapper around a simulator, on one that answers everything: only what is recorded matters here. The simulator's own tests and
// core's use it on the real one.

import { expect, test } from "vitest";
import { checkRequests } from "../src/index.ts";

const url = "https://api.linkmodel.ai/api/v1/query/video-generation?task_id=aurora_abc123";
const headers = { authorization: "Bearer sk-1" };

/** Logs every request as one to LinkModel. */
function recorder() {
  const requests: {
    provider: string;
    operation: string;
    method: string;
    url: string;
    authorized: boolean;
  }[] = [];
  const log = (method: string, sentTo: string, authorized: boolean, operation = "query") =>
    requests.push({ provider: "linkmodel", operation, method, url: sentTo, authorized });
  const simulator = {
    requests,
    fetch: async (input: Request | URL | string, init?: RequestInit) => {
      const request = input instanceof Request ? input : undefined;
      log(init?.method ?? request?.method ?? "GET", request?.url ?? String(input), true);
      return new Response(await request?.text());
    },
    connection: (provider: string) => ({ baseUrl: `https://${provider}.example`, fetch: simulator.fetch }),
  };
  return { log, checked: checkRequests(simulator) };
}

test("requests as documented are no deviation, however they are given to fetch", async () => {
  const { checked } = recorder();
  await checked.fetch(url, { headers });
  await checked.fetch(new URL(url), { headers, method: "GET" });
  await checked.fetch(new Request(url, { headers }));
  await checked.connection("linkmodel").fetch(new Request(url), { headers });
  expect(checked.connection("linkmodel").baseUrl).toBe("https://linkmodel.example");
  expect(await checked.unexpectedDeviations()).toEqual([]);
});

test("a deviation is named with its provider and request", async () => {
  const { checked } = recorder();
  await checked.connection("linkmodel").fetch(url.replace("task_id", "taskId"), { headers });
  const request = `linkmodel: GET ${url.replace("task_id", "taskId")}`;
  expect(await checked.unexpectedDeviations()).toEqual([
    `${request}: the query parameter task_id is missing`,
    `${request}: the query parameter taskId is not in the document, which has: task_id`,
  ]);
});

test("a body is read beside the URL or in a Request, of which the simulator gets the whole", async () => {
  const { checked } = recorder();
  await checked.fetch(url, { headers, body: "{}" });
  const response = await checked.fetch(new Request(url, { method: "POST", headers, body: "{}" }));
  expect(await response.text()).toBe("{}");
  expect(await checked.unexpectedDeviations()).toEqual([
    expect.stringContaining("the document has no body for this request"),
    expect.stringContaining("has no method POST in the document"),
  ]);
});

test("a body that cannot be read without taking it away is an error", async () => {
  const { checked } = recorder();
  await checked.fetch(url, { method: "POST", headers, body: new FormData() });
  await expect(checked.unexpectedDeviations()).rejects.toThrow("give `fetch` a string or a Request");
});

test("what only the log has is checked by method, URL and whether the key was right", async () => {
  const { checked, log } = recorder();
  log("GET", url, true);
  log("GET", url, false);
  log("PUT", url, true);
  log("GET", "https://media.example/video.mp4", false, "media");
  expect(await checked.unexpectedDeviations()).toEqual([
    expect.stringContaining("no credentials"),
    expect.stringContaining("has no method PUT"),
  ]);
});

test("a deviation on purpose is expected, and has to come", async () => {
  const { checked } = recorder();
  checked.expectRequestDeviation("no credentials");
  checked.expectRequestDeviation("task_id is missing");
  await checked.fetch(url);
  expect(await checked.unexpectedDeviations()).toEqual([
    "no request deviated as expected: task_id is missing",
  ]);
});
