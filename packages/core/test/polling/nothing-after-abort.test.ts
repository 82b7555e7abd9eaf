// What an abort leaves undone: no further request, whatever was under way and however little it cares for signals.
import { expect, test } from "vitest";
import type { VideoTaskEvent } from "../../src/index.ts";
import { abortAfter, reason } from "./abort-after.ts";
import { acme, running } from "./acme.ts";
import { rejection } from "./caught.ts";
import { ENDLESS, rig } from "./rig.ts";

/** A `fetch` that does not look at signals. `answer` lets go of what it holds back. */
function deafFetch(fetch: typeof globalThis.fetch) {
  const held: (() => void)[] = [];
  const calls: Request[] = [];
  const deaf = async (input: RequestInfo | URL): Promise<Response> => {
    const request = input as Request;
    calls.push(request);
    const turn = new Promise<void>((resolve) => held.push(resolve));
    await turn;
    return fetch(new Request(request.url, { headers: request.headers }));
  };
  return {
    fetch: deaf as typeof globalThis.fetch,
    calls,
    answer: () => held.splice(0).forEach((go) => go()),
  };
}

test("an abort rejects at once even if fetch takes no notice of signals", async () => {
  const stage = rig({ fetch: () => new Promise<Response>(() => {}) });
  const { tasks, clock, elapsedMs } = stage;
  expect(await rejection(tasks.wait("linkmodel:a", { signal: abortAfter(400, stage) }))).toBe(reason);
  expect(elapsedMs()).toBe(400);
  expect(clock.sleeping).toBe(0);
});

test("the file of a MiniMax task is not asked for after an abort, even if fetch takes no notice of signals", async () => {
  const { simulator, process, clock } = rig();
  const ref = simulator.task("minimax", { queuedMs: 0, runningMs: 0 });
  const deaf = deafFetch(simulator.fetch as typeof fetch);
  const controller = new AbortController();
  const call = rejection(process({ fetch: deaf.fetch }).wait(ref, { signal: controller.signal }));
  await clock.sleep(1_000);
  controller.abort(reason);
  expect(await call).toBe(reason);
  deaf.answer();
  await clock.sleep(60_000);
  expect(deaf.calls).toHaveLength(1);
});

test("nothing is sent after an abort that came while the API key was looked up", async () => {
  const stage = rig();
  const { simulator, clock } = stage;
  const deaf = deafFetch(simulator.fetch as typeof fetch);
  const slow = acme(
    async (_, { ask }) => {
      await ask("/jobs/1");
      return running;
    },
    { shared: { clock, fetch: deaf.fetch }, entry: { apiKey: () => clock.sleep(5_000).then(() => "key") } },
  );
  const signal = abortAfter(1_000, stage);
  expect(await rejection(slow.tasks.wait("acme:1", { signal }))).toBe(reason);
  await clock.sleep(60_000);
  expect(deaf.calls).toHaveLength(0);
});

test("an abort while others take all the places rejects at once, and the place goes to the next", async () => {
  const stage = rig({}, { maxConcurrentRequests: 1 });
  const { tasks, simulator, clock, elapsedMs } = stage;
  const refs = [0, 1, 2].map(() => simulator.task("linkmodel", ENDLESS));
  simulator.faults.add({ kind: "slow", delayMs: 10_000 }, { ref: refs[0] });
  const first = tasks.get(refs[0]!);
  const aborted = rejection(tasks.wait(refs[1]!, { signal: abortAfter(3_000, stage) }));
  const third = tasks.get(refs[2]!);
  expect(await aborted).toBe(reason);
  expect(elapsedMs()).toBe(3_000);
  await Promise.all([first, third]);
  expect(elapsedMs()).toBe(10_000);
  await clock.sleep(60_000);
  expect(simulator.requests.map(({ ref }) => ref)).toEqual([refs[0], refs[2]]);
});

test("an abort that comes in the same breath as a place gives the place back", async () => {
  const { tasks, simulator } = rig({}, { maxConcurrentRequests: 1 });
  const refs = [0, 1, 2].map(() => simulator.task("linkmodel", ENDLESS));
  const controller = new AbortController();
  const onEvent = () => controller.abort(reason);
  const first = tasks.get(refs[0]!, { onEvent });
  const second = rejection(tasks.get(refs[1]!, { signal: controller.signal }));
  await Promise.all([first, second]);
  expect((await tasks.get(refs[2]!, { requestTimeoutMs: 1_000 })).status).toBe("queued");
});

test.each(["poll", "update", "retry"] as const)(
  "an abort from within a %s event lets nothing be asked after it",
  async (type) => {
    const { tasks, simulator, clock } = rig();
    const ref = simulator.task("linkmodel", ENDLESS);
    if (type === "retry") simulator.faults.add({ kind: "reset" });
    const controller = new AbortController();
    const onEvent = (event: VideoTaskEvent) => void (event.type === type && controller.abort(reason));
    expect(await rejection(tasks.wait(ref, { signal: controller.signal, onEvent }))).toBe(reason);
    await clock.sleep(60_000);
    expect(simulator.requests).toHaveLength(1);
  },
);

test("an abort between two values of a watch ends it, and nothing is asked after it", async () => {
  const { tasks, simulator, clock } = rig();
  const controller = new AbortController();
  const watching = tasks.watch(simulator.task("jimmy"), { signal: controller.signal });
  await watching.next();
  controller.abort(reason);
  expect(await rejection(watching.next())).toBe(reason);
  expect((await watching.next()).done).toBe(true);
  await clock.sleep(60_000);
  expect(simulator.requests).toHaveLength(1);
});
