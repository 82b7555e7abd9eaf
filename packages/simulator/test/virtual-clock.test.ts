import { afterEach, expect, test, vi } from "vitest";
import { createVirtualClock } from "../src/index.ts";

const START = Date.UTC(2026, 0, 1);

/** A few macrotasks, in real time, for what must not happen in them. */
const macrotasks = () => new Promise((resolve) => setTimeout(resolve, 5));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A clock whose macrotasks run when they are told to, and which fails the test that lets it use any other way to go on. */
async function createByHand() {
  const pending: (() => void)[] = [];
  const unexpected = () => expect.fail("the clock goes on in another way than by setImmediate");
  vi.stubGlobal("setImmediate", (callback: () => void) => pending.push(callback));
  vi.stubGlobal("setTimeout", unexpected);
  vi.stubGlobal("setInterval", unexpected);
  vi.stubGlobal("MessageChannel", unexpected);
  // Its macrotasks are those of the moment in which it is loaded.
  vi.resetModules();
  const { createVirtualClock: create } = await import("../src/clock/virtual-clock.ts");
  const clock = create({ startAt: 0 });
  return {
    clock,
    pending,
    /** Runs one macrotask, and all that follows from it at once. */
    async runNext() {
      pending.shift()?.();
      for (let microtask = 0; microtask < 20; microtask += 1) await undefined;
    },
  };
}

/** Waits of fifteen minutes, each with a sleep of five to seventeen seconds again and again; the order in which they ended. */
async function runWaits(waits: number): Promise<number[]> {
  const clock = createVirtualClock({ startAt: 0 });
  const order: number[] = [];
  const wait = async (index: number) => {
    while (clock.now() < 900_000) await clock.sleep(5_000 + 12 * index);
    order.push(index);
  };
  await Promise.all(Array.from({ length: waits }, (_, index) => wait(index)));
  return order;
}

/** The milliseconds of this thread's own time that `work` takes. */
async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

test("the clock jumps to the end of the earliest sleep when nothing else is pending", async () => {
  const clock = createVirtualClock();
  await clock.sleep(15 * 60_000); // at another pace than a jump's, this would be the end of the test
  expect(clock.now()).toBe(START + 15 * 60_000);
});

test("it starts where it is told to", () => {
  expect(createVirtualClock({ startAt: 1_234 }).now()).toBe(1_234);
});

test("sleeps end by instant, and those of one instant in the order in which they began", async () => {
  const clock = createVirtualClock({ startAt: 0 });
  const woken: string[] = [];
  const sleeps = [300, 100, 200, 100].map((ms, index) =>
    clock.sleep(ms).then(() => woken.push(`${index} at ${clock.now()}`)),
  );
  await Promise.all(sleeps);
  expect(woken).toEqual(["1 at 100", "3 at 100", "2 at 200", "0 at 300"]);
});

test("time stands still while a promise chain or a stream has something to do", async () => {
  const clock = createVirtualClock({ startAt: 0 });
  const sleep = clock.sleep(1_000);
  for (let i = 0; i < 1_000; i += 1) await Promise.resolve();
  const chunks = new Response("one two three").body!.pipeThrough(new TransformStream());
  expect(await new Response(chunks).text()).toBe("one two three");
  expect(clock.now()).toBe(0);
  await sleep;
  expect(clock.now()).toBe(1_000);
});

test("an abort ends a sleep at once with the signal's reason and leaves no listener", async () => {
  const clock = createVirtualClock({ startAt: 0 });
  const controller = new AbortController();
  const removed = vi.spyOn(controller.signal, "removeEventListener");
  await clock.sleep(5, controller.signal);
  expect(removed).toHaveBeenCalledOnce();

  const sleep = clock.sleep(1_000, controller.signal);
  controller.abort(new Error("enough"));
  await expect(sleep).rejects.toThrow("enough");
  expect(clock.sleeping).toBe(0);
  expect(clock.now()).toBe(5);
  await expect(clock.sleep(1_000, controller.signal)).rejects.toThrow("enough");
});

test("a clock without sleeps stands still and keeps nothing running", async () => {
  const { clock, pending, runNext } = await createByHand();
  expect(pending).toHaveLength(0);
  let isAwake = false;
  void clock.sleep(10).then(() => (isAwake = true));
  expect(pending).toHaveLength(1);
  let count = 0;
  for (; pending.length > 0 && count < 100; count += 1) {
    expect(isAwake).toBe(false);
    await runNext();
  }
  expect({ isAwake, now: clock.now(), left: pending.length }).toEqual({ isAwake: true, now: 10, left: 0 });
  expect(count).toBeLessThan(10);
});

test("a clock that is held, or has nothing but sleeps without end, keeps nothing running", async () => {
  const { clock, pending, runNext } = await createByHand();
  const controller = new AbortController();
  void clock.sleep(Infinity, controller.signal).catch(() => undefined);
  expect(pending).toHaveLength(0);
  const release = clock.hold();
  void clock.sleep(10, controller.signal).catch(() => undefined);
  expect(pending).toHaveLength(0);
  release();
  expect(pending).toHaveLength(1);
  controller.abort();
  for (let count = 0; pending.length > 0 && count < 100; count += 1) await runNext();
  expect({ now: clock.now(), left: pending.length }).toEqual({ now: 0, left: 0 });
});

test("a sleep of nothing, or of no number, waits for the next jump and no time", async () => {
  const clock = createVirtualClock({ startAt: 7 });
  await clock.sleep(0);
  await clock.sleep(-5);
  await clock.sleep(Number.NaN);
  expect(clock.now()).toBe(7);
});

test("a sleep without end does not move the clock and can be aborted", async () => {
  const clock = createVirtualClock({ startAt: 0 });
  const controller = new AbortController();
  const endless = clock.sleep(Infinity, controller.signal);
  await clock.sleep(10);
  expect(clock.now()).toBe(10);
  expect(clock.sleeping).toBe(1);
  controller.abort(new Error("enough"));
  await expect(endless).rejects.toThrow("enough");
});

test("advance moves a held clock by hand and ends every sleep that is due on the way, at its own time", async () => {
  const clock = createVirtualClock({ startAt: 0 });
  const release = clock.hold();
  const ticks: number[] = [];
  void (async () => {
    for (;;) {
      await clock.sleep(400);
      ticks.push(clock.now());
    }
  })();
  await clock.advance(1_000);
  expect(ticks).toEqual([400, 800]);
  expect(clock.now()).toBe(1_000);
  await Promise.all([clock.advance(200), clock.advance(100)]);
  expect(ticks).toEqual([400, 800, 1_200]);
  expect(clock.now()).toBe(1_300);
  expect(clock.sleeping).toBe(1);
  void release;
});

test("a held clock does not jump until every hold is released", async () => {
  const clock = createVirtualClock({ startAt: 0 });
  const [first, second] = [clock.hold(), clock.hold()];
  let awake = false;
  const sleep = clock.sleep(100).then(() => (awake = true));
  await macrotasks();
  first();
  first();
  await macrotasks();
  expect(awake).toBe(false);
  second();
  await sleep;
  expect(clock.now()).toBe(100);
});

test("fake timers installed by a test runner do not stop it", async () => {
  vi.useFakeTimers();
  try {
    const clock = createVirtualClock({ startAt: 0 });
    await clock.sleep(60_000);
    expect(clock.now()).toBe(60_000);
  } finally {
    vi.useRealTimers();
  }
});

test("a thousand waits of fifteen minutes cost little more than the macrotasks that they take", async () => {
  // Of this thread's own time, beside a bare macrotask for each of their 92,350 sleeps: what else runs on the machine is none of the
  // clock's doing. It takes four of them for each, three in which nothing happens and the one in which the sleep ends.
  const bareMs = await cpuMs(async () => {
    for (let sleep = 0; sleep < 92_350; sleep += 1) await new Promise((resolve) => setImmediate(resolve));
  });
  expect(await cpuMs(() => runWaits(1_000))).toBeLessThan(20 * bareMs);
});

test("waits end in the same order twice", async () => {
  expect(await runWaits(100)).toEqual(await runWaits(100));
});
