// `maxCreatesPerMinute`: whose turn it is, and when.
import { expect, test } from "vitest";
import { memoryLedger } from "../../src/ledger/index.ts";
import { rejection } from "../polling/caught.ts";
import { createTurns } from "../../src/creating/turns.ts";
import { rig } from "../polling/rig.ts";
import { INPUTS } from "./inputs.ts";

const INPUT = INPUTS.minimax;

test("so many creates leave within any minute, and the next ones wait, first come, first served", async () => {
  const { tasks, simulator, startedAt } = rig({}, { maxCreatesPerMinute: 5 });
  const prompts = Array.from({ length: 12 }, (_, index) => `Cat ${index}`);
  await Promise.all(prompts.map((prompt) => tasks.create("minimax", { ...INPUT, prompt })));
  const sent = simulator.requests.map(({ at }) => at - startedAt);
  expect(sent).toEqual([0, 0, 0, 0, 0, 60_000, 60_000, 60_000, 60_000, 60_000, 120_000, 120_000]);
  expect(simulator.created.map(({ body }) => (body as { prompt: string }).prompt)).toEqual(prompts);
});

test("MiniMax's limit of a free account is met without one refusal", async () => {
  const { tasks, simulator } = rig({}, { maxCreatesPerMinute: 5 });
  await Promise.all(Array.from({ length: 11 }, () => tasks.create("minimax", INPUT)));
  expect(simulator.created).toHaveLength(11);
});

test("one who gives up leaves the queue at once, is in no ledger, and takes nobody's turn", async () => {
  const ledger = memoryLedger();
  const { tasks, simulator, clock, elapsedMs } = rig({ ledger }, { maxCreatesPerMinute: 1 });
  await tasks.create("minimax", INPUT);
  const controller = new AbortController();
  const left = rejection(tasks.create("minimax", INPUT, { signal: controller.signal }));
  const next = tasks.create("minimax", INPUT);
  await clock.advance(10_000);
  controller.abort("enough");
  expect(await left).toBe("enough");
  await next;
  expect(elapsedMs()).toBe(60_000);
  expect(simulator.created).toHaveLength(2);
  expect(await ledger.entries()).toHaveLength(2);
});

test("an input that is refused takes no turn", async () => {
  const { tasks, elapsedMs } = rig({}, { maxCreatesPerMinute: 1 });
  await rejection(tasks.create("minimax", { ...INPUT, durationSeconds: 7 }));
  await tasks.create("minimax", INPUT);
  expect(elapsedMs()).toBe(0);
});

test("one who has given up before the turn was asked for takes none", async () => {
  const takeTurn = createTurns(1, { now: () => 0, startTimer: () => () => {} });
  await expect(takeTurn(AbortSignal.abort("enough"))).rejects.toBe("enough");
  await takeTurn(new AbortController().signal);
});

test("a clock that is set back by an hour makes nobody wait for longer than a minute", async () => {
  const start = 1_800_000_000_000;
  let now = start;
  let timer: { readonly ms: number; onTime(): void } | undefined;
  const startTimer = (ms: number, onTime: () => void) => {
    timer = { ms, onTime };
    return () => (timer = undefined);
  };
  const { signal } = new AbortController();
  const takeTurn = createTurns(1, { now: () => now, startTimer });
  await takeTurn(signal);
  now = start - 3_600_000;
  const second = takeTurn(signal);
  expect(timer!.ms).toBe(60_000);
  now += 60_000;
  timer!.onTime();
  await second;
});

test("a clock that stands still makes nobody wait for ever", async () => {
  const timers: (() => void)[] = [];
  const startTimer = (_ms: number, onTime: () => void) => {
    timers.push(onTime);
    return () => {};
  };
  const { signal } = new AbortController();
  const takeTurn = createTurns(1, { now: () => 0, startTimer });
  await takeTurn(signal);
  const second = takeTurn(signal);
  timers[0]!();
  expect(await second).toBeUndefined();
});
