// Every request that the simulator answers in these tests is checked against the provider's OpenAPI document. Here it is seen that this
// finds something, whichever way a request comes in: the simulator answers each of these, and each is named.

import { setupServer } from "msw/node";
import { expect, test } from "vitest";
import { checkRequests } from "@videotask/conformance";
import { createSimulator, createVirtualClock } from "../src/index.ts";
import { handlers } from "../src/msw.ts";
import { createSimulator as createInTest } from "./simulator.ts";

const query = "https://api.linkmodel.ai/api/v1/query/video-generation";

/** Requests that deviate, each with what is said of it. */
const deviating: [what: string, url: string, init: RequestInit, deviation: string][] = [
  ["a misspelt parameter", `${query}?taskId=1`, {}, "the query parameter taskId is not in the document"],
  ["a missing parameter", query, {}, "the query parameter task_id is missing"],
  ["an unknown parameter beside the right one", `${query}?task_id=1&v=2`, {}, "the query parameter v is not"],
  ["a wrong method", `${query}?task_id=1`, { method: "DELETE" }, "has no method DELETE in the document"],
  ["a wrong path", `${query}s?task_id=1`, {}, "the path /api/v1/query/video-generations is not"],
  ["a path of another version", query.replace("v1", "v2"), {}, "the path /api/v2/query/video-generation"],
];

/** A simulator whose deviations do not fail the test, since they are what it is about. */
function createChecked() {
  const simulator = checkRequests(createSimulator({ clock: createVirtualClock() }));
  const { apiKey } = simulator.connection("linkmodel");
  return { simulator, headers: { authorization: `Bearer ${apiKey}` } };
}

test.each(deviating)("%s is named in memory", async (_, url, init, deviation) => {
  const { simulator, headers } = createChecked();
  await simulator.fetch(url, { ...init, headers });
  await simulator.connection("jimmy").fetch(new Request(url, { ...init, headers }));
  const found = await simulator.unexpectedDeviations();
  expect(found.filter((line) => line.includes(deviation))).toHaveLength(2);
});

test.each(deviating)("%s is named over HTTP", async (_, url, init, deviation) => {
  const { simulator, headers } = createChecked();
  await using server = await simulator.listen();
  await fetch(url.replace("https://api.linkmodel.ai", `${server.url}/linkmodel`), { ...init, headers });
  expect(await simulator.unexpectedDeviations()).toContainEqual(expect.stringContaining(deviation));
});

test.each(deviating)("%s is named behind msw", async (_, url, init, deviation) => {
  const { simulator, headers } = createChecked();
  const server = setupServer(...handlers(simulator));
  server.listen();
  await fetch(url, { ...init, headers }).finally(() => server.close());
  expect(await simulator.unexpectedDeviations()).toContainEqual(expect.stringContaining(deviation));
});

test("a request without a key is named, and a right one is not, nor the download of a result", async () => {
  const { simulator, headers } = createChecked();
  const ref = simulator.task("linkmodel", { submittedAt: 0 });
  const url = `${query}?task_id=${ref.slice("linkmodel:".length)}`;
  const { data } = await (await simulator.fetch(url, { headers })).json();
  expect((await simulator.fetch(data.file_url)).status).toBe(200);
  expect(await simulator.unexpectedDeviations()).toEqual([]);
  await simulator.fetch(url);
  expect(await simulator.unexpectedDeviations()).toEqual([expect.stringContaining("no credentials")]);
});

const misspelt = `${query}?taskId=1`;

test.fails("a deviation fails the test that sent it", async () => {
  const simulator = createInTest();
  const headers = { authorization: "Bearer sk-1" };
  await expect(simulator.fetch(misspelt, { headers })).resolves.toBeDefined();
});

test("unless the test says that it is sent on purpose", async () => {
  const simulator = createInTest();
  simulator.expectRequestDeviation("task_id is missing");
  simulator.expectRequestDeviation("taskId is not in the document");
  const headers = { authorization: "Bearer sk-1" };
  await expect(simulator.fetch(misspelt, { headers })).resolves.toBeDefined();
});

test.fails("and then it has to be sent", () => {
  const simulator = createInTest();
  simulator.expectRequestDeviation("task_id is missing");
  expect(simulator.requests).toEqual([]);
});
