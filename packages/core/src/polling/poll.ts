// Ticks, with sleep between them: what wait and watch have in common.
import { abortable } from "../task/abort.ts";
import type { PollState } from "../task/poll-state.ts";
import type { VideoTask } from "../task/task.ts";
import { sleepUntil } from "./clock.ts";
import type { Channel, RequestOptions } from "./question.ts";
import { tick, type Tick } from "./tick.ts";

/** Yields each tick, the last one with `done: true`. @throws `signal.reason`, at once, and what `onEvent` throws. */
export async function* poll(
  channel: Channel,
  start: PollState,
  options: RequestOptions,
): AsyncGenerator<Tick, void, void> {
  let state = start;
  let lastSeen: VideoTask | undefined;
  for (;;) {
    options.signal?.throwIfAborted();
    if (channel.clock.now() < state.nextPollAt)
      await abortable(options.signal, (own) => sleepUntil(channel.clock, state.nextPollAt, own));
    const result = await tick(channel, state, options, lastSeen);
    yield result;
    if (result.done) return;
    lastSeen = result.task ?? lastSeen;
    ({ state } = result);
  }
}
