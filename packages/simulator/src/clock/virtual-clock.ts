// A clock on which a fifteen-minute wait takes milliseconds: whenever nothing is left to do but sleep, it jumps to the end of the
// earliest sleep. It needs no fake timers, so it also works where a test runner has none, and promises and streams go on as they always do.

import { checkOptions, object } from "../options/check.ts";
import { anInstant, finiteMs } from "../options/checks.ts";
import type { Clock } from "./clock.ts";
import { inNextMacrotask } from "./macrotask.ts";
import { createSleepQueue } from "./sleep-queue.ts";

// Promise chains end within one macrotask; msw's interceptors were seen to take two. The clock jumps after this many in a row in which
// no sleep began or ended.
const IDLE_MACROTASKS = 3;

/** Options of {@link createVirtualClock}. */
export interface VirtualClockOptions {
  /**
   * The instant at which the clock starts, in milliseconds since the epoch.
   * @default Date.UTC(2026, 0, 1), so that two runs are alike
   */
  startAt?: number | undefined;
}

/** A {@link Clock} whose time passes only when everything sleeps, or by hand. */
export interface VirtualClock extends Clock {
  /**
   * Moves the time by `ms` milliseconds by hand, ends every sleep that is due on the way in order, and resolves when what they
   * started has come to rest. Works while the clock is held. Rejects with a `TypeError` for what is no number of milliseconds.
   */
  advance(ms: number): Promise<void>;
  /**
   * Forbids jumps until the returned function is called: while a real request is on its way, or for a test that moves
   * the time with {@link VirtualClock.advance} only. Holds add up; releasing one twice does nothing.
   */
  hold(): () => void;
  /** How many sleeps are pending. Zero after a wait has ended means that it left no timer behind. */
  readonly sleeping: number;
}

const anOptions = object<VirtualClockOptions>({ startAt: anInstant });

/**
 * Creates a clock that jumps to the end of the earliest sleep when nothing else is pending.
 *
 * @throws {TypeError} for an option that does not exist, and for a value that it cannot have
 */
export function createVirtualClock(options: VirtualClockOptions = {}): VirtualClock {
  checkOptions("createVirtualClock(options)", "options", options, anOptions);
  const sleeps = createSleepQueue();
  let now = options.startAt ?? Date.UTC(2026, 0, 1);
  let holds = 0;
  let isJumpPlanned = false;
  /** How many sleeps have begun, ended and been aborted. */
  let activity = 0;
  let advanced: Promise<void> = Promise.resolve();

  /** Calls back when the program does nothing but sleep. */
  function whenIdle(callback: () => void) {
    let idleMacrotasks = 0;
    let seen = activity;
    const check = () => {
      idleMacrotasks = seen === activity ? idleMacrotasks + 1 : 0;
      seen = activity;
      if (idleMacrotasks < IDLE_MACROTASKS) inNextMacrotask(check);
      else callback();
    };
    inNextMacrotask(check);
  }

  const idle = () => new Promise<void>(whenIdle);

  function moveTo(instant: number) {
    now = Math.max(now, instant);
    for (let due = sleeps.takeDue(now); due !== undefined; due = sleeps.takeDue(now)) {
      activity += 1;
      due.wake();
    }
  }

  const mayJump = () => holds === 0 && sleeps.nextAt < Infinity;

  function planJump() {
    if (isJumpPlanned || !mayJump()) return;
    isJumpPlanned = true;
    whenIdle(jump);
  }

  function jump() {
    isJumpPlanned = false;
    if (mayJump()) moveTo(sleeps.nextAt);
    planJump();
  }

  function hold() {
    holds += 1;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      holds -= 1;
      planJump();
    };
  }

  async function advanceNow(ms: number) {
    const target = now + ms;
    await idle();
    while (sleeps.nextAt <= target) {
      moveTo(sleeps.nextAt);
      await idle();
    }
    moveTo(target);
  }

  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise<void>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const abort = () => {
          activity += 1;
          sleeps.remove(sleep);
          reject(signal?.reason);
        };
        const sleep = sleeps.add(now + (ms > 0 ? ms : 0), () => {
          signal?.removeEventListener("abort", abort);
          resolve();
        });
        signal?.addEventListener("abort", abort, { once: true });
        activity += 1;
        planJump();
      }),
    async advance(ms) {
      checkOptions("advance(ms)", "ms", ms, finiteMs);
      const release = hold();
      advanced = advanced.then(() => advanceNow(ms)).finally(release);
      return advanced;
    },
    hold,
    get sleeping() {
      return sleeps.count;
    },
  };
}
