import { expect, test, vi } from "vitest";
import { createVirtualClock } from "../src/index.ts";

const START = Date.UTC(2026, 0, 1);

/** A few macrotasks, in real time, for what must not happen in them. */
const macrotasks = () => new Promise((resolve) => setTimeout(resolve, 5));

const runningImmediates = () =>
  process.getActiveResourcesInfo().filter((name) => name === "Immediate").length;

/** A thousand waits of fifteen minutes, each with a sleep of five to seventeen seconds again and again; the order in which they ended. */
async function runThousandWaits(): Promise<number[]> {
  const clock = createVirtualClock({ startAt: 0 });
  const order: number[] = [];
  const wait = async (index: number) => {
    while (clock.now() < 900_000) await clock.sleep(5_000 + 12 * index);
    order.push(index);
  };
  await Promise.all(Array.from({ length: 1_000 }, (_, index) => wait(index)));
  return order;
}

test("the clock jumps to the end of the earliest sleep when nothing else is pending", async () => {
  const clock = createVirtualClock();
  const before = performance.now();
  await clock.sleep(15 * 60_000);
  expect(clock.now()).toBe(START + 15 * 60_000);
  expect(performance.now() - before).toBeLessThan(1_000);
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
  const clock = createVirtualClock({ startAt: 0 });
  await macrotasks();
  const before = runningImmediates();
  const sleep = clock.sleep(10);
  expect(runningImmediates()).toBe(before + 1);
  await sleep;
  await macrotasks();
  expect(runningImmediates()).toBe(before);
  expect(clock.now()).toBe(10);
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

test("a thousand waits of fifteen minutes take well under two seconds, the same way twice", async () => {
  // Of this thread's own time: what else runs on the machine is none of the clock's doing.
  const before = process.threadCpuUsage();
  const first = await runThousandWaits();
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(2_000);
  expect(await runThousandWaits()).toEqual(first);
});
