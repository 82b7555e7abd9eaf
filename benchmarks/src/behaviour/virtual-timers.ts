// Timers that jump from one to the next, for contenders that take no clock.
import { installVirtualTimers } from "@videotask/checks/virtual-timers";
import { createVirtualClock, type VirtualClock } from "@videotask/simulator";

/** Runs `work` with the global timers on a clock of its own, but for those that are set while `isReal` says so. */
export async function withVirtualTimers<T>(
  work: (clock: VirtualClock) => Promise<T>,
  isReal?: () => boolean,
): Promise<T> {
  const clock = createVirtualClock();
  const uninstall = installVirtualTimers(clock, isReal);
  try {
    return await work(clock);
  } finally {
    uninstall();
  }
}
