// A clock on which a fifteen-minute wait takes milliseconds: whenever nothing is left to do but sleep, it jumps to the earliest sleeper.
// It needs no fake timers, so it also works where a test runner has none, and promises and streams go on as they always do.

import type { Clock } from "./clock.ts";
import { createSleepers } from "./sleepers.ts";
import { turn } from "./turn.ts";

// Microtasks all run within one turn; msw's interceptors were seen to take two. A jump comes after this many turns in a row in which nobody
// went to sleep or got up.
const QUIET_TURNS = 3;

/** Options of {@link createVirtualClock}. */
export interface VirtualClockOptions {
  /**
   * The instant at which the clock starts, in milliseconds since the epoch.
   * @default Date.UTC(2026, 0, 1), so that two runs are alike
   */
  startAt?: number | undefined;
}

/** A {@link Clock} whose time passes only when everyone sleeps, or by hand. */
export interface VirtualClock extends Clock {
  /**
   * Moves the time by `ms` milliseconds by hand, waking everyone due on the way in order, and resolves when what they
   * started has come to rest. Works while the clock is held.
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

/** Creates a clock that jumps to the earliest sleeper when nothing else is pending. */
export function createVirtualClock(options: VirtualClockOptions = {}): VirtualClock {
  const sleepers = createSleepers();
  let now = options.startAt ?? Date.UTC(2026, 0, 1);
  let holds = 0;
  let jumping = false;
  let moves = 0;
  let advanced: Promise<void> = Promise.resolve();

  /** Waits until the program does nothing but sleep. */
  async function rest() {
    for (let quiet = 0, seen = moves; quiet < QUIET_TURNS; quiet = seen === moves ? quiet + 1 : 0) {
      seen = moves;
      await turn();
    }
  }

  function moveTo(instant: number) {
    now = Math.max(now, instant);
    for (let due; (due = sleepers.takeDue(now));) {
      moves += 1;
      due.wake();
    }
  }

  const mayJump = () => holds === 0 && sleepers.nextAt < Infinity;

  async function jump() {
    if (jumping) return;
    jumping = true;
    while (mayJump()) {
      await rest();
      if (mayJump()) moveTo(sleepers.nextAt);
    }
    jumping = false;
  }

  function hold() {
    holds += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      holds -= 1;
      if (holds === 0) void jump();
    };
  }

  async function advanceNow(ms: number) {
    const target = now + ms;
    await rest();
    while (sleepers.nextAt <= target) {
      moveTo(sleepers.nextAt);
      await rest();
    }
    moveTo(target);
  }

  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise<void>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const stop = () => {
          moves += 1;
          sleepers.remove(sleeper);
          reject(signal?.reason);
        };
        const sleeper = sleepers.add(now + (ms > 0 ? ms : 0), () => {
          signal?.removeEventListener("abort", stop);
          resolve();
        });
        signal?.addEventListener("abort", stop, { once: true });
        moves += 1;
        void jump();
      }),
    advance(ms) {
      const release = hold();
      advanced = advanced.then(() => advanceNow(ms)).finally(release);
      return advanced;
    },
    hold,
    get sleeping() {
      return sleepers.count;
    },
  };
}
