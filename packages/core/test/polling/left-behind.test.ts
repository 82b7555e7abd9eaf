// However a wait ends, it leaves no timer, no listener and no request behind: counted over a thousand waits of each ending.
import { getEventListeners } from "node:events";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, onTestFinished, test, vi } from "vitest";
import {
  VideoTaskError,
  type ProviderAnswer,
  type VideoTaskEvent,
  type VideoTasks,
} from "../../src/index.ts";
import { acme, running, succeeded } from "./acme.ts";
import { rig } from "./rig.ts";

const WAITS = 1_000;

/** From here to the end of the test, notes every signal that anybody listens to. @returns how many listeners they have now */
function noteSignals() {
  const signals = new Set<AbortSignal>();
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...listener) {
    if (this instanceof AbortSignal) signals.add(this);
    addEventListener.apply(this, listener);
  };
  onTestFinished(() => void (EventTarget.prototype.addEventListener = addEventListener));
  return {
    signals,
    listening: () =>
      [...signals].reduce((count, signal) => count + getEventListeners(signal, "abort").length, 0),
  };
}

type Call = (tasks: VideoTasks, ref: `acme:${number}`, controller: AbortController) => Promise<unknown>;

/** A task that is running at first sight, and what the second request meets. */
const later = (second: () => ProviderAnswer | Promise<ProviderAnswer>) => (count: number) =>
  count < 2 ? running : second();
const failed = { status: "failed", providerStatus: "no" } as const;
const throwing = (type: VideoTaskEvent["type"]) => (event: VideoTaskEvent) => {
  if (event.type === type) throw new Error("the dashboard is down");
};
const wait: Call = (tasks, ref, { signal }) => tasks.wait(ref, { signal });
const refuse = () => {
  throw new VideoTaskError("permission", "no");
};

const endings: [string, (count: number) => ProviderAnswer | Promise<ProviderAnswer>, Call][] = [
  ["succeeds", later(() => succeeded), wait],
  ["fails", later(() => failed), wait],
  ["times out", () => running, (tasks, ref, { signal }) => tasks.wait(ref, { signal, timeoutMs: 12_000 })],
  [
    "times out in a request that hangs",
    later(() => new Promise(() => {})),
    (tasks, ref, { signal }) => tasks.wait(ref, { signal, timeoutMs: 11_000, requestTimeoutMs: 1_000 }),
  ],
  ["is aborted in a sleep", () => running, wait],
  ["is aborted in a request", later(() => new Promise(() => {})), wait],
  ["meets definite trouble", later(refuse), wait],
  [
    "is ended by an exception in onEvent",
    () => running,
    (tasks, ref, { signal }) => tasks.wait(ref, { signal, onEvent: throwing("update") }),
  ],
  [
    "is a watch that is left",
    (count) => ({ ...running, progress: count }),
    async (tasks, ref, { signal }) => {
      for await (const { progress } of tasks.watch(ref, { signal })) if (progress === 2) break;
    },
  ],
  [
    "is a watch that is thrown out of",
    () => running,
    async (tasks, ref, { signal }) => {
      for await (const task of tasks.watch(ref, { signal })) throw new Error(task.status);
    },
  ],
  ["is a get", () => running, (tasks, ref, { signal }) => tasks.get(ref, { signal })],
  ["is a tick", () => running, (tasks, ref, { signal }) => tasks.tick(tasks.start(ref), { signal })],
];

test.each(endings)("a wait that %s leaves nothing behind", async (name, answer, call) => {
  const { signals, listening } = noteSignals();
  const { tasks, clock } = acme(answer, { entry: { maxConcurrentRequests: WAITS } });
  const shared = new AbortController();
  const never = new AbortController();
  clock.sleep(12_500, never.signal).then(
    () => shared.abort(),
    () => {},
  );
  const own = Array.from({ length: WAITS }, () => new AbortController());
  const abort = name.startsWith("is aborted");
  const calls = own.map((controller, index) =>
    call(tasks, `acme:${index}`, abort || index % 2 ? shared : controller),
  );
  await Promise.allSettled(calls);
  never.abort();
  expect(shared.signal.aborted).toBe(abort);
  expect(clock.sleeping).toBe(0);
  expect(signals.size).toBeGreaterThan(0);
  expect(listening()).toBe(0);
});

test("a thousand waits of all endings leave no timer of the default clock", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { listening } = noteSignals();
  const shared = new AbortController();
  let under = 0;
  const calls: Promise<unknown>[] = [];
  for (let index = 0; index < WAITS; index += 1) {
    const [, answer, call] = endings[index % endings.length]!;
    const { tasks } = acme(answer, { shared: { clock: undefined } });
    under += 1;
    calls.push(call(tasks, `acme:${index}`, shared).finally(() => (under -= 1)));
  }
  const settled = Promise.allSettled(calls);
  await vi.advanceTimersByTimeAsync(12_500);
  expect(vi.getTimerCount()).toBeGreaterThan(0);
  shared.abort();
  await settled;
  expect(under).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  expect(listening()).toBe(0);
});

/** From here to the end of the test, counts the signals that anybody listens to, and how many of them are still in memory. */
function countLiveSignals() {
  const noted: WeakRef<AbortSignal>[] = [];
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...listener) {
    if (this instanceof AbortSignal) noted.push(new WeakRef(this));
    addEventListener.apply(this, listener);
  };
  onTestFinished(() => void (EventTarget.prototype.addEventListener = addEventListener));
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  return {
    noted,
    async live(): Promise<number> {
      for (let round = 0; round < 5; round += 1) {
        await setImmediate();
        collectGarbage();
      }
      return noted.filter((signal) => signal.deref()).length;
    },
  };
}

test("over HTTP, where fetch listens to the signal of each request, all of them are collected with their requests", async () => {
  const { noted, live } = countLiveSignals();
  const { tasks, simulator, clock } = rig();
  simulator.faults.add([
    { kind: "hang" },
    { kind: "hang", in: "body" },
    { kind: "reset" },
    { kind: "rateLimit", retryAfterMs: 5_000 },
  ]);
  const script = { queuedMs: 0, runningMs: 20_000 } as const;
  const refs = Array.from({ length: 100 }, () => simulator.task("linkmodel", script));
  await Promise.all(refs.map((ref) => tasks.wait(ref)));
  expect(clock.sleeping).toBe(0);
  expect(noted.length).toBeGreaterThan(100);
  expect(await live()).toBe(0);
  expect(simulator.requests.filter(({ status }) => status === "pending")).toEqual([]);
});
