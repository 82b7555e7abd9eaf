// How often a task is asked about while all goes well, in the phases of each provider's page.
import { expect, test } from "vitest";
import { acme, running } from "./acme.ts";
import { caughtOf } from "./caught.ts";
import { ENDLESS, every, randomNumbers, rig } from "./rig.ts";

test("LinkModel is asked by its page's table: not before 30 s, then every 5 s, 3 s, 8 s and 15 s, until 15 min", async () => {
  const { tasks, simulator, startedAt, askedAtMs, elapsedMs } = rig();
  const ref = simulator.task("linkmodel", ENDLESS);
  await caughtOf("timeout", tasks.wait(ref, { submittedAt: startedAt }));
  expect(askedAtMs()).toEqual([
    ...every(5_000, 30_000, 120_000),
    ...every(3_000, 123_000, 240_000),
    ...every(8_000, 248_000, 480_000),
    ...every(15_000, 495_000, 900_000),
  ]);
  expect(askedAtMs()).toHaveLength(117);
  expect(elapsedMs()).toBe(900_000);
});

test("Doubao is asked every 5 s in the five minutes its page calls typical, and every 10 s after them, for 30 min", async () => {
  const { tasks, simulator, startedAt, askedAtMs } = rig();
  const ref = simulator.task("doubao", ENDLESS);
  await caughtOf("timeout", tasks.wait(ref, { submittedAt: startedAt }));
  expect(askedAtMs()).toEqual([...every(5_000, 0, 300_000), ...every(10_000, 310_000, 1_800_000)]);
});

test.each(["chainhub", "minimax", "minimax-agent", "jimmy"] as const)(
  "%s, whose page says nothing, is asked every 10 s for 30 min",
  async (provider) => {
    const { tasks, simulator, askedAtMs, elapsedMs } = rig();
    await caughtOf("timeout", tasks.wait(simulator.task(provider, ENDLESS)));
    expect(askedAtMs()).toEqual(every(10_000, 0, 1_800_000));
    expect(elapsedMs()).toBe(1_800_000);
  },
);

test.each([
  { agoMs: 10_000, asked: [20_000, 25_000, 30_000] },
  { agoMs: 60_000, asked: [0, 5_000, 10_000] },
  { agoMs: 180_000, asked: [0, 3_000, 6_000] },
  { agoMs: 300_000, asked: [0, 8_000, 16_000] },
  { agoMs: 600_000, asked: [0, 15_000, 30_000] },
])("a LinkModel task of $agoMs ms ago goes on in the phase it is in", async ({ agoMs, asked }) => {
  const { tasks, simulator, startedAt, askedAtMs } = rig();
  const submittedAt = startedAt - agoMs;
  const ref = simulator.task("linkmodel", { ...ENDLESS, submittedAt });
  await caughtOf("timeout", tasks.wait(ref, { submittedAt, timeoutMs: asked.at(-1) }));
  expect(askedAtMs()).toEqual(asked);
});

test("jitter makes an interval up to a tenth longer and never shorter", async () => {
  const { tasks, simulator, startedAt, askedAtMs } = rig({ random: randomNumbers(7) });
  const ref = simulator.task("linkmodel", ENDLESS);
  await caughtOf("timeout", tasks.wait(ref, { submittedAt: startedAt }));
  const asked = askedAtMs().slice(0, -1); // the last look comes when the deadline does
  expect(asked[0]).toBe(30_000);
  const stretched = asked.slice(1).map((atMs, index) => {
    const before = asked[index]!;
    const documented =
      before < 120_000 ? 5_000 : before < 240_000 ? 3_000 : before < 480_000 ? 8_000 : 15_000;
    return (atMs - before) / documented;
  });
  expect(stretched.length).toBeGreaterThan(100);
  expect(Math.min(...stretched)).toBeGreaterThanOrEqual(1);
  expect(Math.min(...stretched)).toBeLessThan(1.01);
  expect(Math.max(...stretched)).toBeLessThanOrEqual(1.1);
  expect(Math.max(...stretched)).toBeGreaterThan(1.09);
});

test("a random number of one half makes 5 s to 5.25 s", async () => {
  const { tasks, simulator, askedAtMs } = rig({ random: () => 0.5 });
  await caughtOf("timeout", tasks.wait(simulator.task("doubao", ENDLESS), { timeoutMs: 16_000 }));
  expect(askedAtMs()).toEqual([0, 5_250, 10_500, 15_750, 16_000]);
});

test("a schedule that is given replaces the provider's", async () => {
  const { tasks, simulator, startedAt, askedAtMs } = rig();
  const ref = simulator.task("linkmodel", ENDLESS);
  const schedule = [
    { untilMs: 4_000, everyMs: null },
    { untilMs: 9_000, everyMs: 2_000 },
    { everyMs: 20_000 },
  ];
  await caughtOf("timeout", tasks.wait(ref, { submittedAt: startedAt, schedule, timeoutMs: 60_000 }));
  expect(askedAtMs()).toEqual([4_000, 6_000, 8_000, 10_000, 30_000, 50_000, 60_000]);
});

test("nothing is asked in a silent phase, wherever in the schedule it stands", async () => {
  const schedule = [
    { untilMs: 20_000, everyMs: 8_000 },
    { untilMs: 60_000, everyMs: null },
    { everyMs: 10_000 },
  ];
  const { tasks, startedAt, askedAtMs } = acme(() => running, { schedule });
  await caughtOf("timeout", tasks.wait("acme:1", { submittedAt: startedAt, timeoutMs: 75_000 }));
  expect(askedAtMs()).toEqual([0, 8_000, 16_000, 60_000, 70_000, 75_000]);
});

test("a schedule of a provider of one's own is kept as the built-in ones are", async () => {
  const schedule = [{ untilMs: 10_000, everyMs: 1_000 }, { everyMs: 30_000 }];
  const { tasks, askedAtMs } = acme(() => running, { schedule, timeoutMs: 70_000 });
  await caughtOf("timeout", tasks.wait("acme:1"));
  expect(askedAtMs()).toEqual([...every(1_000, 0, 10_000), 40_000, 70_000]);
});
