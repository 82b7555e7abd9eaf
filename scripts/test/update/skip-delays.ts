// Time is virtual: where ky sleeps between two tries it is woken at once, and how long it would have slept is kept. The
// timers of the network, which is real, stay as they are.

import { vi } from "vitest";

/** @returns the delays (milliseconds), as they come; `vi.unstubAllGlobals` ends it */
export function skipDelays(): number[] {
  const delays: number[] = [];
  const { setTimeout } = globalThis;
  vi.stubGlobal("setTimeout", (callback: () => void, ms = 0) => {
    const isOfKy = /[\\/]ky[\\/]/.test(new Error().stack ?? "");
    if (!isOfKy) return setTimeout(callback, ms);
    delays.push(ms);
    return setTimeout(callback, 0);
  });
  return delays;
}
