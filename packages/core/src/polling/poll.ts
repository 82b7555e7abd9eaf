// Polls, with sleep between them: what wait and watch have in common.
import type { PollState } from "../task/poll-state.ts";
import type { PollContext } from "./poll-context.ts";
import { pollOnce, type Before, type Tick } from "./poll-once.ts";
import type { RequestOptions } from "./read-once.ts";
import { sleepUntil } from "./within.ts";

/** Yields what each poll came to, the last with `done: true`. @throws `signal.reason`, at once, and what `onEvent` throws. */
export async function* poll(
  context: PollContext,
  start: PollState,
  options: RequestOptions,
): AsyncGenerator<Tick, void, void> {
  let state = start;
  let before: Before = {};
  for (;;) {
    options.signal?.throwIfAborted();
    await sleepUntil(context.clock, state.nextPollAt, options.signal);
    const result = await pollOnce(context, state, options, before);
    yield result;
    if (result.done) return;
    before = {
      lastSeen: result.task ?? before.lastSeen,
      wasRefused: result.error?.code === "rate_limited",
    };
    ({ state } = result);
  }
}
