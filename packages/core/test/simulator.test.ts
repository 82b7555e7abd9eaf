// Every request of core's that the simulator answers is checked against the provider's OpenAPI document. Here it is seen that this finds
// something: each of these is a request that core would send if it had a name wrong.
import { createSimulator as createUnchecked, createVirtualClock } from "@videotask/simulator";
import { checkRequests } from "@videotask/conformance";
import { expect, test } from "vitest";
import { createVideoTasks, linkmodel, VideoTaskError } from "../src/index.ts";
import { createSimulator } from "./simulator.ts";

/** Sends what core sends to LinkModel, after a change of it. */
function changing(
  simulator: ReturnType<typeof createUnchecked>,
  change: (request: Request) => Request,
): ReturnType<typeof linkmodel> {
  const { apiKey, baseUrl, fetch } = simulator.connection("linkmodel");
  return linkmodel({
    apiKey,
    baseUrl,
    fetch: async (input, init) => fetch(change(new Request(input, init))),
  });
}

const rewritten = (from: string, to: string) => (request: Request) =>
  new Request(request.url.replace(from, to), { method: request.method, headers: request.headers });

test.each([
  [
    "a misspelt parameter",
    rewritten("task_id=", "taskId="),
    "the query parameter taskId is not in the document",
  ],
  ["a missing parameter", rewritten("task_id=", "x="), "the query parameter task_id is missing"],
  ["a wrong path", rewritten("/query/", "/queries/"), "the path /api/v1/queries/video-generation is not in"],
  ["a wrong method", (request: Request) => new Request(request, { method: "POST" }), "has no method POST"],
  [
    "no key",
    (request: Request) => new Request(request.url),
    "no credentials: the header Authorization with bearer credentials is missing",
  ],
])("%s is named", async (_, change, deviation) => {
  const clock = createVirtualClock();
  const simulator = checkRequests(createUnchecked({ clock }));
  const tasks = createVideoTasks([changing(simulator, change)], { clock });
  await expect(tasks.get(simulator.task("linkmodel"))).rejects.toBeInstanceOf(VideoTaskError);
  expect(await simulator.unexpectedDeviations()).toContainEqual(expect.stringContaining(deviation));
});

test.fails("a deviation fails the test that sent it", async () => {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock });
  const tasks = createVideoTasks([changing(simulator, rewritten("task_id=", "v=1&task_id="))], { clock });
  expect((await tasks.get(simulator.task("linkmodel"))).done).toBe(false);
});

test("unless the test says that it is sent on purpose", async () => {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock });
  simulator.expectRequestDeviation("the query parameter v is not in the document");
  const tasks = createVideoTasks([changing(simulator, rewritten("task_id=", "v=1&task_id="))], { clock });
  expect((await tasks.get(simulator.task("linkmodel"))).done).toBe(false);
});
