// A virtual clock jumps when nothing but sleeps is left, and cannot see that a receiver is still at work, at hashing a token for example.
// So it is held while a callback is on its way; not for long, since the receiver may itself sleep on the same clock.

import type { Clock } from "../clock/clock.ts";

const LONGEST_HOLD_MS = 250;

// Taken when the module loads: fake timers that are installed later never fire by themselves.
const { setTimeout, clearTimeout } = globalThis;

/** Forbids jumps of `clock` where it can be held, until the returned function is called, and for a quarter of a real second at most. */
export function holdClock(clock: Clock): () => void {
  const { hold } = clock as { hold?: () => () => void };
  if (typeof hold !== "function") return () => {};
  const release = hold();
  const timer = setTimeout(release, LONGEST_HOLD_MS);
  return () => {
    clearTimeout(timer);
    release();
  };
}
