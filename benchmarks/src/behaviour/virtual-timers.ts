// Timers that jump from one to the next, for contenders that take no clock.
import { installVirtualTimers } from "@videotask/checks/virtual-timers";
import { createVirtualClock, type VirtualClock } from "@videotask/simulator";

/** Runs `work` with the global timers on a clock of its own. */
export async function withVirtualTimers<T>(work: (clock: VirtualClock) => Promise<T>): Promise<T> {
  const clock = createVirtualClock();
  const uninstall = installVirtualTimers(clock);
  try {
    return await work(clock);
  } finally {
    uninstall();
  }
}
