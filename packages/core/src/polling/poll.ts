// Ticks, with sleep between them: what wait and watch have in common.
import type { PollState } from "../task/poll-state.ts";
import type { VideoTask } from "../task/task.ts";
import { sleepUntil } from "./clock.ts";
import type { PollContext } from "./poll-context.ts";
import type { RequestOptions } from "./read-once.ts";
import { tick, type Tick } from "./tick.ts";

/** Yields each tick, the last one with `done: true`. @throws `signal.reason`, at once, and what `onEvent` throws. */
export async function* poll(
  context: PollContext,
  start: PollState,
  options: RequestOptions,
): AsyncGenerator<Tick, void, void> {
  let state = start;
  let lastSeen: VideoTask | undefined;
  for (;;) {
    options.signal?.throwIfAborted();
    if (context.timers.now() < state.nextPollAt)
      await sleepUntil(context.timers, state.nextPollAt, options.signal);
    const result = await tick(context, state, options, lastSeen);
    yield result;
    if (result.done) return;
    lastSeen = result.task ?? lastSeen;
    ({ state } = result);
  }
}
