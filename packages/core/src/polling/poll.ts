// Polls, with sleep between them: what wait and watch have in common.
import type { PollState } from "../task/poll-state.ts";
import { nudge } from "./nudge.ts";
import type { PollContext } from "./poll-context.ts";
import { pollOnce, type Before, type Tick } from "./poll-once.ts";
import type { RequestOptions } from "./read-once.ts";
import { within } from "./within.ts";

/**
 * Subscribes to word that a task may have changed: `ask` may be called at any time and any number of times. Returns what unsubscribes.
 *
 * @example
 * const task = await tasks.wait(state, {
 *   wake: (ask) => {
 *     nudges.on(token, ask);
 *     return () => nudges.off(token, ask);
 *   },
 * });
 */
export type Wake = (ask: () => void) => () => void;

/** Yields what each poll came to, the last with `done: true`. @throws `signal.reason`, at once, and what `onEvent` throws. */
export async function* poll(
  context: PollContext,
  start: PollState,
  options: RequestOptions,
  wake?: Wake,
): AsyncGenerator<Tick, void, void> {
  const { clock } = context;
  const { signal } = options;
  let state = start;
  let before: Before = {};
  /** Whether word has come since the last question. More of it changes nothing. */
  let isNudged = false;
  let endSleep: (() => void) | undefined;

  async function sleep(): Promise<void> {
    if (isNudged) state = nudge(context, state, clock.now());
    const ms = state.nextPollAt - clock.now();
    if (ms <= 0) return;
    const woken = new Promise<void>((resolve) => (endSleep = isNudged ? undefined : resolve));
    await within(clock, ms, signal, woken, () => {});
    if (endSleep && isNudged) await sleep();
  }

  const unsubscribe = wake?.(() => {
    isNudged = true;
    endSleep?.();
  });
  try {
    for (;;) {
      signal?.throwIfAborted();
      await sleep();
      isNudged = false;
      endSleep = undefined;
      const result = await pollOnce(context, state, options, before);
      yield result;
      if (result.done) return;
      before = {
        lastSeen: result.task ?? before.lastSeen,
        wasRefused: result.error?.code === "rate_limited",
      };
      ({ state } = result);
    }
  } finally {
    unsubscribe?.();
  }
}
